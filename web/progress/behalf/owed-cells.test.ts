import { describe, expect, it } from 'vitest';
import type { DutyItem, TaskDraft } from '../../../src/progress/contract.ts';
import { duties } from '../../i18n/vi/duties.ts';
import { progress } from '../../i18n/vi/progress.ts';
import { isClosed, isOwedField, owedChoices, owedText, type OwedWords, withOwed } from './owed-cells.ts';

const WORDS: OwedWords = {
  figure: progress.figure,
  states: duties.taskStates,
  nothingNew: duties.nothingNew,
};

const ROW = {
  dutyId: 'd',
  thingId: 't',
  name: 'Nội dung',
  targets: [],
  state: 'open',
  remarks: [],
  version: 1,
} as const;
const TASK: DutyItem = { ...ROW, targets: [], remarks: [], kind: 'task', received: 'in-progress' };
const RATIO: DutyItem = {
  ...ROW,
  targets: [],
  remarks: [],
  kind: 'indicator',
  unit: '%',
  definition: {
    valueKind: 'ratio',
    accumulation: 'stock',
    direction: 'up',
    levels: [],
    provider: { kind: 'lead' },
  },
};

describe('a task in the cells of the table', () => {
  const typed = (draft: TaskDraft | undefined, field: 'value' | 'note', text: string) =>
    withOwed(TASK, draft, field, text, WORDS);

  it('has its state as the result, by the words of the screen or as people write them', () => {
    expect(typed(undefined, 'value', 'hoàn thành')).toEqual({
      answer: 'update',
      state: 'done',
      evidence: [],
    });
    expect(typed(undefined, 'value', 'da xong')).toMatchObject({ state: 'done' });
    expect(typed(undefined, 'value', '75,5')).toBeUndefined();
  });

  it('says nothing new in one word, and takes it back by what was done', () => {
    const nothing = typed(undefined, 'value', 'không phát sinh');
    expect(nothing).toEqual({ answer: 'nothing-new', evidence: [] });
    expect(owedText(TASK, nothing ?? undefined, 'value', WORDS)).toBe('Không phát sinh mới');
    const done = typed(nothing as TaskDraft, 'note', 'Đã họp dân');
    expect(done).toEqual({ answer: 'update', done: 'Đã họp dân', evidence: [] });
  });

  it('keeps the state that holds already, so that the rules ask what was done', () => {
    expect(typed(undefined, 'value', 'Đang thực hiện')).toEqual({
      answer: 'update',
      state: 'in-progress',
      evidence: [],
    });
  });

  it('is blank again when both cells are', () => {
    expect(typed({ answer: 'update', done: 'x', evidence: [] }, 'note', '')).toBeNull();
    expect(typed({ answer: 'nothing-new', evidence: [] }, 'value', '')).toBeNull();
    expect(owedText(TASK, undefined, 'value', WORDS)).toBe('');
  });

  it('has no parts of a figure, and offers its states', () => {
    expect(isClosed(TASK, undefined, 'numerator')).toBe(true);
    expect(isClosed(TASK, undefined, 'value')).toBe(false);
    expect(owedChoices(TASK, WORDS)).toContain('Không phát sinh mới');
  });
});

it('the cells that are typed in are those of the answer, and its words stand open in every row', () => {
  expect(['numerator', 'denominator', 'value', 'note', 'name', ''].map(isOwedField)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
  expect([TASK, RATIO].map((item) => isClosed(item, undefined, 'note'))).toEqual([false, false]);
});

describe('a figure in the same cells', () => {
  it('is counted from its parts, and then not typed itself', () => {
    const draft = { numerator: 12, denominator: 16, evidence: [] };
    expect(owedText(RATIO, draft, 'value', WORDS)).toBe('75');
    expect(isClosed(RATIO, draft, 'value')).toBe(true);
    expect(isClosed(RATIO, undefined, 'value')).toBe(false);
  });

  it('stands without parts where its definition has none', () => {
    const { definition: _definition, ...plain } = RATIO;
    expect(isClosed(plain, undefined, 'denominator')).toBe(true);
    expect(isClosed(RATIO, undefined, 'denominator')).toBe(false);
  });
});
