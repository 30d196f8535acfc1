import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { asPerson, sessionOf, setUpCommunes } from '../../../tests/communes.ts';
import { useHarness } from '../../../tests/harness.ts';
import { makePlan } from '../../../tests/plans.ts';
import { samplePlan, sampleReading } from '../../../tests/sample-plan.ts';
import type { TenantTx } from '../../db/database.ts';
import { listPlans } from '../../plans/confirmed/plan-store.ts';
import { recheckPlans } from '../../plans/confirmed/recheck-plan.ts';
import type { PlanReading } from '../../reading/contract.ts';
import { CLASSES, type RegisterDetail, RegisterQuery, type RegisterRow } from '../contract.ts';
import { countThings } from './count-things.ts';
import { editRow, retireRow } from './edit-row.ts';
import { getRow } from '../page/get-row.ts';
import { joinThings } from './join-things.ts';
import { leadMention } from './lead-mention.ts';
import { listFacets } from '../list/facets.ts';
import { listRows } from '../list/list-rows.ts';
import { splitThing } from './split-thing.ts';

const harness = useHarness();
const clerk = sessionOf('standing-office');
const reason = 'Thử một thay đổi';
const act = <T>(work: (tx: TenantTx) => Promise<T>) => asPerson(harness, clerk, work);

/** Appendix and body, one thing in three passages, goals in words, general tasks. */
const reading: PlanReading = {
  ...samplePlan,
  indicators: [
    ...samplePlan.indicators,
    ...samplePlan.indicators.slice(0, 1).flatMap((row) => [
      { ...row, id: 'i5', source: 'body' as const, name: 'Hồ sơ qua mạng đạt 65%' },
      { ...row, id: 'i6', source: 'body' as const, name: 'Nâng cao chất lượng sống', targets: [], leads: [] },
    ]),
  ],
  tasks: [
    ...samplePlan.tasks,
    ...samplePlan.tasks
      .slice(3, 4)
      .map((row) => ({ ...row, id: 't6', source: 'body' as const, name: 'Chợ số' })),
  ],
  groups: [{ kind: 'indicator', rows: ['i1', 'i4', 'i5'], lead: 'i1' }],
};

beforeAll(async () => {
  await setUpCommunes(harness);
  await makePlan(harness, clerk);
  await makePlan(harness, clerk, { ...sampleReading, plan: reading });
});

const listed = async (query: Partial<RegisterQuery>) =>
  (await act((tx) => listRows(tx, clerk, RegisterQuery.parse({ limit: 500, ...query })))).rows;
async function everything(): Promise<RegisterRow[]> {
  const lists: RegisterRow[] = [];
  for (const kind of CLASSES) lists.push(...(await listed({ kind, retired: 'show' })));
  return lists.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
const detail = ({ kind, id }: RegisterRow): Promise<RegisterDetail> =>
  act((tx) => getRow(tx, clerk, kind, id));

/** What undoing gives back: all but how often a thing was changed. */
const content = (rows: readonly RegisterRow[]) => rows.map(({ version: _version, ...row }) => row);

type Undo = () => Promise<unknown>;
/** Does something to one of the things; undefined where it cannot be done. */
type Act = (row: RegisterRow, all: readonly RegisterRow[], pick: number) => Promise<Undo | undefined>;

const edit = async (id: RegisterRow, value: Partial<RegisterRow>) => {
  const { row } = await detail(id);
  const { ordinal, section, name, unit, targets, deadline, deliverable, owners } = { ...row, ...value };
  const order = { ordinal, section, name, unit, targets, deadline, deliverable, owners };
  const given = Object.fromEntries(Object.entries(order).filter(([, each]) => each !== undefined));
  await act((tx) =>
    editRow(
      tx,
      clerk,
      row.kind,
      row.id,
      { version: row.version, reason, value: { name, owners, ...given } },
      recheckPlans,
    ),
  );
};
const retire = async (id: RegisterRow, retired: boolean) => {
  const { row } = await detail(id);
  await act((tx) =>
    retireRow(tx, clerk, row.kind, row.id, { version: row.version, reason }, retired, recheckPlans),
  );
};
const lead = async (id: RegisterRow, mention: string) => {
  const { row } = await detail(id);
  const order = { version: row.version, mention, reason };
  await act((tx) => leadMention(tx, clerk, row.kind, row.id, order, recheckPlans));
};
const join = async (one: RegisterRow, other: RegisterRow, leading?: string) => {
  const [{ row: kept }, { row: joined }] = [await detail(one), await detail(other)];
  const order = { version: kept.version, other: joined.id, otherVersion: joined.version, reason };
  await act((tx) =>
    joinThings(tx, clerk, kept.kind, kept.id, { ...order, ...(leading && { lead: leading }) }, recheckPlans),
  );
};
const split = async (id: RegisterRow, mentions: string[]) => {
  const { row } = await detail(id);
  const order = { version: row.version, mentions, reason };
  return await act((tx) => splitThing(tx, clerk, row.kind, row.id, order, recheckPlans));
};

const ACTS: Record<string, Act> = {
  edit: async (row, _all, pick) => {
    const names = [`${row.name} (sửa)`, 'Tên khác hẳn', row.name];
    const values: Partial<RegisterRow>[] = [
      { name: names[pick % 3] ?? row.name },
      { owners: [{ role: 'lead', text: 'Phòng Kinh tế' }] },
      { unit: 'hồ sơ' },
      row.kind === 'indicator'
        ? { targets: [{ year: 2026, comparator: '>=', value: pick, text: `≥${pick}` }] }
        : { deadline: { kind: 'due', due: '2027-01-31', text: '31/01/2027' } },
    ];
    await edit(row, values[pick % values.length] ?? {});
    const { ordinal, section, unit, deliverable } = row;
    const before = { ...row, ordinal, section, unit, deliverable };
    return async () => await edit(row, before);
  },
  retire: async (row) => {
    await retire(row, !row.retired);
    return async () => await retire(row, row.retired);
  },
  count: async (row) => {
    const order = (counted: boolean) => ({ ids: [row.id], counted, reason });
    await act((tx) => countThings(tx, clerk, order(!row.counted), recheckPlans));
    return async () => await act((tx) => countThings(tx, clerk, order(row.counted), recheckPlans));
  },
  lead: async (row, _all, pick) => {
    const { mentions } = await detail(row);
    const [before, chosen] = [mentions[0], mentions[pick % mentions.length]];
    if (!before || !chosen) return undefined;
    await lead(row, chosen.id);
    return async () => await lead(row, before.id);
  },
  join: async (row, all, pick) => {
    const others = all.filter(({ id, kind }) => kind === row.kind && id !== row.id);
    const other = others[pick % others.length];
    if (!other) return undefined;
    const { mentions } = await detail(other);
    await join(row, other);
    return async () =>
      await split(
        row,
        mentions.map(({ id }) => id),
      );
  },
  split: async (row, _all, pick) => {
    const { mentions } = await detail(row);
    const out = mentions.filter((_, at) => ((pick >> at) & 1) === 1).map(({ id }) => id);
    if (out.length === 0 || out.length === mentions.length) return undefined;
    const { taken } = await split(row, out);
    return async () => await join(row, { ...row, id: taken.id }, mentions[0]?.id);
  },
};

/** What must hold after every change. Each statement gives the rows that break it. */
async function broken(): Promise<unknown[]> {
  return await act(async (tx) => {
    const { rows } = await sql`
      WITH RECURSIVE up (home, id, next, depth) AS (
        SELECT id, id, joined_into, 0 FROM thing
        UNION ALL SELECT u.home, t.id, t.joined_into, u.depth + 1 FROM up u JOIN thing t ON t.id = u.next
          WHERE u.depth < 50
      ), roots AS (SELECT home, id FROM up WHERE next IS NULL),
      open AS (
        SELECT m.thing_id, array_agg(DISTINCT f.kind ORDER BY f.kind) AS kinds, bool_or(f.severity = 'serious') AS serious
        FROM mention m JOIN plan_finding f ON m.id = ANY (f.mention_ids) AND f.gone_at IS NULL AND NOT f.waived
        GROUP BY 1)
      SELECT 'loop' AS broken, home AS id FROM up WHERE depth >= 50
      UNION ALL SELECT 'states another', m.id FROM mention m LEFT JOIN roots r ON r.home = m.home_id
        WHERE r.id IS DISTINCT FROM m.thing_id
      UNION ALL SELECT 'nothing states it', t.id FROM thing t WHERE t.joined_into IS NULL
        AND t.mentions = 0
      UNION ALL SELECT 'miscounted', t.id FROM thing t
        WHERE t.mentions <> (SELECT count(*) FROM mention m WHERE m.thing_id = t.id)
      UNION ALL SELECT 'led by not one', t.id FROM thing t WHERE t.joined_into IS NULL
        AND 1 <> (SELECT count(*) FROM mention m WHERE m.thing_id = t.id AND m.leads)
      UNION ALL SELECT 'marked wrongly', t.id FROM thing t LEFT JOIN open o ON o.thing_id = t.id
        WHERE t.finding_kinds <> coalesce(o.kinds, '{}') OR t.serious <> coalesce(o.serious, false)
      UNION ALL SELECT 'about what is not followed', t.id FROM thing t WHERE NOT t.tracked
        AND t.finding_kinds <> '{}'
      UNION ALL SELECT 'not to be found', t.id FROM thing t
        WHERE NOT EXISTS (SELECT 1 FROM thing_search s WHERE s.thing_id = t.id)
      UNION ALL SELECT 'finding twice', min(id::text)::uuid FROM plan_finding GROUP BY plan_id, key HAVING count(*) > 1
      `.execute(tx.db);
    return rows;
  });
}

async function countsAreLists(): Promise<void> {
  const facets = await act((tx) => listFacets(tx, clerk, RegisterQuery.parse({})));
  for (const kind of CLASSES)
    expect(facets.kinds.find(({ value }) => value === kind)?.count ?? 0).toBe(
      (await listed({ kind })).length,
    );
  for (const { id, counts } of await act(listPlans)) {
    const of = async (kind: (typeof CLASSES)[number]) => (await listed({ kind, plan: id })).length;
    expect(counts).toMatchObject({
      indicators: await of('indicator'),
      tasks: await of('task'),
      qualitative: await of('qualitative'),
      general: await of('general'),
    });
  }
}

it('whatever is joined, split, led, counted, retired and corrected, everything stays whole and can be undone', async () => {
  const step = fc.record({
    name: fc.constantFrom(...Object.keys(ACTS)),
    at: fc.nat(1000),
    pick: fc.integer({ min: 1, max: 63 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
      for (const { name, at, pick } of steps) {
        const before = await everything();
        const row = before[at % before.length];
        const perform = ACTS[name];
        if (!row || !perform) throw new Error(`nothing to ${name}`);
        const undo = await perform(row, before, pick);
        if (!undo) continue;
        expect([name, await broken()]).toEqual([name, []]);
        await undo();
        expect(await broken()).toEqual([]);
        expect([name, content(await everything())]).toEqual([name, content(before)]);
        const now = await everything();
        const same = now.find(({ id }) => id === row.id);
        if (same) await perform(same, now, pick);
      }
      await countsAreLists();
    }),
    { numRuns: 8, endOnFailure: true },
  );
}, 240_000);
