import type { DraftThing } from '../../../../src/plans/draft/draft-things.ts';
import { useTexts } from '../../../i18n/texts.tsx';
import css from '../screen.module.css';
import { CountPicker } from './count-picker.tsx';
import own from './things.module.css';

interface OfferProps {
  /** What the plan says is to be done, without saying by whom or by when. */
  things: readonly DraftThing[];
  onCount: (things: DraftThing[]) => void;
}

/** Stands where the tasks of a plan would: those of its body are offered to be followed, by section. */
export function Offer({ things, onCount }: OfferProps) {
  const words = useTexts().confirm.things;
  return (
    <div className={`${css.panel} ${own.offer}`}>
      <strong>{words.offerTitle(things.length)}</strong>
      <p>{words.offerText}</p>
      <CountPicker things={things} action={(count) => words.countMany.task(count)} onPick={onCount} />
    </div>
  );
}
