/** Each passage about reporting as one order: who, to whom, in which cycle, until when. Pure. */
import type { ReportingReading } from '../../reading/contract.ts';
import { isCollective } from '../../organisation/other-bodies.ts';
import { unitNameKey } from '../../organisation/unit-names.ts';
import { bodiesIn } from '../../reading/rows/reporting-bodies.ts';
import { bodyKey, classOf, isAbove, isForeign } from './bodies.ts';
import {
  type Clause,
  clauseOfCycle,
  clausesOf,
  type Recipient,
} from '../../reading/rows/reporting-clauses.ts';
import type { DropReason, FlowCycle, FlowDirection, SenderKind } from './contract.ts';
import { closingOf, dueTextOf, sharedDueOf } from './days-of-quote.ts';
import { readDay } from './due-words.ts';
import { basesOf, cycleOf, whyNoOrder } from './orders-report.ts';

export interface Sender {
  kind: SenderKind;
  text: string;
  key: string;
}

export interface Order {
  /** Passages that this order is made of; of a second clause, those whose quote holds it. */
  passages: number[];
  /** A second clause of a quote whose passages belong to another order. */
  secondary: boolean;
  from?: Sender;
  to: Recipient[];
  direction: FlowDirection;
  cycles: FlowCycle[];
  prescribed: boolean;
  bases: string[];
  /** Where the passage stands, comparable as text. */
  place: string;
}

export type Judged = { order: Order } | { dropped: DropReason };

/** The commune's own names of its bodies, for what a plan calls them. */
export interface Words {
  communeName?: string;
}

interface Statement {
  quote: string;
  clauses: Clause[];
  /** A day of every cycle of the sentence: "trước ngày 10 của tháng cuối kỳ báo cáo". */
  sharedDue?: string;
  /** Who acts in other sentences of the same paragraph, when that is one only. */
  neighbour?: string;
}

/** One order or the reason against it for each passage, in order, and the orders of further clauses. */
export function ordersOf(
  passages: readonly ReportingReading[],
  words: Words,
): { judged: Judged[]; further: Order[] } {
  const statements = statementsOf(passages);
  const statementOf = (passage: ReportingReading): Statement =>
    statements.get(keyOf(passage)) ?? { quote: passage.quote, clauses: clausesOf(passage.quote) };
  const judged = passages.map((passage, index) => judge(passage, index, statementOf(passage), words));
  const further = [
    ...Map.groupBy(passages.keys(), (index) => keyOf(passages[index] as ReportingReading)),
  ].flatMap(([key, indexes]) => furtherOrders(statements.get(key), indexes, passages, judged, words));
  return { judged, further };
}

const keyOf = (passage: ReportingReading): string => `${placeOf(passage)}\n${passage.quote}`;

function placeOf({ location: { file = 0, page = 0, block = 0, line = 0 } }: ReportingReading): string {
  return [file, page, block, line].map((part) => String(part).padStart(6, '0')).join('.');
}

function statementsOf(passages: readonly ReportingReading[]): Map<string, Statement> {
  const statements = new Map<string, Statement>();
  for (const places of Map.groupBy(passages, placeOf).values()) {
    const quotes = new Map(places.map(({ quote }) => [quote, clausesOf(quote)]));
    const actors = new Set(
      [...quotes.values()]
        .flat()
        .flatMap(({ from, reports, review }) => (from && (reports || review) ? [from] : [])),
    );
    const [only] = actors;
    for (const passage of places) {
      const clauses = quotes.get(passage.quote) ?? [];
      const shared = sharedDueOf(places.filter(({ quote }) => quote === passage.quote));
      statements.set(keyOf(passage), {
        quote: passage.quote,
        clauses,
        ...(shared !== undefined && { sharedDue: shared }),
        ...(actors.size === 1 && only && { neighbour: only }),
      });
    }
  }
  return statements;
}

function judge(passage: ReportingReading, index: number, statement: Statement, words: Words): Judged {
  const clause = clauseOfCycle(statement.clauses, passage.cycle);
  const said = passage.from !== undefined || passage.to !== undefined;
  const dropped = clause ? whyNoOrder(clause) : said ? undefined : 'other-report';
  if (dropped) return { dropped };
  const { cycle, prescribed } = cycleOf(passage);
  const text = clause?.from ?? passage.from ?? statement.neighbour;
  const from = text === undefined ? undefined : senderOf(text, words);
  const to = clause && clause.to.length > 0 ? clause.to : recipientsRead(passage.to);
  if (from && from.kind === 'outside' && to.every((body) => isAbove(body.text)))
    return { dropped: 'outside' };
  const review = clause?.review === true || REVIEW_CYCLES.has(cycle ?? '');
  return {
    order: {
      passages: [index],
      secondary: false,
      ...(from && { from }),
      to,
      direction: review
        ? 'review'
        : directionOf(from, to, clause?.compiles === true || STANDS.test(passage.quote)),
      cycles: cycle === undefined ? [] : [cycleSaid(passage, cycle, statement.sharedDue)],
      prescribed,
      bases: basesOf(passage.quote),
      place: placeOf(passage),
    },
  };
}

const REVIEW_CYCLES: ReadonlySet<string> = new Set(['mid-term', 'end-of-term', 'two-year', 'five-year']);
/** The sender's own part in the plan: what others send comes together there. */
const STANDS =
  /(?:vai trò|nhiệm vụ|chức năng|là)(?: (?:là|của))? (?:cơ quan )?thường trực|(?:là|làm) (?:cơ quan |đơn vị )?đầu mối|đôn đốc/iu;

function cycleSaid(
  passage: ReportingReading,
  cycle: FlowCycle['cycle'],
  sharedDue: string | undefined,
): FlowCycle {
  const due = dueTextOf(passage) ?? sharedDue;
  const closes = closingOf(passage);
  return {
    cycle,
    ...(due !== undefined && { due: readDay(due, cycle) }),
    ...(closes !== undefined && { closes: readDay(closes, cycle) }),
    ...(passage.rule !== undefined && { window: passage.rule }),
  };
}

const recipientsRead = (to: string | undefined): Recipient[] => {
  if (to === undefined) return [];
  const bodies = bodiesIn(to);
  return bodies.length > 0 ? bodies.map(({ text }) => ({ text })) : [{ text: to }];
};

/** What kind of sender the words name; bodies of the level above send nothing in a commune's plan. */
export function senderOf(text: string, { communeName }: Words): Sender {
  const folded = text.replace(/^(?:đồng chí|đ\/c)\s+/iu, '');
  const several =
    isCollective(folded) || /(?<!\p{L})(?:các|những)(?!\p{L})/iu.test(folded) || bodiesIn(folded).length > 1;
  if (several) return { kind: 'units', text, key: collectiveKey(text) };
  const key = bodyKey(folded, communeName);
  if (isAbove(folded) || isForeign(folded)) return { kind: 'outside', text, key };
  const kind = classOf(folded);
  if (kind === 'committee') return { kind, text, key };
  return { kind: kind === 'unit' ? 'unit' : 'commune', text, key };
}

const collectiveKey = (text: string): string =>
  unitNameKey(text.replace(/\s+(?:trực thuộc|thuộc|có liên quan|liên quan|trên địa bàn)(?!\p{L}).*$/iu, ''));

function directionOf(from: Sender | undefined, to: readonly Recipient[], compiles: boolean): FlowDirection {
  const allAbove = to.length > 0 && to.every(({ text }) => isAbove(text));
  const anyAbove = to.some(({ text }) => isAbove(text));
  if (from?.kind === 'committee') return 'up';
  if (from?.kind === 'commune') return anyAbove || to.length === 0 ? 'up' : 'within';
  if (allAbove || (anyAbove && compiles)) return 'up';
  return from?.kind === 'unit' && compiles ? 'within' : 'in';
}

/** Orders of clauses for which no passage stands: "…; Ban Chỉ đạo tổng hợp, báo cáo Thường trực Đảng ủy". */
function furtherOrders(
  statement: Statement | undefined,
  indexes: readonly number[],
  passages: readonly ReportingReading[],
  judged: readonly Judged[],
  words: Words,
): Order[] {
  const first = passages[indexes[0] ?? -1];
  if (!statement || !first) return [];
  const taken = new Set(
    indexes.map((index) => clauseOfCycle(statement.clauses, (passages[index] as ReportingReading).cycle)),
  );
  const senders = new Set([...taken].map((clause) => clause?.from));
  const cycles = indexes.flatMap((index) => {
    const each = judged[index];
    return each && 'order' in each ? each.order.cycles.map(({ cycle }): FlowCycle => ({ cycle })) : [];
  });
  return statement.clauses
    .filter(
      (clause) => clause.reports && !taken.has(clause) && clause.from !== undefined && clause.to.length > 0,
    )
    .filter((clause) => !senders.has(clause.from) && whyNoOrder(clause) === undefined)
    .map((clause): Order => {
      const from = senderOf(clause.from ?? '', words);
      return {
        passages: [...indexes],
        secondary: true,
        from,
        to: clause.to,
        direction: directionOf(from, clause.to, clause.compiles),
        // Who puts together what is sent does so as often as it is sent.
        cycles: clause.compiles ? cycles : [],
        prescribed: false,
        bases: [],
        place: placeOf(first),
      };
    });
}
