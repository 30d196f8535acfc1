import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TaskUpdate } from '../contract.ts';
import { isReportedWhole, type Part, wholeTask } from './whole-task.ts';

const update = (id: string, state: TaskUpdate['state'], more: Partial<TaskUpdate> = {}): TaskUpdate => ({
  id,
  periodId: '2026Q4',
  asOf: '2026-12-14',
  evidence: [],
  warnings: [],
  sentBy: 'An',
  sentAt: '2026-12-14T00:00:00Z',
  answer: 'update',
  state,
  ...more,
});
const said = (unitName: string, answer: TaskUpdate): Part => ({ unitName, answer, stands: answer });
const silent = (unitName: string): Part => ({ unitName });

describe('a task that several units answer', () => {
  it('is done when all of them have been received and say so, on the day of the last', () => {
    const parts = [
      said('A', update('1', 'done', { completedOn: '2026-11-02' })),
      said('B', update('2', 'done', { completedOn: '2026-12-01', product: { issuedOn: '2026-12-03' } })),
    ];
    expect(wholeTask(parts)).toMatchObject({ state: 'done', completedOn: '2026-12-03', unitName: 'B' });
    expect(wholeTask([...parts, silent('C')])).toMatchObject({ state: 'in-progress', completedOn: null });
    expect(wholeTask([...parts, said('C', update('3', 'in-progress'))])).toMatchObject({
      state: 'in-progress',
    });
  });

  it('has not begun while nobody says that it has, and says nothing before anything was received', () => {
    expect(wholeTask([said('A', update('1', 'not-started')), silent('B')])?.state).toBe('not-started');
    expect(wholeTask([silent('A'), silent('B')])).toBeUndefined();
  });

  it('keeps what a unit said before where it has nothing new', () => {
    const nothing: Part = {
      unitName: 'A',
      answer: update('3', 'in-progress', { answer: 'nothing-new' }),
      stands: update('1', 'done', { completedOn: '2026-09-01' }),
    };
    const other = said('B', update('4', 'done', { completedOn: '2026-12-01' }));
    expect(wholeTask([nothing, other])).toMatchObject({ state: 'done', completedOn: '2026-12-01' });
    expect(wholeTask([nothing, silent('B')])?.state).toBeUndefined();
  });

  it('is reported complete when only receipts are missing', () => {
    const done = said('A', update('1', 'done'));
    const waits: Part = { unitName: 'B', waiting: update('2', 'done') };
    expect(isReportedWhole([done, waits])).toBe(true);
    expect(isReportedWhole([done, done])).toBe(false);
    expect(isReportedWhole([done, waits, silent('C')])).toBe(false);
  });
});

const states = fc.constantFrom<TaskUpdate['state']>('not-started', 'in-progress', 'done', 'paused');
const someParts = fc
  .array(fc.tuple(states, fc.boolean()), { minLength: 2, maxLength: 6 })
  .map((all) =>
    all.map(([state, received], at) =>
      received
        ? said(`U${at}`, update(String(at), state, { completedOn: `2026-12-0${at + 1}` }))
        : silent(`U${at}`),
    ),
  );

describe('whatever the units say', () => {
  it('does not depend on the order in which they are received', () => {
    fc.assert(
      fc.property(someParts, fc.infiniteStream(fc.nat()), (parts, order) => {
        const shuffled = parts
          .map((part) => ({ part, at: order.next().value ?? 0 }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ part }) => part);
        expect(wholeTask(shuffled)).toEqual(wholeTask(parts));
      }),
    );
  });

  it('is done only if every one of them is', () => {
    fc.assert(
      fc.property(someParts, (parts) => {
        const all = parts.every(({ answer }) => answer?.state === 'done');
        expect(wholeTask(parts)?.state === 'done').toBe(all);
      }),
    );
  });
});
