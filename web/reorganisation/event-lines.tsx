import type { Reorganisation } from '../../src/reorganisation/contract.ts';
import { Chip } from '../design/marks.tsx';
import { dateText, momentText } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';

const MARKS = {
  planned: { shape: 'ring', tone: 'accent' },
  'carried-out': { shape: 'check', tone: 'good' },
  undone: { shape: 'cross', tone: 'soft' },
  cancelled: { shape: 'cross', tone: 'soft' },
} as const;

/** How an event stands, by which document, who ordered and ended it. */
export function EventLines({ event }: { event: Reorganisation }) {
  const { reorganisation: words } = useTexts();
  const { state, order, orderedBy, orderedAt, doneAt, endedBy, endedAt, reason, problem } = event;
  const { title, number, date } = order.document;
  return (
    <>
      <p>
        <Chip {...MARKS[state]}>{words.states[state]}</Chip> {words.from(dateText(order.date))}
      </p>
      <p>{words.byDocument(title, number, dateText(date))}</p>
      <p className="soft">
        {words.orderedBy(orderedBy, momentText(orderedAt))}
        {doneAt && ` · ${words.doneAt(momentText(doneAt))}`}
        {endedBy && endedAt && ` · ${words.endedBy(words.states[state], endedBy, momentText(endedAt))}`}
      </p>
      {reason && <p className="soft">{words.reason(reason)}</p>}
      {problem && (
        <p className="problem" role="status">
          {words.problem(problem)}
        </p>
      )}
    </>
  );
}

/** "Sáp nhập: Thôn A, Thôn B → Thôn C". */
export function useEventTitle(): (event: Reorganisation) => string {
  const { reorganisation: words } = useTexts();
  return ({ order, names }) => {
    const from = order.moves.map(({ unitId }) => names[unitId] ?? unitId);
    const to = order.targets.map(({ unitId, name }) => name ?? (unitId ? (names[unitId] ?? unitId) : ''));
    const into = to.length === 0 ? from.join(', ') : words.moved(from.join(', '), to.join(', '));
    return `${words.kinds[order.kind]}: ${into}`;
  };
}
