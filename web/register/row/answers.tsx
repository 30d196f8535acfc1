import type { ReactNode } from 'react';
import { isUpdate } from '../../../src/progress/answers/as-draft.ts';
import type { ThingAnswer } from '../../../src/progress/contract.ts';
import { Mark } from '../../design/marks.tsx';
import { dateText, momentText } from '../../format/dates.ts';
import { shownNumber } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { figureText } from '../figure-text.ts';
import { EvidenceList } from './evidence-list.tsx';

interface AnswerLineProps {
  given: ThingAnswer;
  /** What can be done about it. */
  acts: ReactNode;
}

/** One answer, what became of it, and what proves it. */
export function AnswerLine({ given, acts }: AnswerLineProps) {
  const { register, duties, wholes } = useTexts();
  const { answers: words, standing } = register;
  const { answer, part, periodName, unitName, received, returned, superseded, evidence } = given;
  const by = [unitName, answer.sentBy].filter(Boolean).join(', ');
  return (
    <li>
      <strong>
        <Said given={given} />
      </strong>{' '}
      {part && `(${wholes.ownPartShort}) `}· {periodName} · {standing.asOf(dateText(answer.asOf))} {acts}
      <div className="soft">
        {words.sent(by, momentText(answer.sentAt))}
        {answer.behalf && `, ${duties.behalf(duties.channels[answer.behalf.channel])}`}
      </div>
      {received && (
        <Mark shape="check" tone="good">
          {words.received(received.by, momentText(received.at))}
        </Mark>
      )}
      {returned && (
        <div>
          <Mark shape="triangle" tone="warn">
            {words.returned(returned.by, momentText(returned.at))}
          </Mark>{' '}
          {returned.reason}
        </div>
      )}
      {!received && !returned && !superseded && (
        <Mark shape="dot" tone="accent">
          {duties.waiting}
        </Mark>
      )}
      {superseded && <div className="soft">{words.superseded}</div>}
      {answer.reason && (
        <div>
          {words.reason}: {answer.reason}
        </div>
      )}
      {evidence.length > 0 && <EvidenceList evidence={evidence} />}
    </li>
  );
}

/** A figure with its parts, or the state of a task with what was done. */
function Said({ given: { answer } }: { given: ThingAnswer }) {
  const texts = useTexts();
  const { duties } = texts;
  if (isUpdate(answer)) {
    if (answer.answer === 'nothing-new') return <>{duties.nothingNew}</>;
    return <>{[duties.taskStates[answer.state], answer.done].filter(Boolean).join(': ')}</>;
  }
  const { numerator, denominator } = answer;
  const parts =
    numerator !== undefined && denominator !== undefined
      ? ` (${shownNumber(numerator)} / ${shownNumber(denominator)})`
      : '';
  return <>{figureText(answer, texts) + parts}</>;
}
