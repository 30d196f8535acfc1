import { expect, it } from 'vitest';
import { unitMatcher } from '../../organisation/match-unit.ts';
import { samplePlan } from '../../../tests/sample-plan.ts';
import { draftOwners } from './draft-owners.ts';
import { draftRowsOf } from './draft-rows.ts';

it('a choice that an earlier version stored under the other spelling still holds', () => {
  const [task] = samplePlan.tasks;
  if (!task) throw new Error('the sample has no task');
  const tasks = ['Đội quản lí chợ', 'Đội quản lý chợ'].map((lead, at) => ({
    ...task,
    id: `t${at}`,
    leads: [lead],
  }));
  const rows = draftRowsOf({ ...samplePlan, indicators: [], tasks });
  const choices = [{ key: 'đội quản lí chợ', resolution: 'outside' as const }];
  const owners = draftOwners(rows, choices, unitMatcher([]));
  const named = owners.filter(({ text }) => text.startsWith('Đội'));
  expect(named.map(({ resolution }) => resolution)).toEqual(['outside', 'outside']);
});
