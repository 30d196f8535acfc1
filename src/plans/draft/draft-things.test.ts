/** Rows of a draft that state one indicator or task, and what follows from that. */
import { describe, expect, it } from 'vitest';
import { samplePlan } from '../../../tests/sample-plan.ts';
import type { Target } from '../../reading/contract.ts';
import type { DraftRow } from './contract.ts';
import { draftCounts } from './draft-counts.ts';
import { readingOfDraft } from './draft-reading.ts';
import { draftRowsOf } from './draft-rows.ts';
import { contentOf, draftThings, isStatement, saidBy, type StatementRow } from './draft-things.ts';

const rows = draftRowsOf(samplePlan);

/** The rows with some of them changed. */
function having(changes: Record<string, object>, from: readonly DraftRow[] = rows): DraftRow[] {
  return from.map((row) => {
    const { value = {}, ...rest } = (changes[row.id] ?? {}) as { value?: object };
    return { ...row, ...rest, value: { ...row.value, ...value } } as DraftRow;
  });
}

const shape = (from: readonly DraftRow[]) =>
  draftThings(from).map((thing) => [thing.id, thing.rows.map(({ id }) => id).join(' ')]);
const thingWith = (id: string, from: readonly DraftRow[]) => {
  const found = draftThings(from).find((thing) => thing.rows.some((row) => row.id === id));
  if (!found) throw new Error(`no thing with ${id}`);
  return found;
};
const byText = (a: string, b: string) => (a < b ? -1 : 1);
function rowOf(id: string): StatementRow {
  const row = rows.filter(isStatement).find((each) => each.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return row;
}
const body = { value: { source: 'body' } };

describe('the things of a fresh draft', () => {
  it('are the groups that were read, in the order of their leading rows', () => {
    expect(shape(rows)).toEqual([
      ['i1', 'i1 i4'],
      ['i2', 'i2'],
      ['i3', 'i3'],
      ['t1', 't1'],
      ['t2', 't2'],
      ['t3', 't3'],
      ['t4', 't4'],
      ['t5', 't5'],
    ]);
  });

  it('stand one by one where a reading groups nothing', () => {
    expect(draftThings(draftRowsOf({ ...samplePlan, groups: [] }))).toHaveLength(9);
  });
});

describe('who leads', () => {
  it('is the row of the appendix, wherever it stands', () => {
    const changed = having({ i1: body, i4: { value: { source: 'appendix' } } });
    expect(thingWith('i1', changed).rows.map(({ id }) => id)).toEqual(['i4', 'i1']);
  });

  it('is the earlier one of two of the same part', () => {
    const joined = having({ t1: { thing: 't3', position: 9 } });
    expect(thingWith('t1', joined).rows.map(({ id }) => id)).toEqual(['t3', 't1']);
    expect(thingWith('t1', having({ t1: { thing: 't3' } })).rows.map(({ id }) => id)).toEqual(['t1', 't3']);
  });

  it('is whom a person chose, before all rules', () => {
    const chosen = having({ i4: { leads: true } });
    expect(thingWith('i1', chosen)).toMatchObject({ id: 'i1', rows: [{ id: 'i4' }, { id: 'i1' }] });
    expect(contentOf(thingWith('i1', chosen).rows).name).toBe('Trên 60% hồ sơ trực tuyến toàn trình');
  });
});

describe('rows that were removed', () => {
  it('state nothing; what is left of the thing stands', () => {
    expect(thingWith('i4', having({ i1: { state: 'removed' } })).rows.map(({ id }) => id)).toEqual(['i4']);
    const none = having({ i1: { state: 'removed' }, i4: { state: 'removed' } });
    expect(draftThings(none)).toHaveLength(7);
  });
});

it('keeps an indicator and a task apart, whatever a draft of an earlier version says', () => {
  expect(draftThings(having({ t1: { thing: 'i1' } }))).toHaveLength(8);
});

describe('what counts', () => {
  const bare = {
    value: {
      source: 'body',
      leads: [],
      coordinators: [],
      agencies: [],
      targets: [],
      deadline: { kind: 'none' },
    },
  };
  const counted = (id: string, from: readonly DraftRow[]) => thingWith(id, from).counted;

  it('is what an appendix lists, and of the body what has an owner, a deadline, a level', () => {
    expect(counted('t4', rows)).toBe(true);
    expect(counted('t4', having({ t4: bare }))).toBe(false);
    expect(counted('t4', having({ t4: { value: { ...bare.value, leads: ['Công an xã'] } } }))).toBe(true);
    expect(counted('i2', having({ i2: bare }))).toBe(false);
    expect(counted('i4', rows)).toBe(true);
    // One of its passages stands in an appendix: that is enough, even when none says who, when, how much.
    const appendixBare = { value: { ...bare.value, source: 'appendix' } };
    expect(counted('i4', having({ i1: appendixBare, i4: bare }))).toBe(true);
    expect(counted('i4', having({ i1: bare, i4: bare }))).toBe(false);
  });

  it('is decided by a person before any rule, for all rows of the thing', () => {
    expect(counted('t4', having({ t4: { ...bare, counted: true } }))).toBe(true);
    expect(counted('i1', having({ i4: { counted: false } }))).toBe(false);
    expect(counted('i1', having({ i1: { counted: true }, i4: { counted: false } }))).toBe(true);
  });

  it('is counted by things, each in its class', () => {
    const changed = having({ t4: bare, i2: bare, t1: { state: 'accepted' }, i1: { state: 'accepted' } });
    const finding = {
      kind: 'wording' as const,
      where: '',
      detail: '',
      rows: [],
      ways: [],
    };
    expect(
      draftCounts(changed, [
        { ...finding, key: 'a', severity: 'serious', waived: false },
        { ...finding, key: 'b', severity: 'serious', waived: true },
        { ...finding, key: 'c', severity: 'minor', waived: false },
      ]),
    ).toEqual({
      indicators: 2,
      tasks: 4,
      qualitative: 1,
      general: 1,
      reporting: 1,
      findings: 2,
      serious: 1,
      doubtful: 1,
      // Of i1 and i4 one is accepted only.
      accepted: 1,
    });
    expect(draftCounts(having({ i4: { state: 'accepted' } }, changed), []).accepted).toBe(2);
  });
});

describe('the plan as the draft has it', () => {
  it('has the groups of the draft, with the links that follow from them', () => {
    const { groups, tasks } = readingOfDraft(having({ t2: { thing: 't1', ...body } }));
    expect(groups.filter(({ kind }) => kind === 'task')).toMatchObject([
      { rows: ['t1', 't2'], lead: 't1' },
      { lead: 't3' },
      { lead: 't4' },
      { lead: 't5' },
    ]);
    expect(tasks.map(({ sameAs }) => sameAs)).toEqual([['t2'], ['t1'], undefined, undefined, undefined]);
  });

  it('knows nothing of links that were stored before there were groups', () => {
    const parted = having({ i4: { thing: 'i4' }, i2: { value: { series: 's1', sameAs: ['i3'] } } });
    const { indicators } = readingOfDraft(parted);
    for (const row of indicators) expect(row).not.toHaveProperty('sameAs');
    for (const row of indicators) expect(row).not.toHaveProperty('series');
  });

  it('says which indicators are goals in words: those that do not count', () => {
    const wordsOnly = having({ i1: { value: { qualitative: true } }, i3: { counted: false } });
    expect(readingOfDraft(wordsOnly).indicators.map(({ qualitative }) => qualitative)).toEqual([
      undefined,
      undefined,
      true,
      undefined,
    ]);
  });
});

it('says of a task when it is due and what comes of it, of an indicator neither unless it is written', () => {
  expect(saidBy(rowOf('t1'))).toEqual({
    name: 'Ban hành quy chế quản lý dữ liệu',
    targets: [],
    owners: [
      { role: 'lead', text: 'Phòng VH-XH xã' },
      { role: 'coordinator', text: 'Các cơ quan, đơn vị có liên quan' },
    ],
    deadline: { kind: 'due', text: 'Tháng 12/2026', due: '2026-12-31' },
    deliverable: 'Quy chế',
  });
  expect(Object.keys(saidBy(rowOf('i1'))).toSorted(byText)).toEqual(['name', 'owners', 'targets', 'unit']);
  expect(saidBy(rowOf('i2')).owners[0]).toEqual({ role: 'director', text: 'Đồng chí Phó Chủ tịch UBND xã' });
});

it('puts together what its rows say, each part as the first says it that says anything', () => {
  const target = (year: number, value: number): Target => ({
    year,
    comparator: '>=',
    value,
    text: `${value}%`,
  });
  const [one, other] = thingWith(
    'i1',
    having({
      i1: { value: { leads: [], unit: undefined, targets: [target(2026, 60)] } },
      i4: { value: { leads: ['Công an xã', ' '], unit: '%', targets: [target(2026, 70), target(2030, 90)] } },
    }),
  ).rows as [StatementRow, StatementRow];
  expect(contentOf([one, other])).toEqual({
    name: 'Tỷ lệ hồ sơ trực tuyến toàn trình',
    unit: '%',
    targets: [target(2026, 60), target(2030, 90)],
    owners: [{ role: 'lead', text: 'Công an xã' }],
  });
});
