import { expect, it } from 'vitest';
import type { DutyForm, DutyItem } from '../../src/progress/contract.ts';
import { blankTasks, goesOn } from './shared-answer.ts';

const task = (thingId: string, more: Partial<DutyItem> = {}): DutyItem => ({
  dutyId: 'd',
  thingId,
  kind: 'task',
  name: thingId,
  targets: [],
  state: 'open',
  remarks: [],
  version: 1,
  ...more,
});
const formOf = (items: DutyItem[], open = true) => ({ open, items }) as DutyForm;
const ids = (form: DutyForm, typed: readonly string[] = []) =>
  blankTasks(form, ({ thingId }) =>
    typed.includes(thingId) ? { answer: 'nothing-new', evidence: [] } : undefined,
  ).map(({ section, items }) => [section, items.map(({ thingId }) => thingId)]);

it('tasks take one answer together where nothing stands in them yet, by the parts of the plan', () => {
  const form = formOf([
    task('a', { section: 'I' }),
    task('b', { section: 'II' }),
    task('c', { section: 'I', state: 'returned' }),
    task('d', { section: 'I', state: 'received' }),
    task('e', { section: 'I', state: 'with-head' }),
    task('f', { section: 'I', state: 'with-office' }),
    task('g', { kind: 'indicator' }),
    task('h'),
  ]);
  expect(ids(form)).toEqual([
    ['I', ['a', 'c']],
    ['II', ['b']],
    ['', ['h']],
  ]);
  expect(ids(form, ['a', 'h'])).toEqual([
    ['II', ['b']],
    ['I', ['c']],
  ]);
  expect(ids({ ...form, open: false })).toEqual([]);
});

it('a task goes on where no day of it falls due', () => {
  expect(
    [undefined, 'ongoing', 'none', 'due', 'recurring', 'conditional', 'range'].map((kind) =>
      goesOn(kind === undefined ? {} : { deadline: { kind } as NonNullable<DutyItem['deadline']> }),
    ),
  ).toEqual([true, true, true, false, false, false, false]);
});
