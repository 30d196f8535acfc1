import { expect, it } from 'vitest';
import { unitMatcher } from '../../organisation/match-unit.ts';
import { samplePlan } from '../../../tests/sample-plan.ts';
import { draftOwners } from './draft-owners.ts';
import { draftRowsOf } from './draft-rows.ts';

it.each([
  ['đội quản lí chợ', ['Đội quản lí chợ', 'Đội quản lý chợ']],
  ['đội bchqs', ['Đội BCHQS', 'Đội Ban Chỉ huy quân sự']],
])('a choice that an earlier version stored as “%s” still holds', (key, leads) => {
  const [task] = samplePlan.tasks;
  if (!task) throw new Error('the sample has no task');
  const tasks = leads.map((lead, at) => ({
    ...task,
    id: `t${at}`,
    leads: [lead],
  }));
  const rows = draftRowsOf({ ...samplePlan, indicators: [], tasks });
  const choices = [{ key, resolution: 'outside' as const }];
  const owners = draftOwners(rows, choices, unitMatcher([]), { type: 'xã', name: 'Sông Trăng' });
  const named = owners.filter(({ text }) => text.startsWith('Đội'));
  expect(named.map(({ resolution }) => resolution)).toEqual(['outside', 'outside']);
});

it('what was chosen last holds, whichever rule its key was stored by', () => {
  const [task] = samplePlan.tasks;
  if (!task) throw new Error('the sample has no task');
  const rows = draftRowsOf({ ...samplePlan, indicators: [], tasks: [{ ...task, leads: ['Đội BCHQS'] }] });
  const choices = [
    { key: 'đội ban chỉ huy quân sự', resolution: 'collective' as const },
    { key: 'đội bchqs', resolution: 'outside' as const },
  ];
  const owners = draftOwners(rows, choices, unitMatcher([]), { type: 'xã', name: 'Sông Trăng' });
  expect(owners.find(({ text }) => text === 'Đội BCHQS')?.resolution).toBe('collective');
});
