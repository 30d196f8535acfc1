/** What follows from the changes: rows of open periods that go along or stay, duties ahead, rows that nobody answers. Pure. */
import { dutiesAhead } from '../duties/duties-ahead.ts';
import { outcomeOf, withSenders } from '../duties/handed-on.ts';
import type { ContentThing } from '../duties/content/load-things.ts';
import type { Definition } from '../duties/contract.ts';
import { type Ground, providerUnits } from '../duties/planned-duties.ts';
import type { Changes, Order, Preview } from './contract.ts';
import type { Facts } from './facts.ts';
import { unitOfOwner } from './moved-owners.ts';
import { unitsAfter } from './plan-units.ts';
import { idsOf, successorsOf } from './successors.ts';

type Consequences = Pick<Preview, 'handedOn' | 'staying' | 'unanswered' | 'ahead'>;

export function consequencesOf(facts: Facts, order: Order, changes: Changes): Consequences {
  const { ground } = facts;
  if (!ground) return { handedOn: [], staying: [], unanswered: [], ahead: [] };
  const after = groundAfter(facts, ground, order, changes);
  const { moves, ends } = successorsOf(
    order,
    idsOf(order, (key) => key),
  );
  const day = order.date > facts.today ? order.date : facts.today;
  return {
    ...openRows(facts, after, (unitId) => moves(unitId) || ends.has(unitId)),
    unanswered: unanswered(ground, after, day),
    ahead: ahead(facts, [ground, after], changes, day),
  };
}

function groundAfter(facts: Facts, ground: Ground, { date }: Order, changes: Changes): Ground {
  const owners = new Map(changes.rows.map((row) => [row.thingId, row.after]));
  const providers = new Map<string, Definition['provider']>([
    ...changes.providers.map(({ thingId, to }) => [thingId, { kind: 'unit', unitId: to }] as const),
    ...changes.parts.map(({ thingId, after }) => [thingId, { kind: 'units', unitIds: after }] as const),
  ]);
  const asked = new Map(changes.asked.map((asking) => [asking.thingId, asking.after]));
  const senders = new Map(changes.flows.map((flow) => [flow.flowId, flow.after.sender]));
  const moved = (thing: ContentThing): ContentThing => {
    const [own, provider, units] = [owners.get(thing.id), providers.get(thing.id), asked.get(thing.id)];
    return {
      ...thing,
      ...(own && { owners: own.map((owner) => withUnit(owner, facts)) }),
      ...(provider && thing.definition && { definition: { ...thing.definition, provider } }),
      ...(units && { askedUnits: units }),
    };
  };
  return {
    ...ground,
    flows: ground.flows.map((flow) => ({ ...flow, sender: senders.get(flow.id) ?? flow.sender })),
    content: {
      things: ground.content.things.map(moved),
      units: unitsAfter(ground.content.units, changes.units, date),
    },
    officeId: changes.settings?.after.standingOffice ?? ground.officeId,
  };
}

function withUnit<T extends Changes['rows'][number]['after'][number]>(owner: T, { unitOfPost }: Facts): T {
  const unitId = unitOfOwner(owner, unitOfPost);
  return unitId === undefined ? owner : { ...owner, unitId };
}

/** As `hand-on-rows.ts` will do it: what nobody has begun goes along, what was begun stays. */
function openRows(
  { open, full, rows }: Facts,
  after: Ground,
  leaves: (unitId: string) => boolean,
): Pick<Consequences, 'handedOn' | 'staying'> {
  const { handedOn, kept } = outcomeOf(withSenders(open, after.flows), after, full);
  const things = new Map(rows.map((row) => [row.id, row]));
  const told = (thingId: string, periodName: string, unitIds: string[], to: readonly string[]) => {
    const thing = unitIds.some(leaves) ? things.get(thingId) : undefined;
    return thing ? [{ thingId, kind: thing.kind, name: thing.name, periodName, unitIds, to: [...to] }] : [];
  };
  return {
    handedOn: handedOn.flatMap(({ thingId, periodName, leaving, arriving }) =>
      told(
        thingId,
        periodName,
        leaving.map(({ unitId }) => unitId),
        arriving,
      ),
    ),
    staying: kept.flatMap(({ row, nowAsked }) => told(row.thingId, row.periodName, [row.unitId], nowAsked)),
  };
}

/** Rows that somebody answered and nobody answers any more. */
function unanswered(before: Ground, after: Ground, day: string): Consequences['unanswered'] {
  const former = new Map(before.content.things.map((thing) => [thing.id, thing]));
  return after.content.things.flatMap((thing) => {
    const was = former.get(thing.id);
    const lost =
      was && providerUnits(was, before, day).length > 0 && providerUnits(thing, after, day).length === 0;
    return lost ? [{ thingId: thing.id, kind: thing.kind, name: thing.name }] : [];
  });
}

/** How many reports stand ahead of each unit that changes, without and with it. */
function ahead(
  { opened }: Facts,
  [before, after]: [Ground, Ground],
  { units }: Changes,
  day: string,
): Consequences['ahead'] {
  const count = (ground: Ground) => Map.groupBy(dutiesAhead(ground, day, opened), ({ unitId }) => unitId);
  const [old, now] = [count(before), count(after)];
  return units
    .map(({ id }) => ({ unitId: id, before: old.get(id)?.length ?? 0, after: now.get(id)?.length ?? 0 }))
    .filter((each) => each.before > 0 || each.after > 0);
}
