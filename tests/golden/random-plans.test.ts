import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/reading/read-plan.ts';
import { addTo, agreementWith, nothingCompared, sharesOf } from './agreement.ts';
import { planScript, type PlanScript } from './random-plan.ts';
import { renderDocx } from './render-docx.ts';
import { renderFlat } from './render-flat.ts';
import { renderMarkdown, renderTabs } from './render-text.ts';

const RENDITIONS: {
  name: string;
  file: string;
  render: (script: PlanScript) => Promise<Uint8Array> | Uint8Array;
  rows?: number;
  fields?: number;
}[] = [
  { name: 'Word', file: 'ke-hoach.docx', render: renderDocx },
  {
    name: 'Markdown',
    file: 'ke-hoach.md',
    render: (script) => new TextEncoder().encode(renderMarkdown(script)),
  },
  {
    name: 'text with tabs',
    file: 'ke-hoach.txt',
    render: (script) => new TextEncoder().encode(renderTabs(script)),
  },
  {
    // Nothing says where a cell ends, so some rows may be cut wrongly.
    name: 'text fallen out of a PDF',
    file: 'ke-hoach.txt',
    render: (script) => new TextEncoder().encode(renderFlat(script)),
    rows: 0.95,
    fields: 0.9,
  },
];
const PLANS = 25;
const SEED = Number(process.env['SAURO_PLAN_SEED'] ?? 57);

/** Unseen plans must be read at 0.97 of the rows and 0.95 of the fields; together, not one by one. */
describe.each(RENDITIONS)(
  'plans nobody has seen, as $name',
  ({ file, render, rows = 0.97, fields = 0.95 }) => {
    it(`are read as a careful clerk would (seed ${SEED})`, async () => {
      const total = nothingCompared();
      for (const [number, script] of fc.sample(planScript, { numRuns: PLANS, seed: SEED }).entries()) {
        const { plan } = await readPlan([{ name: file, bytes: await render(script) }]);
        addTo(total, agreementWith(script, plan), `#${number} `);
      }
      const shares = sharesOf(total);
      const report = `${JSON.stringify(shares)}\n${total.wrong.slice(0, 25).join('\n')}`;
      expect(shares.recall, report).toBeGreaterThanOrEqual(rows);
      expect(shares.precision, report).toBeGreaterThanOrEqual(rows);
      expect(shares.fields, report).toBeGreaterThanOrEqual(fields);
    });
  },
);
