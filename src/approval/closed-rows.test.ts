import { expect, it } from 'vitest';
import { ITEM_STATES } from '../duties/contract.ts';
import { ROLES } from '../shared/who-acts.ts';
import { availableActions, ownSteps } from './transitions.ts';

const everybody = {
  communeCode: '99999',
  grants: ROLES.map((role) => ({ role, unitId: 'u1' })),
};
const row = { communeCode: '99999', unitId: 'u1', headFirst: false } as const;

it('a row that waits for no real figure moves nowhere in a closed period, whoever asks', () => {
  for (const state of ITEM_STATES) {
    expect(availableActions(everybody, { ...row, state, open: false })).toEqual([]);
    expect(ownSteps(everybody, { ...row, state, open: false })).toEqual([]);
  }
});

it('a row of which nothing was received yet is taken back to where it was typed', () => {
  const recalled = availableActions(everybody, { ...row, state: 'with-office', open: true });
  expect(recalled).toContainEqual({ action: 'recall', to: 'open', reason: false });
});
