/** Which orders to report are one flow. The answer does not depend on the order in which they are given. Pure. */
import { isCycle } from '../../calendar/cycles.ts';
import { bodyKey } from './bodies.ts';
import { mergeCycles } from './merge-cycles.ts';
import type { Order } from './order.ts';
import type { Words } from './parties.ts';

export type Group = Order[];

/** Orders together that one line of the table answers; each in exactly one group. */
export function groupOrders(orders: readonly Order[], words: Words): Group[] {
  const of = (direction: Order['direction']) => orders.filter((order) => order.direction === direction);
  return [
    ...inTable(incoming(of('in'), words)),
    ...inTable(bySender(of('within'), words)),
    ...inTable(bySender(of('up'), words)),
    ...inTable(reviews(of('review'))),
  ];
}

/** Lines of one direction: those with most passages first, else as they stand in the plan. */
const inTable = (groups: readonly Group[]): Group[] =>
  groups
    .map((group) => group.toSorted(byPlace))
    .toSorted((a, b) => sizeOf(b) - sizeOf(a) || compare(keyOf(a), keyOf(b)));

const byPlace = (a: Order, b: Order): number =>
  compare(a.place, b.place) ||
  compare(JSON.stringify(a.cycles), JSON.stringify(b.cycles)) ||
  compare(a.from?.key ?? '', b.from?.key ?? '') ||
  compare(JSON.stringify(a.to), JSON.stringify(b.to));
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Who takes the report in: what is sent to "UBND xã (qua Phòng VHXH)" and to "Phòng VHXH" arrives at one place. */
const hubOf = ({ to: [first] }: Order, { communeName }: Words): string =>
  first === undefined ? '' : bodyKey(first.via ?? first.text, communeName);

/**
 * Reports of units. Senders with the same cycles and days at the same place are one line; senders with others stay
 * apart, since a merged line would have each owe what only one of them was told.
 */
function incoming(orders: readonly Order[], words: Words): Group[] {
  const named = orders.filter(isSent);
  const placed = named.filter((order) => hubOf(order, words) !== '');
  const senders = groupBy(placed, (order) => `${hubOf(order, words)}|${order.from?.key ?? ''}`);
  const asked = senders.filter((group) => signature(group) === 'at request');
  const groups = groupBy(
    senders.filter((group) => !asked.includes(group)),
    (group) => `${group[0] ? hubOf(group[0], words) : ''}|${signature(group)}`,
  ).map((each) => each.flat());
  // What a sender is asked at need goes with its other reports to the same body; else such orders are a line of a body.
  const alone: Group[] = [];
  const before = groups.map((group) => [...group]);
  for (const group of asked) {
    const at = before.findIndex((other) =>
      other.some((order) => group.some((each) => isSameWay(each, order, words))),
    );
    if (at < 0) alone.push(group);
    else groups[at]?.push(...group);
  }
  groups.push(
    ...groupBy(alone, (group) => (group[0] ? hubOf(group[0], words) : '')).map((each) => each.flat()),
  );
  const unplaced = groupBy(
    named.filter((order) => hubOf(order, words) === ''),
    ({ from }) => from?.key ?? '',
  );
  joinEach(groups, unplaced, ([order], group) => group.some(({ from }) => from?.key === order?.from?.key));
  const unsent = groupBy(
    orders.filter((order) => !isSent(order)),
    (order) => hubOf(order, words),
  );
  joinEach(groups, unsent, ([order], group) => {
    const hub = order ? hubOf(order, words) : '';
    return hub === '' || group.some((other) => hubOf(other, words) === hub);
  });
  return groups;
}

const isSameWay = (one: Order, other: Order, { communeName }: Words): boolean =>
  one.from?.key === other.from?.key &&
  one.to.some(({ text }) =>
    other.to.some((each) => bodyKey(text, communeName) === bodyKey(each.text, communeName)),
  );

/** What a sender owes: cycles with their days. Without any, orders at request and orders as prescribed stay apart. */
function signature(group: Group): string {
  const cycles = mergeCycles(group).cycles.filter(({ cycle }) => isCycle(cycle));
  if (cycles.length === 0) return group.some(({ prescribed }) => prescribed) ? 'prescribed' : 'at request';
  return cycles
    .map(({ cycle, due }) => `${cycle}:${due ? JSON.stringify(due.rule ?? due.parts ?? due.text) : ''}`)
    .join(' ');
}

/** Reports of one sender; to recipients that no passage names together they are several. */
function bySender(orders: readonly Order[], words: Words): Group[] {
  const keysOf = ({ to }: Order) => to.map(({ text }) => bodyKey(text, words.communeName));
  const [sent, unsent] = [orders.filter(isSent), orders.filter((order) => !isSent(order))];
  const groups = groupBy(sent, ({ from }) => from?.key ?? '').flatMap((group) => {
    const addressed = components(
      group.filter(({ to }) => to.length > 0),
      keysOf,
    );
    const unaddressed = group.filter(({ to }) => to.length === 0);
    if (unaddressed.length > 0) joinEach(addressed, [unaddressed], () => true);
    return addressed;
  });
  joinEach(groups, components(unsent, keysOf), (newcomer, group) => {
    const keys = new Set(group.flatMap(keysOf));
    return newcomer.flatMap(keysOf).some((key) => keys.has(key));
  });
  return groups;
}

/** Reviews of one sender; whoever is not named is the one who reviews most. */
function reviews(orders: readonly Order[]): Group[] {
  const groups = groupBy(orders.filter(isSent), ({ from }) => from?.key ?? '');
  const unsent = orders.filter((order) => !isSent(order));
  if (unsent.length > 0) joinEach(groups, [unsent], () => true);
  return groups;
}

const isSent = ({ from }: Order): boolean => from !== undefined;

/** Adds each newcomer to the largest group that fits it, as the groups were before; one that fits none stays apart. */
function joinEach(
  groups: Group[],
  newcomers: readonly Group[],
  fits: (newcomer: Group, group: Group) => boolean,
): void {
  const before = groups.map((group) => ({ group, size: sizeOf(group), key: keyOf(group) }));
  before.sort((a, b) => b.size - a.size || compare(a.key, b.key));
  for (const newcomer of newcomers) {
    const found = before.find(({ group }) => fits(newcomer, group));
    if (found) found.group.push(...newcomer);
    else groups.push(newcomer);
  }
}

/** What an order says, whichever of the passages that say it. */
const sayingOf = ({ place, from, to, cycles }: Order): string =>
  `${place} ${from?.key ?? ''} ${JSON.stringify(to)} ${JSON.stringify(cycles)}`;

/** How much is said, each thing once: a passage that stands twice weighs no more. */
const sizeOf = (group: Group): number => new Set(group.map(sayingOf)).size;

const keyOf = (group: Group): string => [...new Set(group.map(sayingOf))].toSorted().join('|');

const groupBy = <T>(items: readonly T[], keyed: (item: T) => string): T[][] => [
  ...Map.groupBy(items, keyed).values(),
];

/** Orders that share a key, directly or through others. */
function components(orders: readonly Order[], keysOf: (order: Order) => string[]): Group[] {
  const groups: { keys: string[]; orders: Group }[] = [];
  for (const order of orders) {
    const keys = keysOf(order);
    const met = groups.filter((group) => keys.some((key) => group.keys.includes(key)));
    for (const group of met) groups.splice(groups.indexOf(group), 1);
    groups.push({
      keys: [...keys, ...met.flatMap((group) => group.keys)],
      orders: [...met.flatMap((group) => group.orders), order],
    });
  }
  return groups.map((group) => group.orders);
}
