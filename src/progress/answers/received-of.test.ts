import { describe, expect, it } from 'vitest';
import type { Observation, TaskUpdate } from '../contract.ts';
import { receivedOf, tasksOf } from './enter-answers.ts';
import type { Told } from './late-state.ts';
import type { Answer } from './stored-answers.ts';
import type { Part } from './whole-task.ts';

const sent = {
  id: 'a1',
  periodId: '2026Q1',
  asOf: '2026-03-14',
  evidence: [],
  warnings: [],
  sentBy: 'An',
  sentAt: '2026-03-14T00:00:00Z',
};
const figure = (more: Partial<Observation>): Answer => ({
  kind: 'indicator',
  thingId: 'i',
  observation: { ...sent, answer: 'value', estimate: false, ...more },
});
const update = (more: Partial<TaskUpdate>): TaskUpdate => ({
  ...sent,
  answer: 'update',
  state: 'in-progress',
  ...more,
});
const task = (more: Partial<TaskUpdate>): Answer => ({ kind: 'task', thingId: 't', update: update(more) });

const shown = (answer: Answer, parts: readonly Part[] = [], told: Told[] = []) =>
  receivedOf('2026Q1', [answer], new Map([['t', parts]]), new Map([['t', told]]))[0];

describe('what the register shows of a figure', () => {
  it('is the figure itself, with its period and day; it says nothing of a state', () => {
    expect(shown(figure({ value: 0, numerator: 0, denominator: 8 }))).toEqual({
      thingId: 'i',
      late: false,
      latest: {
        periodId: '2026Q1',
        asOf: '2026-03-14',
        answer: 'value',
        value: 0,
        numerator: 0,
        denominator: 8,
        text: undefined,
        estimate: false,
      },
    });
  });

  it('stays as it was where the unit keeps it, and changes for nil and not applicable', () => {
    expect(shown(figure({ answer: 'unchanged' }))).toBeUndefined();
    expect(shown(figure({ answer: 'nil' }))?.latest).toMatchObject({ answer: 'nil' });
    expect(shown(figure({ answer: 'not-applicable' }))?.latest).toMatchObject({ answer: 'not-applicable' });
  });
});

describe('what the register shows of a task', () => {
  it('is complete on the day of its document, else on the day that was stated', () => {
    const done = { state: 'done', completedOn: '2026-03-02' } as const;
    expect(shown(task(done))).toMatchObject({ state: 'done', completedOn: '2026-03-02' });
    expect(shown(task({ ...done, product: { issuedOn: '2026-03-05' } }))).toMatchObject({
      completedOn: '2026-03-05',
    });
    expect(shown(task({ ...done, product: { submittedOn: '2026-03-01' } }))).toMatchObject({
      completedOn: '2026-03-02',
    });
    expect(shown(task({ state: 'done' }))).toMatchObject({ state: 'done', completedOn: null });
  });

  it('has no day of completion while it is not complete, whatever was typed', () => {
    const given = { completedOn: '2026-03-02', product: { issuedOn: '2026-03-05' } };
    expect(shown(task({ state: 'paused', ...given }))).toMatchObject({ state: 'paused', completedOn: null });
  });

  it('keeps its state where nothing new was said', () => {
    const said = shown(task({ answer: 'nothing-new', state: 'done' }));
    expect(said).toMatchObject({ latest: { answer: 'nothing-new' }, late: false });
    expect(said?.state).toBeUndefined();
    expect(said).not.toHaveProperty('completedOn');
  });

  it('is told late only where a later answer was received and does not stand against it', () => {
    const before: Told = { periodId: '2025', asOf: '2025-12-14', state: 'in-progress' };
    const later: Told = { periodId: '2026Q2', asOf: '2026-06-14', state: 'in-progress' };
    const done = task({ state: 'done', completedOn: '2026-03-02' });
    expect(shown(done, [], [before])).toMatchObject({ late: false });
    expect(shown(done, [], [before, later])).toMatchObject({ late: true });
    expect(shown(done, [], [before, { ...later, state: 'paused' }])).toMatchObject({ late: false });
    expect(shown(task({ answer: 'nothing-new' }), [], [before, later])).toMatchObject({ late: false });
  });
});

describe('what the register shows of a task that several units answer', () => {
  const part = (unitName: string, more: Partial<TaskUpdate>): Part => {
    const answer = update({ id: unitName, ...more });
    return { unitName, answer, stands: answer };
  };
  const done = { state: 'done', completedOn: '2026-03-02' } as const;

  it('is that of all of them, in the words of the last one and under its name', () => {
    const parts = [
      part('A', { ...done, asOf: '2026-03-15', done: 'Xong' }),
      part('B', { done: 'Đang làm', obstacle: 'Thiếu người' }),
    ];
    expect(shown(task(done), parts)).toEqual({
      thingId: 't',
      late: false,
      state: 'in-progress',
      completedOn: null,
      sentAt: '2026-03-14T00:00:00Z',
      latest: {
        periodId: '2026Q1',
        asOf: '2026-03-15',
        answer: 'update',
        done: 'B: Đang làm',
        obstacle: 'B: Thiếu người',
      },
    });
  });

  it('says nothing in the name of a unit that wrote nothing, and is done when all are', () => {
    const said = shown(task(done), [part('A', done), part('B', { ...done, completedOn: '2026-03-09' })]);
    expect(said).toMatchObject({ state: 'done', completedOn: '2026-03-09' });
    expect(said?.latest['done']).toBeUndefined();
  });

  it('keeps its state where none of them has anything new', () => {
    const nothing = { answer: 'nothing-new', state: 'done' } as const;
    const said = shown(task(nothing), [part('A', nothing), part('B', nothing)]);
    expect(said).toBeDefined();
    expect(said).not.toHaveProperty('state');
  });
});

it('tells tasks from indicators', () => {
  expect(tasksOf([figure({}), task({})])).toEqual(['t']);
});
