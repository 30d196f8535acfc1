import { expect, it } from 'vitest';
import type { DutyItem, Observation } from '../contract.ts';
import { isBlank, lackOf } from './readiness.ts';

type Row = Parameters<typeof lackOf>[0];
const row = (part: Partial<Row>): Row => ({ kind: 'indicator', state: 'open', remarks: [], ...part });
const answer = { id: 'a' } as Observation;
const warning: DutyItem['remarks'][number] = { rule: 'short', severity: 'warning', text: '' };

it.each<[string, Partial<Row>, ReturnType<typeof lackOf>]>([
  ['nothing typed', {}, 'blank'],
  ['only a note', { draft: { note: 'x', evidence: [] } }, 'blank'],
  ['zero', { draft: { value: 0, evidence: [] } }, undefined],
  ['nil', { draft: { answer: 'nil', evidence: [] } }, undefined],
  ['an error', { draft: { value: 1, evidence: [] }, remarks: [{ ...warning, severity: 'error' }] }, 'error'],
  ['a warning', { draft: { value: 1, evidence: [] }, remarks: [warning] }, 'unexplained'],
  [
    'a warning explained',
    {
      draft: { value: 1, evidence: [], warnings: [{ rule: 'short', explanation: 'vì …' }] },
      remarks: [warning],
    },
    undefined,
  ],
  ['carried over', { draft: { value: 1, evidence: [] }, carriedFrom: 'Tháng 11/2026' }, 'carried'],
  ['recalled', { answer }, undefined],
  ['returned and not touched', { answer, state: 'returned' }, 'blank'],
  ['a task with nothing new', { kind: 'task', draft: { answer: 'nothing-new', evidence: [] } }, undefined],
])('%s', (_, part, lack) => {
  expect(lackOf(row(part))).toBe(lack);
});

it('a task says something as soon as it is typed, a figure when it answers', () => {
  expect(isBlank('task', { evidence: [] })).toBe(false);
  expect(isBlank('indicator', { evidence: [] })).toBe(true);
});
