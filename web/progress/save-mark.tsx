import { SaveState } from '../design/save-state.tsx';
import { useTexts } from '../i18n/texts.tsx';
import css from './progress.module.css';

/** How one store stands, whatever is typed into it. */
interface Saving {
  rows: ReadonlyMap<string, { clash?: unknown }>;
  saving: boolean;
  error: unknown;
  savedAt: string | undefined;
}

/** Whether what was typed into any of the stores is on the server; always in sight. */
export function SaveMark({ states }: { states: readonly Saving[] }) {
  const { progress } = useTexts();
  const unsaved = states.flatMap(({ rows }) => [...rows.values()]);
  // Nothing is on its way of a row about which a person has to choose first.
  const waits = unsaved.some(({ clash }) => clash !== undefined);
  const savedAt = states
    .flatMap((state) => state.savedAt ?? [])
    .toSorted()
    .at(-1);
  return (
    <SaveState
      className={css.saveMark}
      error={states.find((state) => state.error)?.error}
      busy={states.some(({ saving }) => saving) || unsaved.some(({ clash }) => clash === undefined)}
      incomplete={waits ? progress.clash.choose : undefined}
      savedAt={savedAt}
    />
  );
}
