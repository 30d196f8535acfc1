import { expect, it } from 'vitest';
import { stateAfter } from './moving.ts';

it('a row stands where the last of its steps leads', () => {
  const submit = { action: 'submit', to: 'with-office', reason: false } as const;
  const receive = { action: 'receive', to: 'received', reason: false } as const;
  expect(stateAfter([submit])).toBe('with-office');
  expect(stateAfter([submit, receive])).toBe('received');
  expect(() => stateAfter([])).toThrow('takes a step');
});
