import { describe, expect, it } from 'vitest';
import {
  cellRead,
  cellValue,
  columnsFor,
  contentText,
  deadlineText,
  isChanged,
  isDoubted,
  milestones,
  ownPatch,
  targetPatch,
  textPatch,
  shownColumns,
} from './columns.ts';
import { indicator, task } from './fixtures.ts';

const target = (year: number | undefined, text: string) => ({
  ...(year !== undefined && { year }),
  comparator: '=' as const,
  value: Number.parseInt(text, 10),
  text,
});
const column = (id: string, years: (number | undefined)[] = [2025, 2030]) =>
  columnsFor(id === 'deadline' ? 'task' : 'indicator', years).find((one) => one.id === id) ??
  columnsFor('task', [])[0]!;

describe('columns', () => {
  it('has one for each milestone year, those without a year first', () => {
    const rows = [
      indicator('i1', 1, { targets: [target(2030, '9'), target(undefined, '1')] }),
      indicator('i2', 2, { targets: [target(2025, '5')] }),
    ];
    expect(milestones(rows)).toEqual([undefined, 2025, 2030]);
    expect(columnsFor('indicator', milestones(rows)).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['target:', 'target:2025', 'target:2030']),
    );
  });

  it('shows only columns that say something', () => {
    const rows = [indicator('i1', 1, { leads: ['Phòng A'], targets: [target(2025, '5')] })];
    const ids = shownColumns(columnsFor('indicator', [2025]), rows).map(({ id }) => id);
    expect(ids).toEqual(['name', 'target:2025', 'leads']);
  });

  it('shows an empty column that was asked for', () => {
    const ids = shownColumns(columnsFor('indicator', []), [indicator('i1', 1)], [], 'unit').map(
      ({ id }) => id,
    );
    expect(ids).toEqual(['name', 'unit']);
  });

  it('keeps a column whose content was just cleared, because it still says what was read', () => {
    const row = indicator('i1', 1, { unit: '%' });
    const cleared = { ...row, value: { ...row.value, unit: undefined } };
    expect(shownColumns(columnsFor('indicator', []), [cleared]).map(({ id }) => id)).toContain('unit');
  });
});

describe('cells', () => {
  const row = indicator('i1', 1, { name: 'Tỷ lệ', targets: [target(2025, '5%'), target(2030, '9%')] });

  it('knows what was read and whether a person changed it', () => {
    const changed = { ...row, value: { ...row.value, name: 'Tỷ lệ khác' } };
    expect([cellValue(changed, column('name')), cellRead(changed, column('name'))]).toEqual([
      'Tỷ lệ khác',
      'Tỷ lệ',
    ]);
    expect([isChanged(changed, column('name')), isChanged(changed, column('target:2025'))]).toEqual([
      true,
      false,
    ]);
    expect(isChanged({ ...changed, read: undefined }, column('name'))).toBe(false);
  });

  it.each([
    ['  Phòng   Kinh tế ', { name: 'Phòng Kinh tế' }],
    ['  ', { name: undefined }],
  ])('a typed text %j becomes %j', (typed, patch) => {
    expect(textPatch(column('name'), typed)).toEqual(patch);
  });

  it('replaces, adds and takes away the target of one year', () => {
    expect(targetPatch(row, 2025, target(undefined, '6%'))).toEqual({
      targets: [target(2025, '6%'), target(2030, '9%')],
    });
    expect(targetPatch(row, 2027, target(undefined, '7%')).targets).toHaveLength(3);
    expect(targetPatch(row, 2030, undefined)).toEqual({ targets: [target(2025, '5%')] });
  });

  it.each([
    [undefined, ''],
    ['a', 'a'],
    [3, '3'],
    [['a', 'b'], 'a; b'],
    [target(2025, '5%'), '5%'],
    [{ kind: 'range', start: '2025-01-01', due: '2026-12-31' }, '01/01/2025 – 31/12/2026'],
    [{ kind: 'due', text: 'Quý II/2026', due: '2026-06-30' }, 'Quý II/2026'],
  ])('%j reads as %j', (value, text) => {
    expect(contentText(value)).toBe(text);
  });

  it('marks targets of every year when the reader doubted the targets', () => {
    expect(isDoubted(column('target:2025'), ['targets'])).toBe(true);
    expect(isDoubted(column('name'), ['targets'])).toBe(false);
  });

  it('reads a deadline without words by its dates', () => {
    expect(deadlineText(task('t1', 1).value.deadline)).toBe('');
  });
});

describe('a change typed at the line of a thing', () => {
  const own = indicator('i1', 1, { targets: [target(2025, '5')] });

  it('gives its leading row the one milestone, not those that other mentions state', () => {
    const patch = { targets: [target(2025, '6'), target(2030, '9')] };
    expect(ownPatch(own, column('target:2025'), patch)).toEqual({ targets: [target(2025, '6')] });
    expect(ownPatch(own, column('target:2025'), { targets: [target(2030, '9')] })).toEqual({ targets: [] });
    expect(ownPatch(own, column('target:2030'), patch)).toEqual({
      targets: [target(2025, '5'), target(2030, '9')],
    });
  });

  it('is the same for every other field', () => {
    expect(ownPatch(own, column('name'), { name: 'Mới' })).toEqual({ name: 'Mới' });
  });
});
