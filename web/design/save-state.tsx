import { Button } from '@mantine/core';
import { timeText } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';
import { Mark } from './marks.tsx';
import { problemText } from './notices.tsx';

interface SaveStateProps {
  error: unknown;
  /** On its way to the server, or waiting for its turn. */
  busy: boolean;
  /** What was typed and cannot be saved as it is, in words; absent when there is none. */
  incomplete?: string | undefined;
  /** Undefined while nothing was typed since the page was opened. */
  savedAt: Date | string | undefined;
  /** Absent where it is tried again without being told. */
  onRetry?: () => void;
  className?: string | undefined;
}

/** Whether what is typed and saves itself is on the server: "Đang lưu…", "Đã lưu 10:32", or what went wrong. */
export function SaveState({ error, busy, incomplete, savedAt, onRetry, className }: SaveStateProps) {
  const texts = useTexts();
  const words = texts.design.saving;
  if (error) {
    return (
      <span className={`row ${className ?? ''}`} role="alert">
        <Mark shape="square" tone="bad">
          {words.failed}
        </Mark>
        <span className="small">
          {problemText(error, texts)} {words.kept}
        </span>
        {onRetry && (
          <Button size="compact-xs" variant="default" onClick={onRetry}>
            {texts.common.retry}
          </Button>
        )}
      </span>
    );
  }
  const saved = savedAt === undefined ? words.saved : words.savedAt(timeText(savedAt));
  const idle = !busy && incomplete === undefined;
  return (
    <span role="status" className={className}>
      <Mark shape={idle ? 'check' : 'ring'} tone={idle ? 'good' : 'soft'}>
        {busy ? words.busy : (incomplete ?? saved)}
      </Mark>
    </span>
  );
}
