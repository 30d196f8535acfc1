import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/reading/read-plan.ts';
import { drawsFrom } from '../mutate.ts';
import { addTo, agreementWith, nothingCompared } from './agreement.ts';
import { ODDITIES } from './oddities/oddities.ts';
import { planScript } from './random-plan.ts';

const PLANS = Number(process.env['SAURO_ODD_PLANS'] ?? 4);
const SEED = Number(process.env['SAURO_PLAN_SEED'] ?? 91);

/** One odd trait must not change what is read; what cannot be read is named, and nothing else is. */
describe.each(ODDITIES)('plans with one odd trait: $name', ({ name, make }) => {
  it(`are read as if nothing were odd (seed ${SEED})`, async () => {
    const total = nothingCompared();
    const untold: string[] = [];
    for (const [number, script] of fc.sample(planScript, { numRuns: PLANS, seed: SEED }).entries()) {
      const odd = await make(script, drawsFrom(SEED + number * 7919));
      const wanted = odd.script ?? script;
      const { plan } = await readPlan([{ name, bytes: odd.bytes }]);
      const unread = plan.findings.filter(({ kind }) => kind === 'unread-content');
      if (unread.length > 0 !== (odd.unread ?? false))
        untold.push(`#${number}: ${unread.map(({ detail }) => detail).join('; ') || 'no finding'}`);
      if (plan.header.number !== script.number || plan.header.date !== '2026-03-12')
        untold.push(`#${number}: number ${plan.header.number}, date ${plan.header.date}`);
      const missing = odd.withoutTasks && plan.tasks.every(({ source }) => source === 'body');
      addTo(total, agreementWith(missing ? { ...wanted, tasks: [] } : wanted, plan), `#${number} `);
    }
    expect([...untold, ...total.wrong]).toEqual([]);
  });
});
