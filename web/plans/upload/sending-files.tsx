import { Button } from '@mantine/core';
import { sizeText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import css from './upload.module.css';
import { uploadProgress } from './upload-progress.ts';
import type { Sending } from './use-sending.ts';

interface SendingFilesProps {
  sending: Sending | undefined;
  onCancel: () => void;
}

/** How far the files are on their way, and then that the server looks at them. */
export function SendingFiles({ sending, onCancel }: SendingFilesProps) {
  const { imports: words } = useTexts();
  const { sent, total, elapsedMs } = sending ?? { sent: 0, total: 0, elapsedMs: 0 };
  const { percent, secondsLeft } = uploadProgress({ sent, total }, elapsedMs);
  const arrived = total > 0 && sent >= total;
  return (
    <div className={css.sending}>
      {/* Said once for each phase; the figures would drown everything else. */}
      <strong role="status">{arrived ? words.sent : words.sending}</strong>
      <progress aria-label={words.sending} {...(arrived ? {} : { max: 100, value: percent })} />
      <p className="soft">
        {!arrived && total > 0 && words.sentOf(percent, sizeText(sent), sizeText(total))}
        {secondsLeft !== undefined && ` ${words.timeLeft(secondsLeft)}`}
      </p>
      <Button variant="default" onClick={onCancel}>
        {words.stopSending}
      </Button>
    </div>
  );
}

interface NotSentProps {
  sending: Sending | undefined;
  /** Whether the person stopped it; otherwise the line broke. */
  stopped: boolean;
  onAgain: () => void;
}

/** Nothing was taken in; the chosen files are still there. */
export function NotSent({ sending, stopped, onAgain }: NotSentProps) {
  const { imports: words } = useTexts();
  return (
    <div className={`${stopped ? 'notice' : 'problem'} ${css.outcome}`} role={stopped ? 'status' : 'alert'}>
      <strong>{stopped ? words.stopped : words.broken}</strong>
      <p>
        {sending && words.sentSoFar(sizeText(sending.sent), sizeText(sending.total))} {words.filesStay}
      </p>
      <Button size="compact-sm" variant="default" onClick={onAgain}>
        {words.sendAgain}
      </Button>
    </div>
  );
}
