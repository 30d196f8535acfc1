import { Button } from '@mantine/core';
import { Mark } from '../../design/marks.tsx';
import { problemText } from '../../design/notices.tsx';
import { timeText } from '../../format/dates.ts';
import { useTexts } from '../../i18n/texts.tsx';
import type { StartSaving } from './use-saving.ts';

interface SavingStateProps {
  saving: StartSaving;
  /** Rows that were typed in and are not part of the record. */
  waiting: number;
}

/** "Đang lưu…", "Đã lưu 10:32", how many rows still lack something, or what went wrong. */
export function SavingState({ saving, waiting }: SavingStateProps) {
  const texts = useTexts();
  const { start: words, confirm, common } = texts;
  if (saving.error)
    return (
      <span className="row" role="alert">
        <Mark shape="square" tone="bad">
          {confirm.saveFailed}
        </Mark>
        <span>{problemText(saving.error, texts)}</span>
        <Button size="compact-xs" variant="default" onClick={saving.retry}>
          {common.retry}
        </Button>
      </span>
    );
  const said = saving.busy
    ? confirm.saving
    : waiting > 0
      ? words.waiting(String(waiting))
      : saving.savedAt
        ? confirm.saved(timeText(saving.savedAt))
        : confirm.savedYet;
  const idle = !saving.busy && waiting === 0;
  return (
    <span role="status">
      <Mark shape={idle ? 'check' : 'ring'} tone={idle ? 'good' : 'soft'}>
        {said}
      </Mark>
    </span>
  );
}
