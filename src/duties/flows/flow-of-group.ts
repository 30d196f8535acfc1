/** One line of the table: the orders of a group as a flow, its bodies under one name each. Pure. */
import { isCycle } from '../../calendar/cycles.ts';
import type { PlanHeader } from '../../reading/contract.ts';
import { foldText } from '../../shared/likeness.ts';
import { classOf } from '../../organisation/body-class.ts';
import { bodyKey, isAbove } from './bodies.ts';
import { type ProposedFlow, type ProposedCycle, type FlowDirection, type SaidDay } from './contract.ts';
import type { Group } from './group-orders.ts';
import { mergeCycles } from './merge-cycles.ts';
import type { Order } from './order.ts';
import type { Sender, Words } from './parties.ts';

type Header = Pick<PlanHeader, 'system' | 'commune'>;

/** Cycles proposed where the plan prescribes a report without naming one. Source: NĐ 09/2019/NĐ-CP Điều 12. */
export const USUAL_CYCLES = ['quarter', 'half', 'year'] as const;
/** Senders that no passage names, proposed. */
export const ALL_UNITS = 'Các cơ quan, đơn vị được giao nhiệm vụ';

export function flowOf(group: Group, header: Header, words: Words): ProposedFlow {
  const direction = group[0]?.direction ?? 'in';
  const { cycles, conflicts } = mergeCycles(group);
  const proposed =
    direction !== 'review' && !cycles.some(isOfCalendar) && group.some(({ prescribed }) => prescribed);
  const senders = sendersOf(group, header);
  const to = recipientsOf(group, header, words);
  const assumed = [
    ...(senders ? [] : (['from'] as const)),
    ...(to.length > 0 || !needsRecipient(direction) ? [] : (['to'] as const)),
  ];
  const also = indexesOf(group.filter(({ secondary }) => secondary));
  const bases = [...new Set(group.flatMap((order) => order.bases))];
  const all = proposed
    ? mergeCycles([{ cycles: USUAL_CYCLES.map((cycle) => ({ cycle })) }, { cycles }]).cycles
    : cycles;
  return {
    from: senders ?? assumedSender(direction, header),
    to: to.length > 0 || !needsRecipient(direction) ? to : [{ text: leadingBody(header) }],
    cycles: all,
    direction,
    dueKnown: isDueKnown(all),
    ...(bases.length > 0 && { legalBasis: bases.join('; ') }),
    passages: indexesOf(group.filter(({ secondary }) => !secondary)),
    ...(also.length > 0 && { alsoPassages: also }),
    ...(proposed && { proposed: true as const }),
    ...(assumed.length > 0 && { assumed }),
    ...(conflicts.length > 0 && { conflicts }),
  };
}

const needsRecipient = (direction: FlowDirection): boolean => direction === 'in' || direction === 'within';
export const isOfCalendar = ({ cycle }: ProposedCycle): boolean => isCycle(cycle);
/** Four quarters need four dates; of half-years the first alone may be dated, since the year's report follows the second. */
const isDay = (day: SaidDay | undefined, cycle: ProposedCycle['cycle']): boolean =>
  day?.rule !== undefined || (day?.parts !== undefined && (cycle !== 'quarter' || day.parts.length === 4));

function isDueKnown(cycles: readonly ProposedCycle[]): boolean {
  const calendar = cycles.filter(isOfCalendar);
  return (
    calendar.length > 0 &&
    calendar.every(({ cycle, due, closes }) => isDay(due, cycle) || isDay(closes, cycle))
  );
}

const indexesOf = (orders: readonly Order[]): number[] =>
  [...new Set(orders.flatMap(({ passages }) => passages))].sort((a, b) => a - b);

function sendersOf(group: Group, header: Header): ProposedFlow['from'] | undefined {
  const known = group.flatMap(({ from }) => from ?? []);
  const distinct = [...Map.groupBy(known, ({ key }) => key).values()].flatMap(([first]) => first ?? []);
  const [only] = distinct;
  if (!only) return undefined;
  if (distinct.length > 1)
    return { kind: 'units', text: distinct.map((sender) => nameOf(sender.text, header)).join('; ') };
  return { kind: only.kind, text: isList(only) ? only.text : nameOf(only.text, header) };
}

const isList = ({ kind }: Sender): boolean => kind === 'units';

function assumedSender(direction: FlowDirection, header: Header): ProposedFlow['from'] {
  if (direction === 'in') return { kind: 'units', text: ALL_UNITS };
  const text = leadingBody(header);
  return { kind: classOf(text) === 'committee' ? 'committee' : 'commune', text };
}

/** The body to which a plan of the Party or of the people's committee reports. */
export const leadingBody = (header: Header): string =>
  nameOf(header.system === 'party' ? 'Ban Chỉ đạo' : 'UBND', header);

function recipientsOf(group: Group, header: Header, words: Words): ProposedFlow['to'] {
  const all = group.flatMap(({ to }) => to).map((each) => ({ ...each, text: nameOf(each.text, header) }));
  const keyed = Map.groupBy(all, ({ text }) => sameBody(text, words));
  return [...keyed.values()].map((same) => {
    const [shortest] = same.toSorted((a, b) => a.text.length - b.text.length || (a.text < b.text ? -1 : 1));
    const via = same.find((each) => each.via !== undefined)?.via;
    return { text: shortest?.text ?? '', ...(via !== undefined && { via }) };
  });
}

/** Committees are one whatever they are called; "Thường trực" and "Ban Thường vụ" of a Party committee are two. */
function sameBody(text: string, { communeName }: Words): string {
  const key = bodyKey(text, communeName);
  return classOf(text) === 'party'
    ? `${key} ${foldText(text).replace(/ (?:xã|phường|đặc khu).*$/u, '')}`
    : key;
}

/** The commune's committee and people's committee under their usual names: "BCĐ", "Ban chỉ đạo xã" → "Ban Chỉ đạo xã". */
function nameOf(text: string, { commune }: Header): string {
  if (isAbove(text)) return text.replace(/^cơ quan thường trực (?:của )?(?=ban chỉ đạo|BCĐ)/iu, '');
  const type = /^(?:xã|phường|đặc khu)/iu.exec(commune ?? '')?.[0].toLowerCase();
  const suffix = type === undefined ? '' : ` ${type}`;
  const folded = foldText(text);
  if (/^(?:ban chỉ đạo|bcđ|cơ quan thường trực (?:của )?(?:ban chỉ đạo|bcđ))/u.test(folded))
    return `Ban Chỉ đạo${suffix}`;
  if (/^(?:ubnd|ủy ban nhân dân)/u.test(folded)) return `UBND${suffix}`;
  return text;
}
