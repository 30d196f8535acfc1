/** What is one thing and what is not, in plans written for it and in plans drawn at random. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanReading } from '../../src/reading/contract.ts';
import { readPlan } from '../../src/reading/read-plan.ts';
import { planScript, thingsOf } from './random-plan.ts';
import { renderTabs } from './render-text.ts';
import { milestonePlans } from './things/milestone-plans.ts';
import { nearNamePlans } from './things/near-name-plans.ts';
import { rewordedPlans } from './things/reworded-plans.ts';
import { compareThings } from './things/tagged-plan.ts';

describe.each([...milestonePlans, ...nearNamePlans, ...rewordedPlans])('$name: $about', (plan) => {
  it('holds each thing in one group', async () => {
    const { wrong, missed, unmatched } = await compareThings(plan);
    expect({ wrong, missed, unmatched }).toEqual({ wrong: [], missed: [], unmatched: [] });
  });
});

const PLANS = 25;
const SEED = Number(process.env['SAURO_PLAN_SEED'] ?? 57);

/** The rows of each group by the thing that a script names, "row" for one that it does not. */
const namesIn = (
  { groups, indicators, tasks }: PlanReading,
  thingOf: (text: string) => string | undefined,
) => {
  const quotes = new Map([...indicators, ...tasks].map((row) => [row.id, `${row.name} ${row.quote}`]));
  return groups.map(({ rows }) => rows.map((id) => thingOf(quotes.get(id) ?? '') ?? 'row'));
};

describe('plans drawn at random', () => {
  it(`hold each thing in one group and nothing else in it (seed ${SEED})`, async () => {
    const wrong: string[] = [];
    for (const [number, script] of fc.sample(planScript, { numRuns: PLANS, seed: SEED }).entries()) {
      const { text, things, thingOf } = thingsOf(script, renderTabs(script));
      const { plan } = await readPlan([{ name: 'ke-hoach.txt', bytes: new TextEncoder().encode(text) }]);
      const groups = namesIn(plan, thingOf).map((names) => names.toSorted().join(' + '));
      const wanted = things.map(({ name, times }) => Array.from({ length: times }, () => name).join(' + '));
      wrong.push(...wanted.filter((one) => !groups.includes(one)).map((one) => `#${number} missing: ${one}`));
      wrong.push(...groups.filter((one) => !wanted.includes(one)).map((one) => `#${number} wrong: ${one}`));
    }
    expect(wrong).toEqual([]);
  });
});
