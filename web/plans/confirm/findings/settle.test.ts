import { describe, expect, it } from 'vitest';
import { finding, indicator, rowsById, task } from '../fixtures.ts';
import { thingsOf } from '../things/things.ts';
import { concerned } from './concerned.ts';
import { chooseLead, columnOfWay, isCellWay, namedLeads } from './settle.ts';

const target = (year: number) => ({ year, comparator: '=' as const, value: 5, text: '5' });
const things = thingsOf(
  rowsById([
    task('t1', 1, { leads: ['A', 'B', 'C'], coordinators: ['B', 'D'] }),
    task('t2', 2, { leads: ['C'] }),
    { ...task('t3', 3, { source: 'body' }), thing: 't1' },
    indicator('i1', 1, { targets: [target(2030)] }),
    indicator('i2', 2),
  ]),
);
const thing = (id: string) => {
  const found = things.byRow.get(id);
  if (!found) throw new Error(`no thing of ${id}`);
  return found;
};

it('a finding is about things, each once, not about rows that are gone', () => {
  const about = concerned(finding('a', ['t3', 't1', 'gone', 't2']), things);
  expect(about.map(({ rows: [lead] }) => lead.id)).toEqual(['t1', 't2']);
});

describe('one lead among several', () => {
  it('stays, the others take part, nobody twice', () => {
    expect(chooseLead([thing('t1'), thing('t2'), thing('i1')], 'A')).toEqual([
      { op: 'set', rowId: 't1', patch: { leads: ['A'], coordinators: ['C', 'B', 'D'] } },
    ]);
    expect(chooseLead([thing('t2')], 'C')).toEqual([]);
    expect(namedLeads([thing('t1'), thing('t2')])).toEqual(['A', 'B', 'C']);
  });
});

describe('the cell in which a finding is settled', () => {
  it.each([
    ['set-lead', 't2', 'leads'],
    ['set-coordinator', 't2', 'coordinators'],
    ['set-deadline', 't2', 'deadline'],
    ['set-unit', 'i1', 'unit'],
    ['edit', 't2', 'name'],
    ['set-target', 'i1', 'target:2030'],
    ['set-target', 'i2', 'target:2027'],
  ] as const)('for %s of %s is %s', (way, id, column) => {
    const table = [indicator('i9', 9, { targets: [target(2030), target(2027)] })];
    expect(columnOfWay(way, thing(id).rows, table)).toBe(column);
  });

  it('has no year where the table has none', () => {
    expect(columnOfWay('set-target', thing('i2').rows, [])).toBe('target:');
    expect((['join', 'add-file', 'set-target', 'edit'] as const).map(isCellWay)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});
