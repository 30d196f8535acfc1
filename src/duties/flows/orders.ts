/** Each passage about reporting as one order: who, to whom, in which cycle, until when. Pure. */
import type { ReportingReading } from '../../reading/contract.ts';
import { bodiesIn } from '../../reading/rows/reporting-bodies.ts';
import type { Clause, Recipient } from '../../reading/rows/reporting-clauses.ts';
import { isAbove } from './bodies.ts';
import type { DropReason, ProposedCycle } from './contract.ts';
import { closingOf, dueTextOf } from './days-of-quote.ts';
import { readDay } from './due-words.ts';
import { furtherClauses, furtherOrder } from './further-orders.ts';
import type { Order } from './order.ts';
import { basesOf, cycleOf, whyNoOrder } from './orders-report.ts';
import { directionOf, senderOf, type Words } from './parties.ts';
import { type Statement, statementsOf } from './statements.ts';

export interface Judged {
  orders: Order[];
  dropped: { passage: number; why: DropReason }[];
}

/** An order or a reason against it for each passage, and the orders of further clauses of their sentences. */
export function ordersOf(passages: readonly ReportingReading[], words: Words): Judged {
  const judged: Judged = { orders: [], dropped: [] };
  for (const statement of statementsOf(passages)) {
    const own = statement.passages.map((each) => judge(each, statement, words));
    const cycles = own.flatMap((each) => ('cycles' in each ? each.cycles : []));
    judged.orders.push(...own.filter((each) => 'cycles' in each));
    judged.dropped.push(...own.filter((each) => 'why' in each));
    for (const clause of furtherClauses(statement))
      judged.orders.push(furtherOrder(clause, statement, cycles, words));
  }
  judged.dropped.sort((a, b) => a.passage - b.passage);
  return judged;
}

function judge(
  { index, passage, clause }: Statement['passages'][number],
  statement: Statement,
  words: Words,
): Order | Judged['dropped'][number] {
  const said = passage.from !== undefined || passage.to !== undefined;
  const why = clause ? whyNoOrder(clause) : said ? undefined : 'other-report';
  if (why) return { passage: index, why };
  const { cycle, prescribed } = cycleOf(passage);
  const sender = clause?.from ?? passage.from ?? statement.neighbour;
  const from = sender === undefined ? undefined : senderOf(sender, words);
  const to = clause && clause.to.length > 0 ? clause.to : recipientsRead(passage.to);
  if (from?.kind === 'outside' && to.every((body) => isAbove(body.text)))
    return { passage: index, why: 'outside' };
  const compiles = clause?.compiles === true || STANDS.test(passage.quote);
  return {
    passages: [index],
    secondary: false,
    ...(from && { from }),
    to,
    direction: isReview(clause, cycle) ? 'review' : directionOf(from, to, compiles),
    cycles: cycle === undefined ? [] : [cycleSaid(passage, cycle, statement, clause)],
    prescribed,
    bases: basesOf(passage.quote),
    place: statement.place,
  };
}

const REVIEW_CYCLES: ReadonlySet<string> = new Set(['mid-term', 'end-of-term', 'two-year', 'five-year']);
const isReview = (clause: Clause | undefined, cycle: ProposedCycle['cycle'] | undefined): boolean =>
  clause?.review === true || REVIEW_CYCLES.has(cycle ?? '');

/** The sender's own part in the plan: what others send comes together there. */
const STANDS =
  /(?:vai trò|nhiệm vụ|chức năng|là)(?: (?:là|của))? (?:cơ quan )?thường trực|(?:là|làm) (?:cơ quan |đơn vị )?đầu mối|đôn đốc/iu;

function cycleSaid(
  passage: ReportingReading,
  cycle: ProposedCycle['cycle'],
  statement: Statement,
  clause: Clause | undefined,
): ProposedCycle {
  const due = isOfAnother(passage.dueText, clause, statement)
    ? undefined
    : (dueTextOf(passage) ?? statement.sharedDue);
  const closes = closingOf(passage);
  return {
    cycle,
    ...(due !== undefined && { due: readDay(due, cycle) }),
    ...(closes !== undefined && { closes: readDay(closes, cycle) }),
    ...(passage.rule !== undefined && { window: passage.rule }),
  };
}

/** The day stands in a further clause: it is that clause's, whatever cycle it was read for. */
const isOfAnother = (due: string | undefined, clause: Clause | undefined, statement: Statement): boolean =>
  due !== undefined &&
  clause !== undefined &&
  !clause.text.includes(due) &&
  furtherClauses(statement).some(({ text }) => text.includes(due));

function recipientsRead(to: string | undefined): Recipient[] {
  if (to === undefined) return [];
  const bodies = bodiesIn(to);
  return bodies.length > 0 ? bodies.map(({ text }) => ({ text })) : [{ text: to }];
}
