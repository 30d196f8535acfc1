import { Mark } from '../design/marks.tsx';
import { problemText } from '../design/notices.tsx';
import { timeText } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './progress.module.css';

/** How one store stands, whatever is typed into it. */
interface Saving {
  rows: { size: number };
  saving: boolean;
  error: unknown;
  savedAt: string | undefined;
}

/** Whether what was typed is on the server; always in sight. */
export function SaveMark({ states }: { states: readonly Saving[] }) {
  const texts = useTexts();
  const words = texts.progress;
  const error = states.find((state) => state.error)?.error;
  const savedAt = states
    .flatMap((state) => state.savedAt ?? [])
    .toSorted()
    .at(-1);
  if (error)
    return (
      <span className={css.saveMark} role="alert">
        <Mark shape="square" tone="bad">
          {words.notSaved}
        </Mark>{' '}
        <span className="small">{problemText(error, texts)}</span>
      </span>
    );
  const waits = states.some(({ saving, rows }) => saving || rows.size > 0);
  return (
    <span className={css.saveMark} role="status">
      <Mark shape={waits ? 'ring' : 'check'} tone={waits ? 'soft' : 'good'}>
        {waits ? words.saving : savedAt ? words.savedAt(timeText(savedAt)) : words.saved}
      </Mark>
    </span>
  );
}
