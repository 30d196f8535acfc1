/**
 * Holds the confidence of values against the truth, over random plans (as they are and with one odd trait each), the
 * real plans and the small odd files, and prints the table. `npm run proof:truth`, with `-- --list` the wrong values.
 * With `--scans N`, also over N random plans printed and scanned (three to five pages each; needs a browser).
 * Bars: of the values given as sure at most 1 in 200 is wrong; of the right values of the real plans at least 95 %
 * are given as sure.
 */
import { parseArgs } from 'node:util';
import { ODDITIES } from './golden/oddities/oddities.ts';
import type { PlanScript } from './golden/random-plan.ts';
import { renderDocx } from './golden/render-docx.ts';
import { renderFlat } from './golden/render-flat.ts';
import { renderMarkdown, renderTabs } from './golden/render-text.ts';
import { countTruth, type Judged, SURE } from './golden/truth.ts';
import { judgeCases, judgeRandomPlans, judgeRealPlans, judgeScans } from './golden/truth-sources.ts';
import { findChromium } from './chromium.ts';
import { openBrowser } from './journeys/browser.ts';

const { values: order } = parseArgs({
  options: {
    list: { type: 'boolean', default: false },
    plans: { type: 'string', default: '40' },
    scans: { type: 'string', default: '0' },
    seed: { type: 'string', default: '57' },
  },
});
const plans = Number(order.plans);
const seed = Number(order.seed);

type Render = (script: PlanScript) => Promise<Uint8Array> | Uint8Array;
const inUtf8 =
  (render: (script: PlanScript) => string): Render =>
  (script) =>
    new TextEncoder().encode(render(script));
const RENDITIONS: [string, Render][] = [
  ['Random plans, Word', renderDocx],
  ['Random plans, Markdown', inUtf8(renderMarkdown)],
  ['Random plans, text with tabs', inUtf8(renderTabs)],
  ['Random plans, text fallen out of a PDF', inUtf8(renderFlat)],
];

const rows: string[][] = [];
const all: Judged[] = [];
const share = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${((100 * part) / whole).toFixed(2)} %`;

function report(name: string, values: readonly Judged[]): void {
  const { sure, sureWrong, right, rightSure } = countTruth(values);
  rows.push(
    [name, values.length, sure, sureWrong, share(sureWrong, sure), share(rightSure, right)].map(String),
  );
  if (!order.list) return;
  for (const { confidence, right: isRight, said } of values)
    if (!isRight && confidence >= SURE) process.stdout.write(`${name}, ${confidence}: ${said}\n`);
}

function add(name: string, values: readonly Judged[]): void {
  report(name, values);
  all.push(...values);
}

async function addScans(scans: number): Promise<void> {
  if (!findChromium()) {
    process.stdout.write('No browser found: scans are left out.\n');
    return;
  }
  const browser = await openBrowser();
  add('Random plans, scanned', await judgeScans(browser, scans, seed));
  await browser.close();
}

for (const [name, render] of RENDITIONS)
  add(name, await judgeRandomPlans(async (script) => ({ bytes: await render(script) }), plans, seed));
const odd: Judged[] = [];
for (const oddity of ODDITIES) odd.push(...(await judgeRandomPlans(oddity.make, Math.ceil(plans / 8), seed)));
add(`Random plans with one of ${ODDITIES.length} odd traits`, odd);
add('Small odd files', await judgeCases());
if (Number(order.scans) > 0) await addScans(Number(order.scans));
const real: Judged[] = [];
for (const format of ['docx', 'pdf', 'txt']) {
  const values = await judgeRealPlans(format);
  add(`Real plans, .${format}`, values);
  real.push(...values);
}
report('All', all);

const columns = [
  'Source',
  'Values',
  `Sure (≥ ${SURE})`,
  'of these wrong',
  'Share wrong',
  'Right ones given as sure',
];
const width = columns.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
for (const row of [columns, ...rows])
  process.stdout.write(
    `${row.map((text, at) => (at === 0 ? text.padEnd(width[at] ?? 0) : text.padStart(width[at] ?? 0))).join('  ')}\n`,
  );

const whole = countTruth(all);
const plain = countTruth(real);
const kept = plain.right === 0 || plain.rightSure >= 0.95 * plain.right;
process.exit(whole.sureWrong * 200 <= whole.sure && kept ? 0 : 1);
