/** Orders of clauses for which no passage stands: "…; Ban Chỉ đạo tổng hợp, báo cáo Thường trực Đảng ủy". Pure. */
import type { Clause } from '../../reading/rows/reporting-clauses.ts';
import { duesIn, findCycles } from '../../reading/rows/reporting-cycles.ts';
import type { ProposedCycle } from './contract.ts';
import { readDay } from './due-words.ts';
import type { Order } from './order.ts';
import { CYCLE_NAMES, whyNoOrder } from './orders-report.ts';
import { directionOf, senderOf, type Words } from './parties.ts';
import type { Statement } from './statements.ts';

/** Clauses with a sender of their own and a recipient, of which the passages say nothing. */
export function furtherClauses({ clauses, passages }: Statement): Clause[] {
  const taken = new Set(passages.map(({ clause }) => clause));
  const senders = new Set([...taken].map((clause) => clause?.from));
  return clauses.filter(
    (clause) =>
      clause.reports &&
      clause.from !== undefined &&
      clause.to.length > 0 &&
      !taken.has(clause) &&
      !senders.has(clause.from) &&
      whyNoOrder(clause) === undefined,
  );
}

/** The order of such a clause; `cycles` are those of the sentence's passages. */
export function furtherOrder(
  clause: Clause,
  { place, passages }: Statement,
  cycles: readonly ProposedCycle[],
  words: Words,
): Order {
  const from = senderOf(clause.from ?? '', words);
  return {
    passages: passages.map(({ index }) => index),
    secondary: true,
    from,
    to: clause.to,
    direction: directionOf(from, clause.to, clause.compiles),
    cycles: withDays(clause, cyclesOf(clause, cycles)),
    prescribed: false,
    bases: [],
    place,
  };
}

/** Its own cycles, else those of what it puts together: who sums up does so as often as it is sent. */
function cyclesOf(clause: Clause, cycles: readonly ProposedCycle[]): ProposedCycle['cycle'][] {
  const own = findCycles(clause.text).map(({ cycle }) => CYCLE_NAMES[cycle]);
  if (own.length > 0) return own;
  return clause.compiles ? [...new Set(cycles.map(({ cycle }) => cycle))] : [];
}

/** A day goes to the cycles of which it is a day; where it is none's, to all of them as words. */
function withDays({ text }: Clause, cycles: readonly ProposedCycle['cycle'][]): ProposedCycle[] {
  const said = duesIn(text).map((due) => due.text);
  const read = cycles.map((cycle) => ({ cycle, days: said.map((each) => readDay(each, cycle)) }));
  const isRead = read.some(({ days }) => days.some(({ rule, parts }) => rule ?? parts));
  return read.map(({ cycle, days }): ProposedCycle => {
    const [first] = isRead ? days.filter(({ rule, parts }) => rule ?? parts) : days;
    return { cycle, ...(first && { due: first }) };
  });
}
