import { Problem } from '../design/notices.tsx';
import { useTexts } from '../i18n/texts.tsx';
import type { Sending } from './use-sending.ts';

interface SendingProblemProps {
  sending: Sending;
  /** The place that asks: the row of a card, or the whole form. */
  at: string;
}

/** Why a step was not taken, said once: where it was begun. */
export function SendingProblem({ sending, at }: SendingProblemProps) {
  const { progress } = useTexts();
  if (sending.at !== at) return null;
  return (
    <>
      {sending.unsaved && <p className="problem">{progress.unsaved}</p>}
      <Problem error={sending.error} />
    </>
  );
}
