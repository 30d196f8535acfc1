/** The groups of tasks in the real plans, against the groups that a careful clerk would make. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readPlan } from '../../src/reading/read-plan.ts';
import { SHARED_PLANS, sharedBytes, sharedPath, sharedPlansPresent } from '../shared-plans.ts';
import { scoreTaskGroups, tasksNotInOneGroup } from './score-task-groups.ts';
import groupLabels from './task-groups.json' with { type: 'json' };

const Labels = z.object({
  tasks: z.array(
    z.object({
      source: z.string(),
      name: z.string(),
      leads: z.array(z.string()),
      director: z.string().nullable(),
      deadline: z.object({ kind: z.string() }),
    }),
  ),
});
const labelledTasks = (plan: string) =>
  Labels.parse(JSON.parse(readFileSync(sharedPath(`labels/${plan}.json`), 'utf8'))).tasks;

describe.skipIf(!sharedPlansPresent)('the labels of groups of tasks', () => {
  it.each(SHARED_PLANS)(
    '%s: name tasks that exist, each in one group at most, and no open pair inside a group',
    (plan) => {
      const { groups, open } = groupLabels[plan];
      const tasks = labelledTasks(plan);
      const indexes = groups.flat();
      expect(new Set(indexes).size).toBe(indexes.length);
      expect([...indexes, ...open.flat()].filter((index) => !tasks[index])).toEqual([]);
      const inside = (pair: number[]) => groups.some((list: number[]) => pair.every((i) => list.includes(i)));
      expect(open.filter(inside)).toEqual([]);
    },
  );

  it.each(SHARED_PLANS)(
    '%s: general are the body tasks without owner and deadline that no appendix row carries',
    (plan) => {
      const { groups, general } = groupLabels[plan];
      const tasks = labelledTasks(plan);
      const carried = new Set(
        groups.filter((list: number[]) => list.some((index) => tasks[index]?.source === 'appendix')).flat(),
      );
      const bare = tasks.flatMap(({ source, leads, director, deadline }, index) => {
        const owned = director !== null || leads.length > 0;
        return source === 'body' && !owned && deadline.kind === 'none' ? [index] : [];
      });
      expect(general).toEqual(bare.filter((index) => !carried.has(index)));
    },
  );
});

describe.skipIf(!sharedPlansPresent)('tasks of the real plans that are one thing', () => {
  const renditions = SHARED_PLANS.flatMap((plan) =>
    ['txt', 'docx', 'pdf'].map((format) => [plan, format] as const),
  );

  it.each(renditions)('%s.%s', { timeout: 60_000 }, async (plan, format) => {
    const name = `${plan}.${format}`;
    const { plan: reading } = await readPlan([{ name, bytes: sharedBytes(`plans/${name}`) }]);
    const tasks = labelledTasks(plan);
    const score = scoreTaskGroups(tasks, groupLabels[plan], reading);
    const said = [
      ...score.wrong.map((pair) => `wrong: ${pair}`),
      ...score.missed.map((pair) => `missed: ${pair}`),
    ];
    expect(score.matched, 'tasks that were read').toBeGreaterThanOrEqual(0.97 * tasks.length);
    expect(tasksNotInOneGroup(reading)).toEqual([]);
    expect(score.precision, said.join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(score.recall, said.join('\n')).toBeGreaterThanOrEqual(0.95);
  });
});
