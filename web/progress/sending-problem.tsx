import { Problem } from '../design/notices.tsx';
import { useTexts } from '../i18n/texts.tsx';
import type { StepStanding } from './use-step.ts';

/** The place of a correction, whose dialog tells its refusal itself. */
export const CORRECTION = 'correction';

interface SendingProblemProps {
  sending: StepStanding;
  /** The place that asks: the row of a card, or the whole form. */
  at: string;
}

/** Why a step was not taken, said once: where it was begun. */
export function SendingProblem({ sending, at }: SendingProblemProps) {
  if (sending.at !== at) return null;
  return (
    <>
      <Unsent {...sending} />
      <Problem error={sending.error} />
    </>
  );
}

/** What of the screen kept a step from being taken: it could not be saved, or not be read. */
export function Unsent({ unsaved, unread }: Pick<StepStanding, 'unsaved' | 'unread'>) {
  const { progress } = useTexts();
  return (
    <>
      {unsaved && <p className="problem">{progress.unsaved}</p>}
      {unread.length > 0 && (
        <p className="problem" role="alert">
          {progress.unread(unread.join('; '))}
        </p>
      )}
    </>
  );
}
