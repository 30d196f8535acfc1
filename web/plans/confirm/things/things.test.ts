import { describe, expect, it } from 'vitest';
import { indicator, rowsById, task } from '../fixtures.ts';
import { columnsFor } from '../columns.ts';
import { comparedCell } from './compared-cell.ts';
import { countTabs } from './counts.ts';
import { sectionsOf } from './sections.ts';
import { lineOf, linesOf, lineTab, shownRow, thingsOf } from './things.ts';

const target = (year: number, value: number, text = `${value}`) => ({
  year,
  comparator: '=' as const,
  value,
  text,
});
const lead = {
  ...indicator('i1', 1, { targets: [target(2027, 75)], leads: ['Phòng A'], confidence: 0.9 }),
  thing: 'I',
};
const body = {
  ...indicator('i2', 2, {
    source: 'body',
    unit: '%',
    targets: [target(2027, 70), target(2030, 90)],
    leads: ['Phòng B'],
    coordinators: ['Phòng C'],
  }),
  thing: 'I',
};
const rows = rowsById([
  lead,
  body,
  indicator('i3', 3, { source: 'body' }),
  task('t1', 1, { leads: ['Phòng A'], deadline: { kind: 'due', text: 'Quý II/2027', due: '2027-06-30' } }),
  task('t2', 2, { source: 'body', section: 'II' }),
  { ...task('t3', 3), state: 'removed' },
]);
const things = thingsOf(rows);
const thingOf = (id: string) => {
  const thing = things.byRow.get(id);
  if (!thing) throw new Error(`no thing of ${id}`);
  return thing;
};

describe('a thing as one line', () => {
  it('says what the leading row says, and what only others say', () => {
    expect(shownRow(thingOf('i2')).value).toMatchObject({
      name: 'Chỉ tiêu i1',
      unit: '%',
      targets: [target(2027, 75), target(2030, 90)],
      leads: ['Phòng A'],
      coordinators: ['Phòng C'],
    });
    expect(shownRow(thingOf('i2')).id).toBe('i1');
  });

  it('is the row itself when there is one mention', () => {
    expect(shownRow(thingOf('t1'))).toBe(rows.get('t1'));
  });

  it('is accepted when all its mentions are', () => {
    const half = rowsById([{ ...lead, state: 'accepted' }, body]);
    const all = rowsById([
      { ...lead, state: 'accepted' },
      { ...body, state: 'accepted' },
    ]);
    expect([half, all].map((each) => thingsOf(each).list.map(lineOf)[0]?.state)).toEqual([
      'open',
      'accepted',
    ]);
  });

  it('marks as proposed what a person filled in where the plan says nothing', () => {
    const bare = task('t9', 9, { source: 'body' });
    const filled = rowsById([
      { ...bare, value: { ...bare.value, leads: ['Phòng D'], deadline: { kind: 'due', due: '2027-12-31' } } },
    ]);
    expect(thingsOf(filled).list.map(lineOf)[0]?.proposed).toEqual(['leads', 'deadline']);
    expect(lineOf(thingOf('t1')).proposed).toEqual([]);
    const typed = rowsById([{ ...task('t9', 9, { leads: ['Phòng D'] }), read: undefined }]);
    expect(thingsOf(typed).list.map(lineOf)[0]?.proposed).toEqual([]);
  });
});

it('puts each thing into its tab, and counts things, not rows', () => {
  const lines = linesOf(rows, things);
  expect([...lines].map(([id, line]) => [id, lineTab(line)])).toEqual([
    ['i1', 'indicator'],
    ['i3', 'qualitative'],
    ['t1', 'task'],
    ['t2', 'general'],
  ]);
  expect(countTabs(Map.groupBy(lines.values(), lineTab))).toEqual({
    indicator: 1,
    task: 1,
    qualitative: 1,
    general: 1,
  });
});

it('stands in sections in the order in which these begin', () => {
  const list = thingsOf(
    rowsById([
      task('t1', 1, { section: 'II' }),
      task('t2', 2, { section: 'I' }),
      task('t3', 3, { section: 'II' }),
      task('t4', 4),
    ]),
  ).list;
  expect(sectionsOf(list).map(({ title, things: own }) => [title, own.length])).toEqual([
    ['II', 2],
    ['I', 1],
    ['', 1],
  ]);
});

describe('a mention beside its line', () => {
  const columns = columnsFor('indicator', [2027, 2030]);
  const compare = (row: typeof lead, id: string) => {
    const column = columns.find((each) => each.id === id);
    return column && comparedCell(row, shownRow(thingOf('i1')), column);
  };

  it('differs where it says something else, and repeats what it says alike or not at all', () => {
    expect(
      ['target:2027', 'target:2030', 'unit', 'leads', 'director'].map((id) => compare(body, id)),
    ).toEqual(['differs', 'repeats', 'repeats', 'differs', 'repeats']);
  });

  it('does not differ by its words alone, nor by its place and name', () => {
    const worded = indicator('i2', 2, {
      source: 'body',
      ordinal: '4',
      targets: [target(2027, 75, 'đạt 75%')],
    });
    expect(
      ['target:2027', 'name', 'ordinal', 'section'].map((id) => compare({ ...worded, thing: 'I' }, id)),
    ).toEqual(['repeats', undefined, undefined, 'repeats']);
  });

  it('has the same day when the words mean it', () => {
    const column = columnsFor('task', []).find(({ id }) => id === 'deadline');
    const due = (text: string, day: string) => task('t', 1, { deadline: { kind: 'due', text, due: day } });
    const against = (other: ReturnType<typeof due>) =>
      column && comparedCell(other, thingOf('t1').rows[0], column);
    expect(against(due('30/6/2027', '2027-06-30'))).toBe('repeats');
    expect(against(due('Quý III/2027', '2027-09-30'))).toBe('differs');
  });
});
