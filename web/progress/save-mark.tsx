import type { EntryState } from './entry-store.ts';
import { Mark } from '../design/marks.tsx';
import { problemText } from '../design/notices.tsx';
import { timeText } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './progress.module.css';

/** Whether what was typed is on the server; always in sight. */
export function SaveMark({ state: { rows, saving, error, savedAt } }: { state: EntryState }) {
  const texts = useTexts();
  const words = texts.progress;
  if (error)
    return (
      <span className={css.saveMark} role="alert">
        <Mark shape="square" tone="bad">
          {words.notSaved}
        </Mark>{' '}
        <span className="small">{problemText(error, texts)}</span>
      </span>
    );
  const waits = saving || rows.size > 0;
  return (
    <span className={css.saveMark} role="status">
      <Mark shape={waits ? 'ring' : 'check'} tone={waits ? 'soft' : 'good'}>
        {waits ? words.saving : savedAt ? words.savedAt(timeText(savedAt)) : words.saved}
      </Mark>
    </span>
  );
}
