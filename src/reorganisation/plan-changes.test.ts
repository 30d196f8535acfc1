/** Random reorganisations of small communes: nothing is lost, nothing is doubled, everything goes where it should. */
import fc from 'fast-check';
import { DEFAULT_BANDS } from '../evaluation/formulas/evaluate.ts';
import { describe, expect, it } from 'vitest';
import { ongoingTask, unitOf } from '../../tests/duties-ground.ts';
import { DOCUMENT } from '../../tests/reorganising.ts';
import type { Definition, Flow } from '../duties/contract.ts';
import type { RowOwner } from '../register/contract.ts';
import type { Role } from '../shared/who-acts.ts';
import { consequencesOf } from './consequences.ts';
import type { Order } from './contract.ts';
import type { Facts } from './facts.ts';
import { orderProblems } from './order-problems.ts';
import { planChanges } from './plan-changes.ts';
import { unitsAfter } from './plan-units.ts';
import { fingerprintOf, previewOf } from './preview.ts';

const TODAY = '2026-07-01';
const UNITS = ['u1', 'u2', 'u3', 'u4', 'u5', 'office'];
const THINGS = ['t1', 't2', 't3', 't4'];
const uuid = (id: string) => id;

interface Small {
  order: Order;
  /** Which units lead, coordinate, are asked, by thing. */
  rows: { lead: string; coordinators: string[]; asked: string[]; begun: boolean }[];
  people: { role: Role; unitId: string }[][];
  senders: string[] | undefined;
}

/** A mapping of some units to some targets: new ones, themselves, others that are not part of it. */
const order: fc.Arbitrary<Order> = fc
  .record({
    moved: fc.subarray(['u1', 'u2', 'u3', 'u4'], { minLength: 1 }),
    to: fc.array(fc.subarray(['n1', 'n2', 'self', 'u5']), { minLength: 4, maxLength: 4 }),
    chosen: fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }),
    date: fc.constantFrom('2026-03-01', TODAY, '2026-12-01'),
  })
  .map(({ moved, to, chosen, date }) => {
    const moves = moved.map((unitId, at) => ({
      unitId,
      to: (to[at] ?? []).map((key) => (key === 'self' ? unitId : key)),
    }));
    const keys = [...new Set(moves.flatMap((move) => move.to))];
    const targets = keys.map((key) =>
      key.startsWith('n')
        ? { key, name: `Thôn mới ${key}`, kind: 'hamlet' as const }
        : { key, unitId: uuid(key) },
    );
    const rows = moves.flatMap((move, at) => {
      const key = move.to[chosen[at] ?? 0];
      return key === undefined ? [] : [{ thingId: 't1', unitId: move.unitId, to: key }];
    });
    return { kind: 'several' as const, date, document: DOCUMENT, targets, moves, rows, people: [] };
  });

const unitId = fc.constantFrom(...UNITS);
const small: fc.Arbitrary<Small> = fc.record({
  order,
  rows: fc.array(
    fc.record({
      lead: unitId,
      coordinators: fc.uniqueArray(unitId, { maxLength: 3 }),
      asked: fc.uniqueArray(unitId, { maxLength: 3 }),
      begun: fc.boolean(),
    }),
    { minLength: THINGS.length, maxLength: THINGS.length },
  ),
  people: fc.array(
    fc.uniqueArray(
      fc.record({ role: fc.constantFrom('unit-head' as const, 'unit-officer' as const), unitId }),
      {
        maxLength: 3,
        selector: ({ role, unitId: of }) => `${role} ${of}`,
      },
    ),
    { minLength: 2, maxLength: 2 },
  ),
  senders: fc.option(fc.uniqueArray(unitId, { minLength: 1 }), { nil: undefined }),
});

const owner = (role: RowOwner['role'], id: string) => ({
  role,
  text: id,
  resolution: 'unit' as const,
  unitId: id,
});

const madeBy = (unitIds: readonly string[]): Definition => ({
  valueKind: 'number',
  accumulation: 'stock',
  direction: 'up',
  levels: [],
  provider: { kind: 'units', unitIds: [...unitIds] },
});

function factsOf({ rows, people, senders }: Small): Facts {
  const units = UNITS.map((id, position) => unitOf(id, { position, kind: 'hamlet', name: `Thôn ${id}` }));
  const flow: Flow = {
    id: 'f1',
    direction: 'in',
    sender: { kind: 'units', text: 'Các thôn', ...(senders && { unitIds: senders }) },
    recipients: [],
    cycles: [{ cycle: 'half', window: 'decree', shift: 'none' }],
    passageIds: [],
    validFrom: '2026-01-01',
    confirmedAt: '2026-01-01T00:00:00Z',
    version: 1,
  };
  const asked = new Map(
    rows.flatMap(({ asked: ids }, at) =>
      ids.length > 0 ? [[THINGS[at] ?? '', ids.toSorted()] as const] : [],
    ),
  );
  const things = rows.map(({ lead, coordinators }, at) => ({
    id: THINGS[at] ?? '',
    owners: [
      owner('lead', lead),
      ...coordinators.filter((id) => id !== lead).map((id) => owner('coordinator', id)),
    ],
  }));
  return {
    today: TODAY,
    units,
    rows: things.map((thing) => ({ ...thing, kind: 'task', name: thing.id })),
    unitOfPost: () => undefined,
    asked,
    definitions: new Map(
      [...asked].map(([id, unitIds]) => [id, { version: 1, definition: madeBy(unitIds) }] as const),
    ),
    flows: [flow],
    settings: {
      settings: { absorb: true, headFirst: ['u1'], closesBefore: 1, idleOwnerDays: 30, bands: DEFAULT_BANDS },
      version: 0,
    },
    people: people.map((grants, at) => ({ userId: `p${at}`, name: `p${at}`, grants, posts: [] })),
    extensions: [],
    namedElsewhere: new Set(),
    ground: {
      flows: [flow],
      content: {
        things: things.map(({ id, owners }) => {
          const askedUnits = asked.get(id);
          return ongoingTask(id, { owners, ...(askedUnits && { askedUnits }) });
        }),
        units,
      },
      officeId: 'office',
      absorbs: true,
      announced: [],
    },
    open: rows.flatMap(({ lead, asked: ids, begun }, at) =>
      (ids.length > 0 ? ids : [lead]).map((id) => ({
        dutyId: `d ${id}`,
        unitId: id,
        periodId: '2026-H1',
        periodName: '6 tháng đầu năm 2026',
        periodEnd: '2026-06-30',
        thingId: THINGS[at] ?? '',
        flowId: 'f1',
        begun,
      })),
    ),
    full: new Set(),
    opened: new Set(['2026-H1']),
  };
}

/** Where a unit's things go, said once more in the plainest way. */
function goes({ moves, rows, targets }: Order, thing?: string) {
  const idOf = (key: string) => targets.find((target) => target.key === key)?.unitId ?? key;
  return (id: string): string[] => {
    const move = moves.find((each) => each.unitId === id);
    if (!move) return [id];
    const chosen = rows.find((row) => row.unitId === id && row.thingId === thing)?.to;
    return (chosen === undefined ? move.to : [chosen]).map(idOf);
  };
}
/** On the last day of the open period; a unit that takes another's place answers for the time before. */
const isThere = ({ moves, date }: Order, id: string): boolean =>
  date > '2026-06-30' || moves.every(({ unitId: moved, to }) => moved !== id || to.length > 0);
const first = ([one]: readonly string[], id: string): string => one ?? id;

describe('a random reorganisation', () => {
  it('is one that can be ordered', () => {
    fc.assert(
      fc.property(small, (each) => {
        expect(orderProblems(factsOf(each).units, each.order)).toEqual([]);
      }),
    );
  });

  it('gives every row to the successor of each unit that leads or works along, once', () => {
    fc.assert(
      fc.property(small, (each) => {
        const facts = factsOf(each);
        const changes = planChanges(facts, each.order);
        for (const row of facts.rows) {
          const to = goes(each.order, row.id);
          const after = changes.rows.find(({ thingId }) => thingId === row.id)?.after ?? row.owners;
          const led = row.owners
            .filter(({ role }) => role === 'lead')
            .map(({ unitId: id = '' }) => first(to(id), id));
          const along = row.owners
            .filter(({ role }) => role === 'coordinator')
            .map(({ unitId: id = '' }) => first(to(id), id));
          const of = (role: RowOwner['role']) =>
            after.filter((each) => each.role === role).map(({ unitId: id }) => id);
          expect(of('lead')).toEqual(led);
          const beside = new Set(along.filter((id) => !led.includes(id)));
          expect(new Set(of('coordinator'))).toEqual(beside);
          expect(of('coordinator')).toHaveLength(beside.size);
        }
      }),
    );
  });

  it('asks every successor of a unit that was asked by itself, and grants people what they held', () => {
    fc.assert(
      fc.property(small, (each) => {
        const facts = factsOf(each);
        const changes = planChanges(facts, each.order);
        // Units that make a figure together are succeeded as those that are asked about a task one by one.
        expect(changes.parts).toEqual(changes.asked);
        for (const [thingId, before] of facts.asked) {
          const wanted = new Set(before.flatMap(goes(each.order, thingId)));
          const after = changes.asked.find((asking) => asking.thingId === thingId)?.after ?? before;
          expect(new Set(after)).toEqual(wanted.size > 0 ? wanted : new Set(before));
          expect(new Set(after).size).toBe(after.length);
        }
        for (const { userId, grants } of facts.people) {
          const after = changes.people.find((person) => person.userId === userId)?.after.grants ?? grants;
          const wanted = grants.flatMap(({ role, unitId: id = '' }) => {
            const [one] = goes(each.order)(id);
            return one === undefined ? [] : `${role} ${one}`;
          });
          expect(after.map(({ role, unitId: id }) => `${role} ${id}`)).toEqual([...new Set(wanted)]);
        }
      }),
    );
  });

  it('leaves nothing with a unit that ended and has a successor', () => {
    fc.assert(
      fc.property(small, (each) => {
        const facts = factsOf(each);
        const changes = planChanges(facts, each.order);
        const gone = unitsAfter(facts.units, changes.units, each.order.date)
          .filter(({ endedAs, successorIds = [] }) => endedAs !== undefined && successorIds.length > 0)
          .map(({ id }) => id);
        const rows = new Map(changes.rows.map(({ thingId, after }) => [thingId, after]));
        const held = [
          ...facts.rows.flatMap(({ id, owners }) => (rows.get(id) ?? owners).map((one) => one.unitId)),
          ...changes.asked.flatMap(({ after }) => after),
          ...changes.flows.flatMap(({ after }) => after.sender.unitIds ?? []),
          ...changes.people.flatMap(({ after }) => after.grants.map((grant) => grant.unitId)),
          ...(changes.settings?.after.headFirst ?? []),
        ];
        expect(held.filter((id) => id !== undefined && gone.includes(id))).toEqual([]);
      }),
    );
  });

  it('has each open row answered by exactly whoever should: what was begun stays, the rest goes along', () => {
    fc.assert(
      fc.property(small, (each) => {
        const facts = factsOf({ ...each, senders: undefined });
        const { handedOn, staying } = consequencesOf(facts, each.order, planChanges(facts, each.order));
        for (const [at, { lead, asked, begun }] of each.rows.entries()) {
          const thing = THINGS[at] ?? '';
          const to = goes(each.order, thing);
          const former = asked.length > 0 ? asked : [lead];
          const asks = asked.length > 0 ? [...new Set(asked.flatMap(to))] : [first(to(lead), lead)];
          const answers = (asks.length > 0 ? asks : asked).filter((id) => isThere(each.order, id));
          const leaving = former.filter((id) => answers.length > 0 && !answers.includes(id));
          const moved = handedOn.filter(({ thingId }) => thingId === thing);
          const stay = staying.filter(({ thingId }) => thingId === thing);
          expect(moved.flatMap(({ unitIds }) => unitIds).toSorted()).toEqual(begun ? [] : leaving.toSorted());
          expect(stay.flatMap(({ unitIds }) => unitIds).toSorted()).toEqual(begun ? leaving.toSorted() : []);
          const fresh = answers.filter((id) => !former.includes(id));
          expect(moved.flatMap((one) => one.to).toSorted()).toEqual(
            begun || leaving.length === 0 ? [] : fresh.toSorted(),
          );
        }
      }),
    );
  });

  it('is shown as it is done, whatever ids the new units get', () => {
    fc.assert(
      fc.property(small, (each) => {
        const facts = factsOf(each);
        const { changes, fingerprint } = previewOf(facts, each.order);
        const done = planChanges(facts, each.order, (key) => `id of ${key}`);
        const named: unknown = JSON.parse(JSON.stringify(done).replaceAll(/id of /g, ''));
        expect(named).toEqual(JSON.parse(JSON.stringify(changes)));
        expect(fingerprintOf(planChanges(facts, each.order))).toBe(fingerprint);
      }),
    );
  });
});

it('a new unit stands below what all those stood below whose place it takes', () => {
  const merged = (parents: (string | undefined)[]) => {
    const units = [
      unitOf('above'),
      ...parents.map((parentId, at) => unitOf(`u${at}`, parentId === undefined ? {} : { parentId })),
    ];
    const planned = parents.map((_, at) => ({
      id: `u${at}`,
      name: `u${at}`,
      change: 'ends' as const,
      kind: 'hamlet' as const,
      after: { name: `u${at}`, aliases: [], successorIds: ['new'] },
    }));
    const begun = { id: 'new', name: 'Mới', change: 'begins' as const, kind: 'hamlet' as const };
    const all = [...planned, { ...begun, after: { name: 'Mới', aliases: [] } }];
    return unitsAfter(units, all, '2026-07-01').find(({ id }) => id === 'new')?.parentId;
  };
  expect(merged(['above', 'above'])).toBe('above');
  expect(merged(['above', undefined])).toBeUndefined();
  expect(merged([undefined, undefined])).toBeUndefined();
});
