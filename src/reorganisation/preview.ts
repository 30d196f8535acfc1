/** What an order would change and what follows, as a person sees it before confirming. Pure. */
import { createHash } from 'node:crypto';
import { consequencesOf } from './consequences.ts';
import type { Changes, Order, Preview } from './contract.ts';
import type { Facts } from './facts.ts';
import { planChanges, nameAfter } from './plan-changes.ts';
import { distinct, idsOf, successorsOf } from './successors.ts';

export function previewOf(facts: Facts, order: Order): Preview {
  const changes = planChanges(facts, order);
  const consequences = consequencesOf(facts, order, changes);
  const successors = successorsOf(
    order,
    idsOf(order, (key) => key),
  );
  const rows = new Map(facts.rows.map((row) => [row.id, row]));
  const extensions = facts.extensions.flatMap(({ id, thingId, unitId }) => {
    const row = rows.get(thingId);
    if (!row || !(successors.moves(unitId) || successors.ends.has(unitId))) return [];
    const to = successors.ofRow(unitId, thingId);
    return [{ id, thingId, kind: row.kind, name: row.name, unitId, to: to === undefined ? [] : [to] }];
  });
  return {
    changes,
    ...consequences,
    extensions,
    warnings: warningsOf(facts, order, changes, consequences),
    names: namesOf(facts, changes),
    fingerprint: fingerprintOf(changes),
    atOnce: order.date <= facts.today,
  };
}

/** Differs whenever what would change does; units that begin are told by their keys. */
export function fingerprintOf(changes: Changes): string {
  return createHash('sha256').update(JSON.stringify(changes)).digest('base64url').slice(0, 22);
}

/** Units by their present names, new ones by theirs. */
export function namesOf({ units }: Pick<Facts, 'units'>, changes: Pick<Changes, 'units'>): Preview['names'] {
  const begun = changes.units.filter(({ change }) => change === 'begins');
  return Object.fromEntries([...units, ...begun].map(({ id, name }) => [id, name]));
}

type Warned = Preview['warnings'][number];

function warningsOf(
  facts: Facts,
  order: Order,
  changes: Changes,
  { handedOn, staying, unanswered }: Pick<Preview, 'handedOn' | 'staying' | 'unanswered'>,
): Warned[] {
  const nameOf = nameAfter(facts, changes.units);
  const named = [...order.moves, ...order.targets].flatMap(({ unitId }) => unitId ?? []);
  const kinds = new Map(facts.units.map(({ id, kind }) => [id, kind]));
  const warnings: Warned[] = [
    {
      kind: 'no-grants-left',
      names: changes.people
        .filter(({ before, after }) => before.grants.length > 0 && after.grants.length === 0)
        .map(({ name }) => name),
    },
    { kind: 'several-heads', names: unitsWithSeveralHeads(facts, changes).map(nameOf) },
    { kind: 'period-open', names: distinct([...handedOn, ...staying].map(({ periodName }) => periodName)) },
    { kind: 'named-twice', names: distinct(named.filter((id) => facts.namedElsewhere.has(id))).map(nameOf) },
    {
      kind: 'collective',
      names: [
        ...distinct(named.filter((id) => kinds.get(id) === 'collective')).map(nameOf),
        ...[...changes.asked, ...changes.parts].map(({ name }) => name),
      ],
    },
    { kind: 'no-answerer', names: unanswered.map(({ name }) => name) },
  ];
  return warnings.filter(({ names }) => names.length > 0);
}

/** Whose heads come together. */
function unitsWithSeveralHeads({ people }: Facts, changes: Changes): string[] {
  const after = new Map(changes.people.map((person) => [person.userId, person.after.grants]));
  const heads = people.flatMap(({ userId, grants }) =>
    (after.get(userId) ?? grants).flatMap(({ role, unitId }) =>
      role === 'unit-head' && unitId ? [unitId] : [],
    ),
  );
  const touched = new Set(changes.people.flatMap(({ to }) => to));
  return distinct(heads).filter((id) => touched.has(id) && heads.filter((each) => each === id).length > 1);
}
