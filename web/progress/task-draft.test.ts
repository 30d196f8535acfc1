import { expect, it } from 'vitest';
import type { DutyItem } from '../../src/progress/contract.ts';
import { NOTHING_NEW, withExplanation, withTyped } from './task-draft.ts';

const item: DutyItem = {
  dutyId: 'd',
  thingId: 't',
  kind: 'task',
  name: 'Bố trí kinh phí',
  targets: [],
  state: 'open',
  received: 'not-started',
  remarks: [],
  version: 1,
};

it('whoever tells what was done proposes that it is under way', () => {
  const draft = withTyped(item, undefined, { done: 'Đã họp' });
  expect(draft).toEqual({ answer: 'update', done: 'Đã họp', state: 'in-progress', evidence: [] });
  expect(withTyped({ ...item, received: 'paused' }, undefined, { done: 'x' })).not.toHaveProperty('state');
  expect(withTyped(item, { state: 'done', evidence: [] }, { done: 'x' })).toMatchObject({ state: 'done' });
});

it('emptied it says nothing', () => {
  const draft = withTyped({ ...item, received: 'in-progress' }, undefined, { done: 'Đã họp' });
  expect(withTyped({ ...item, received: 'in-progress' }, draft ?? undefined, { done: '' })).toBeNull();
  expect(withTyped(item, undefined, { product: { number: '' } })).toBeNull();
});

it('typing takes the place of nothing new', () => {
  expect(withTyped(item, NOTHING_NEW, { obstacle: 'Thiếu tiền' })).toEqual({
    answer: 'update',
    obstacle: 'Thiếu tiền',
    evidence: [],
  });
});

it('an explanation is written anew or taken away', () => {
  const LATE = { rule: 'late', text: 'Đã quá hạn.' };
  const one = withExplanation(undefined, LATE, 'vì mưa');
  expect(withExplanation(one, LATE, 'vì bão')).toEqual([
    { rule: 'late', explanation: 'vì bão', about: 'Đã quá hạn.' },
  ]);
  expect(withExplanation(one, LATE, '')).toEqual([]);
});

it('evidence says something by itself, as long as there is any; so does a state that is another one', () => {
  expect(withTyped(item, undefined, { evidence: ['e1'] })).toEqual({ answer: 'update', evidence: ['e1'] });
  expect(withTyped(item, { evidence: ['e1'] }, { evidence: [] })).toBeNull();
  expect(withTyped(item, undefined, { state: 'paused' })).toMatchObject({ state: 'paused' });
  expect(withTyped(item, undefined, { state: 'not-started' })).toBeNull();
});

it('warnings that were explained are kept, and are nothing when there are none', () => {
  const warnings = [{ rule: 'late', explanation: 'vì mưa' }];
  expect(withTyped(item, undefined, { warnings })).toMatchObject({ warnings });
  expect(withTyped(item, undefined, { warnings: [] })).toBeNull();
});
