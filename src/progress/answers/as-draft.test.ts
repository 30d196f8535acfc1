import { expect, it } from 'vitest';
import { asDraft } from './as-draft.ts';

const sent = {
  id: 'a',
  periodId: '2026',
  asOf: '2026-12-05',
  evidence: [],
  warnings: [],
  sentBy: 'A',
  sentAt: '',
};

it('typing goes on from what was sent', () => {
  expect(asDraft({ ...sent, answer: 'value', estimate: false, value: 5 })).toEqual({
    evidence: [],
    value: 5,
    estimate: false,
  });
  expect(asDraft({ ...sent, answer: 'nil', estimate: false })).toMatchObject({ answer: 'nil' });
  expect(asDraft({ ...sent, answer: 'update', state: 'done', done: 'xong' })).toEqual({
    evidence: [],
    answer: 'update',
    state: 'done',
    done: 'xong',
  });
});
