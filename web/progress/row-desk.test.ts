import { expect, it } from 'vitest';
import type { DutyForm, DutyItem, Observation } from '../../src/progress/contract.ts';
import { type Draft, keyOf } from './entry-store.ts';
import { isEditable, putEvidence, shownDraft } from './row-desk.ts';
import type { Entry } from './use-entry.ts';

const ANSWER: Observation = {
  id: 'a1',
  periodId: '2026Q4',
  asOf: '2026-12-08',
  evidence: [],
  warnings: [],
  sentBy: 'An',
  sentAt: '2026-12-08T00:00:00Z',
  answer: 'value',
  estimate: false,
  value: 60,
};
const row = (more: Partial<DutyItem> = {}): DutyItem => ({
  dutyId: 'd',
  thingId: 't',
  kind: 'indicator',
  name: 'Hộ có cáp quang',
  targets: [],
  state: 'open',
  remarks: [],
  version: 1,
  ...more,
});
/** A screen at which this is typed; null: the row was emptied there. */
const at = (typed?: Draft | null): Entry =>
  ({
    store: { draftOf: ({ draft }: DutyItem) => (typed === undefined ? draft : (typed ?? undefined)) },
    state: { rows: new Map(typed === undefined ? [] : [[keyOf(row()), {}]]) },
  }) as unknown as Entry;

it('what stands in a row is what was typed, else what was sent', () => {
  expect(shownDraft(at(), row())).toBeUndefined();
  expect(shownDraft(at({ value: 5, evidence: [] }), row({ answer: ANSWER }))).toMatchObject({ value: 5 });
  expect(shownDraft(at(), row({ answer: ANSWER }))).toMatchObject({ value: 60 });
  expect(shownDraft(at(null), row({ answer: ANSWER }))).toBeUndefined();
});

it('an estimate does not stand where its real figure is typed; what was sent in its place does', () => {
  const estimate = { observationId: 'a1', receivedAt: '', asOf: '2026-12-08', value: 60 };
  const settling = row({ state: 'received', settles: true, answer: ANSWER, estimate });
  expect(shownDraft(at(), settling)).toBeUndefined();
  expect(shownDraft(at(), { ...settling, answer: { ...ANSWER, id: 'a2' } })).toMatchObject({ value: 60 });
  expect(shownDraft(at(), { ...settling, settles: false })).toMatchObject({ value: 60 });
});

it('nothing is typed in a row that is with the office, nor in a closed period but what settles', () => {
  const editable = (open: boolean, more: Partial<DutyItem>) => isEditable({ open } as DutyForm, row(more));
  expect(editable(true, {})).toBe(true);
  expect(editable(true, { state: 'with-office' })).toBe(false);
  expect(editable(false, {})).toBe(false);
  expect(editable(false, { settles: true, state: 'received' })).toBe(true);
  expect(editable(false, { settles: true, state: 'with-office' })).toBe(false);
});

it('what proves a row goes into its draft beside what was said, and alone says something of a task', () => {
  const put: unknown[] = [];
  const desk = (typed?: Draft): Entry => {
    const entry = at(typed);
    return Object.assign(entry, {
      store: Object.assign(entry.store, { put: (_: DutyItem, draft: unknown) => put.push(draft) }),
    });
  };
  putEvidence({ item: row(), entry: desk({ value: 5, evidence: [] }) }, ['e1']);
  putEvidence({ item: row({ kind: 'task' }), entry: desk() }, ['e1', 'e2']);
  putEvidence({ item: row(), entry: desk({ evidence: ['e1'] }) }, []);
  expect(put).toEqual([{ value: 5, evidence: ['e1'] }, { answer: 'update', evidence: ['e1', 'e2'] }, null]);
});
