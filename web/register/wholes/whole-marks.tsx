import type { Whole, WholeState } from '../../../src/progress/wholes/contract.ts';
import { Chip, type Shape, type Tone } from '../../design/marks.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import { countedText, coverageText } from './whole-text.ts';

const LOOKS = {
  gathering: { shape: 'ring', tone: 'warn' },
  complete: { shape: 'check', tone: 'good' },
  taken: { shape: 'half', tone: 'warn' },
  unstated: { shape: 'ring', tone: 'warn' },
  given: { shape: 'check', tone: 'good' },
} as const satisfies Record<WholeState, { shape: Shape; tone: Tone }>;

export function WholeChip({ state }: { state: WholeState }) {
  const { wholes: words } = useTexts();
  return <Chip {...LOOKS[state]}>{words.states[state]}</Chip>;
}

/** What the parts come to; said to be no figure yet where it is none. */
export function WholeResult({ whole }: { whole: Whole }) {
  const texts = useTexts();
  const { said, state } = whole;
  if (!said) return <span className="soft">—</span>;
  const text = countedText(said, texts);
  return state === 'gathering' ? <span className="soft">{texts.duties.soFar(text)}</span> : <b>{text}</b>;
}

/** "4/5 đơn vị", and by whose decision it is a figure all the same. */
export function WholeNotes({ whole }: { whole: Whole }) {
  const texts = useTexts();
  const { wholes: words } = texts;
  const { measure, decision, state } = whole;
  return (
    <>
      {measure && <p className="soft small">{words.ruleIs(words.rules[measure.rule])}</p>}
      {decision && (state === 'taken' || state === 'given') && (
        <p className="small">
          {state === 'taken' ? words.takenOn(coverageText(whole, texts)) : words.states.given}:{' '}
          {decision.reason} <span className="soft">({decision.by})</span>
        </p>
      )}
    </>
  );
}
