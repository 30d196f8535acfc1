import { SaveState } from '../design/save-state.tsx';
import css from './progress.module.css';

/** How one store stands, whatever is typed into it. */
interface Saving {
  rows: { size: number };
  saving: boolean;
  error: unknown;
  savedAt: string | undefined;
}

/** Whether what was typed into any of the stores is on the server; always in sight. */
export function SaveMark({ states }: { states: readonly Saving[] }) {
  const savedAt = states
    .flatMap((state) => state.savedAt ?? [])
    .toSorted()
    .at(-1);
  return (
    <SaveState
      className={css.saveMark}
      error={states.find((state) => state.error)?.error}
      busy={states.some(({ saving, rows }) => saving || rows.size > 0)}
      savedAt={savedAt}
    />
  );
}
