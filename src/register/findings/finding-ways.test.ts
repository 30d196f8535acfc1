/** What is offered to settle a finding does settle it, and makes no other. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../reading/checks/check-plan.ts';
import { indicator, plan, target, task } from '../../reading/checks/sample-plan.ts';
import {
  type Deadline,
  type Finding,
  FINDING_KINDS,
  type IndicatorReading,
  type PlanReading,
  type RowGroup,
  type TaskReading,
} from '../../reading/contract.ts';
import type { Way } from '../contract.ts';
import { waysFor } from './finding-ways.ts';

type Row = IndicatorReading | TaskReading;

const rowsOf = (reading: PlanReading): Row[] => [...reading.indicators, ...reading.tasks];
const groupsOf = ({ groups }: PlanReading, ids: readonly string[]): RowGroup[] =>
  groups.filter(({ rows }) => rows.some((id) => ids.includes(id)));

function withRows(
  reading: PlanReading,
  ids: readonly string[],
  change: (row: Row) => Partial<Row>,
): PlanReading {
  const changed = <R extends Row>(row: R): R => (ids.includes(row.id) ? { ...row, ...change(row) } : row);
  return { ...reading, indicators: reading.indicators.map(changed), tasks: reading.tasks.map(changed) };
}

/** All of these groups as one, led by the first that an appendix states. */
function joined(reading: PlanReading, groups: readonly RowGroup[]): PlanReading {
  const [first] = groups;
  if (!first) return reading;
  const whole = { ...first, rows: groups.flatMap(({ rows }) => rows) };
  return { ...reading, groups: [whole, ...reading.groups.filter((group) => !groups.includes(group))] };
}

/** The rows that say it otherwise say what those of the side say; what the side does not say stays. */
function withSide(reading: PlanReading, ids: readonly string[], side: Row['source']): PlanReading {
  const right = rowsOf(reading).filter((row) => ids.includes(row.id) && row.source === side);
  const wrong = ids.filter((id) => !right.some((row) => row.id === id));
  return withRows(reading, wrong, (row) => {
    if ('deadline' in row) {
      const [other] = right;
      if (!other || !('deadline' in other)) return {};
      return {
        ...(other.leads.length > 0 && { leads: other.leads }),
        ...(other.deadline.kind !== 'none' && { deadline: other.deadline }),
      };
    }
    const said = right.flatMap((other) => ('targets' in other ? other.targets : []));
    return { targets: row.targets.map((own) => said.find(({ year }) => year === own.year) ?? own) };
  });
}

/** Whoever is chosen stands in the rows that the finding names and in every other row of the thing that names anybody. */
function withLeads(
  reading: PlanReading,
  ids: readonly string[],
  choose: (leads: readonly string[]) => string[],
): PlanReading {
  return groupsOf(reading, ids).reduce((changed, { rows }) => {
    const naming = rowsOf(reading).filter(({ id, leads }) => rows.includes(id) && leads.length > 0);
    const leads = choose(naming.find(({ id }) => ids.includes(id))?.leads ?? []);
    const named = rows.filter((id) => ids.includes(id) || naming.some((row) => row.id === id));
    return withRows(changed, named, () => ({ leads }));
  }, reading);
}

/** Who sets a level of an indicator keeps to its unit. */
function unitBeside({ indicators, groups }: PlanReading, id: string): string {
  const group = groups.find(({ rows }) => rows.includes(id));
  const units = indicators.filter((row) => group?.rows.includes(row.id)).flatMap(({ unit }) => unit ?? []);
  return units[0] ?? '%';
}

/** The ways as ordinary changes of the things that a finding is about. */
const APPLIED: Partial<Record<Way, (reading: PlanReading, rows: readonly string[]) => PlanReading>> = {
  'set-lead': (reading, rows) => withLeads(reading, rows, () => ['Phòng Kinh tế']),
  'choose-lead': (reading, rows) => withLeads(reading, rows, (leads) => leads.slice(0, 1)),
  'set-coordinator': (reading, rows) => withRows(reading, rows, () => ({ coordinators: ['Công an xã'] })),
  'set-deadline': (reading, rows) =>
    withRows(reading, rows, () => ({ deadline: { kind: 'due', text: 'Năm 2030', due: '2030-12-31' } })),
  'set-unit': (reading, rows) => withRows(reading, rows, () => ({ unit: 'hộ' })),
  'set-target': (reading, rows) =>
    withRows(reading, rows, ({ id }) => ({
      targets: [target(2026, '50%', 50), target(2030, '60%', 60)],
      unit: unitBeside(reading, id),
    })),
  count: (reading, rows) => ({
    ...reading,
    groups: reading.groups.map((group) =>
      groupsOf(reading, rows).includes(group) ? { ...group, counted: false } : group,
    ),
  }),
  join: (reading, rows) => joined(reading, groupsOf(reading, rows)),
  'take-appendix': (reading, rows) => withSide(reading, rows, 'appendix'),
  'take-body': (reading, rows) => withSide(reading, rows, 'body'),
};

const within = (rows: readonly string[], others: readonly string[]): boolean =>
  rows.every((id) => others.includes(id));
const waysOf = (reading: PlanReading, { kind, rows }: Finding): Way[] =>
  waysFor(kind, groupsOf(reading, rows).length, rows.length);

const LEADS = [
  [],
  ['Phòng Kinh tế'],
  ['Công an xã'],
  ['Các phòng, ban'],
  ['Phòng Kinh tế', 'Công an xã'],
  ['UBND huyện'],
];
const NONE: Deadline = { kind: 'none' };
const SOUND_DEADLINES: Deadline[] = [
  NONE,
  { kind: 'ongoing', text: 'Thường xuyên' },
  { kind: 'due', text: 'Tháng 6/2026', due: '2026-06-30' },
  { kind: 'due', text: 'Tháng 9/2026', due: '2026-09-30' },
];
const DEADLINES: Deadline[] = [...SOUND_DEADLINES, { kind: 'due', text: 'Tháng 6/2025', due: '2025-06-30' }];
/** Levels of the body are sound in themselves: whoever takes its side takes no new fault over. */
const SOUND_TARGETS = [
  [],
  [target(2026, '50%', 50), target(2030, '60%', 60)],
  [target(2026, '55%', 55), target(2030, '65%', 65)],
];
const TARGETS = [
  ...SOUND_TARGETS,
  [target(2026, '60%', 60), target(2030, '50', 50)],
  [target(2026, 'Từng bước nâng cao tỷ trọng kinh tế số')],
];
const NAMES = ['Mở lớp kỹ năng số', 'Lắp camera ở chợ', 'Số hóa hồ sơ', 'Lập quầy hướng dẫn'];

const aTask = fc.record({
  name: fc.constantFrom(...NAMES),
  leads: fc.constantFrom(...LEADS),
  coordinators: fc.constantFrom<string[]>(
    [],
    ['Công an xã'],
    ['Công an xã'],
    ['Sở Thông tin và Truyền thông'],
  ),
  deadline: fc.constantFrom(...DEADLINES),
  said: fc.option(
    fc.record({
      leads: fc.constantFrom<string[]>([], ['Công an xã']),
      deadline: fc.constantFrom(...SOUND_DEADLINES),
    }),
  ),
});
const anIndicator = fc.record({
  name: fc.constantFrom(...NAMES),
  leads: fc.constantFrom(...LEADS),
  unit: fc.constantFrom('%', 'hộ', undefined),
  targets: fc.constantFrom(...TARGETS),
  said: fc.option(
    fc.record({ unit: fc.constantFrom('%', 'hộ', undefined), targets: fc.constantFrom(...SOUND_TARGETS) }),
  ),
});

const grouped = (kind: RowGroup['kind'], ...rows: [string, ...string[]]): RowGroup => ({
  kind,
  rows,
  lead: rows[0],
});

/** Tables of tasks and indicators of which some have a row in the body too. */
const readings = fc
  .record({ tasks: fc.array(aTask, { maxLength: 6 }), indicators: fc.array(anIndicator, { maxLength: 5 }) })
  .map(
    ({ tasks, indicators }): PlanReading =>
      plan({
        tasks: tasks.flatMap(({ said, ...row }, at) => [
          task(`t${at}`, { ...row, ordinal: `${at + 1}` }),
          ...(said ? [task(`s${at}`, { source: 'body', name: row.name, ...said })] : []),
        ]),
        indicators: indicators.flatMap(({ said, unit, ...row }, at) => [
          indicator(`i${at}`, { ...row, ...(unit && { unit }), ordinal: `${at + 1}` }),
          ...(said
            ? [
                indicator(`b${at}`, {
                  source: 'body',
                  name: row.name,
                  targets: said.targets,
                  ...(said.unit && { unit: said.unit }),
                }),
              ]
            : []),
        ]),
        groups: [
          ...indicators.map(({ said }, at) => grouped('indicator', `i${at}`, ...(said ? [`b${at}`] : []))),
          ...tasks.map(({ said }, at) => grouped('task', `t${at}`, ...(said ? [`s${at}`] : []))),
        ],
      }),
  );

/** Kinds with two causes, each with a way of its own. */
const EITHER: ReadonlySet<Finding['kind']> = new Set(['unit-missing', 'stale-body']);
/** Things made one may turn out to contradict each other: here those are joined of which one says no more than the other. */
const alike = (reading: PlanReading, ids: readonly string[]): boolean => {
  const alone = groupsOf(reading, ids).every(({ rows }) => rows.length === 1);
  const said = rowsOf(reading).filter(({ id }) => ids.includes(id));
  return (
    alone &&
    new Set(said.map((row) => JSON.stringify({ ...row, id: '', ordinal: '', location: {} }))).size === 1
  );
};

describe('every way that is offered', () => {
  it('settles its finding, and no other comes of it', () => {
    fc.assert(
      fc.property(readings, (reading) => {
        expect(checkPlan(reading, []).flatMap((finding) => notSettled(reading, finding))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is said in the sentence, which ends with what to do', () => {
    fc.assert(
      fc.property(readings, (reading) => {
        const silent = checkPlan(reading, []).filter(
          ({ detail }) => !/^[\p{Lu}\d].+\. \p{Lu}.+\.$/u.test(detail),
        );
        expect(silent).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  /** Ways that leave it, or bring another; of two causes under one kind only one way settles each. */
  function notSettled(reading: PlanReading, finding: Finding): string[] {
    const ways = waysOf(reading, finding).filter((way) => way !== 'join' || alike(reading, finding.rows));
    const failed = ways.filter((way) => !settles(reading, finding, way));
    const enough = EITHER.has(finding.kind) ? failed.length < ways.length : failed.length === 0;
    return enough ? [] : failed.map((way) => `${way}: ${finding.kind} ${finding.detail}`);
  }

  function settles(reading: PlanReading, finding: Finding, way: Way): boolean {
    const before = checkPlan(reading, []).filter((known) => !isDeepStrictEqual(known, finding));
    const after = checkPlan(APPLIED[way]?.(reading, finding.rows) ?? reading, []);
    // What is left was there before, whole or in part, as another finding than this one.
    return after.every((left) =>
      before.some(
        (known) =>
          known.kind === left.kind &&
          known.rows.length > 0 === left.rows.length > 0 &&
          within(left.rows, known.rows),
      ),
    );
  }
});

describe('ways', () => {
  it('stand for every kind about things but what only the document can mend', () => {
    const seen = FINDING_KINDS.filter((kind) => waysFor(kind, 2, 2).length === 0);
    expect(seen.toSorted()).toEqual([
      'header-incomplete',
      'misaligned-cells',
      'missing-appendix',
      'numbering-gap',
      'section-number-gap',
      'section-number-repeated',
      'unread-content',
    ]);
  });

  it('of the document are a further file, where one may say what is not there', () => {
    const filed = FINDING_KINDS.filter((kind) => waysFor(kind, 0, 0).includes('add-file'));
    expect(filed.toSorted()).toEqual(['missing-appendix', 'missing-owner', 'unread-content']);
  });

  it('take a side where passages of one thing differ, and give an owner where the appendix lacks the thing', () => {
    expect(waysFor('body-appendix-mismatch', 1, 3)).toEqual(['take-appendix', 'take-body']);
    expect(waysFor('body-appendix-mismatch', 2, 2)).toEqual(['set-lead']);
  });

  it('join two things, never one', () => {
    expect([waysFor('duplicate', 2, 2), waysFor('duplicate', 1, 2)]).toEqual([['join'], []]);
  });
});
