/** The readings whose confidence is held against the truth: random plans, real plans with labels, small odd files. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import type { PlanReading, TaskReading } from '../../src/reading/contract.ts';
import { readPlan } from '../../src/reading/read-plan.ts';
import { Unreadable } from '../../src/reading/unreadable.ts';
import { drawsFrom } from '../mutate.ts';
import { SHARED_PLANS, sharedBytes, sharedPath, sharedPlansPresent } from '../shared-plans.ts';
import { agreementWith } from './agreement.ts';
import { scoreOf } from './plans/score.ts';
import type { LabelIndicator, Labels, LabelTask } from './plans/written-plan.ts';
import type { Oddity } from './oddities/oddity.ts';
import { planScript } from './random-plan.ts';
import { renderPages } from './render-pages.ts';
import { drawScanner, scanned } from './render-scan.ts';
import { confidenceOf, type Judged } from './truth.ts';

export async function judgeRandomPlans(make: Oddity['make'], plans: number, seed: number): Promise<Judged[]> {
  const values: Judged[] = [];
  for (const [number, script] of fc.sample(planScript, { numRuns: plans, seed }).entries()) {
    const odd = await make(script, drawsFrom(seed + number * 7919));
    const plan = await planOf(odd.bytes);
    if (plan) values.push(...agreementWith(odd.script ?? script, plan).values);
  }
  return values;
}

/** Plans printed and scanned anew, each with letters, a scanner and noise of its own. */
export async function judgeScans(browser: Browser, plans: number, seed: number): Promise<Judged[]> {
  return judgeRandomPlans(
    async (script, draw) => {
      const setting = { font: FONTS[draw(FONTS.length)] ?? FONTS[0], size: 11 + draw(4) };
      const printed = await renderPages(browser, script, setting);
      return { bytes: await scanned(printed, drawScanner(draw), draw) };
    },
    plans,
    seed,
  );
}

/** Liberation Serif has the letters of Times New Roman, in which offices write. */
const FONTS = ['Liberation Serif', 'Liberation Serif', 'Liberation Sans', 'DejaVu Serif'] as const;

/** What is read in a file; a file that is refused gives no value. */
async function planOf(bytes: Uint8Array): Promise<PlanReading | undefined> {
  try {
    return (await readPlan([{ name: 'ke-hoach', bytes }])).plan;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

type Left = 'quote' | 'leads' | 'coordinators' | 'agencies';
type Written<R extends object> = Omit<R, Left> & Partial<Pick<R, Left & keyof R>>;
/** Labels leave out what a row has not. */
interface WrittenLabels extends Omit<Labels, 'indicators' | 'tasks'> {
  indicators: Written<LabelIndicator>[];
  tasks: Written<LabelTask>[];
}

/** Labels as the reader writes them: what is not there is absent, not null. */
function labelsOf(name: string): Labels {
  const text = readFileSync(sharedPath(`labels/${name}.json`), 'utf8');
  const labels = JSON.parse(text, (_, value: unknown) => value ?? undefined) as WrittenLabels;
  const nobody = { leads: [], coordinators: [] };
  return {
    ...labels,
    indicators: labels.indicators.map((row) => ({ quote: row.name, agencies: [], ...nobody, ...row })),
    tasks: labels.tasks.map((row) => ({ quote: row.name, ...nobody, ...row })),
  };
}

/** The real plans in one rendition; nothing where they are not at hand. */
export async function judgeRealPlans(format: string): Promise<Judged[]> {
  if (!sharedPlansPresent) return [];
  const values: Judged[] = [];
  for (const name of SHARED_PLANS) {
    const { plan } = await readPlan([{ name, bytes: sharedBytes(`plans/${name}.${format}`) }]);
    const judged = scoreOf(labelsOf(name), plan).values;
    values.push(...judged.map((value) => ({ ...value, said: `${name}.${format} ${value.said}` })));
  }
  return values;
}

interface Case {
  file: string;
  want: {
    due?: Record<string, string>;
    targets?: Record<string, Record<string, number>>;
    leads?: Record<string, string>;
    unread?: boolean;
    refused?: string;
  };
}

/**
 * The small odd files, where they are at hand: the values that their list names.
 * @param left whether a file is left out
 */
export async function judgeCases(left: (file: string) => boolean = () => false): Promise<Judged[]> {
  const folder = sharedPath('cases/reading');
  if (!existsSync(folder)) return [];
  const cases = JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8')) as Case[];
  const values: Judged[] = [];
  for (const { file, want } of cases.filter((one) => !left(one.file))) {
    const plan = await planOf(new Uint8Array(readFileSync(join(folder, file))));
    if (!plan) continue;
    values.push(...judgeCase(want, plan).map((value) => ({ ...value, said: `${file} ${value.said}` })));
  }
  return values;
}

function judgeCase(want: Case['want'], { indicators, tasks }: PlanReading): Judged[] {
  const taskOf = (ordinal: string): TaskReading | undefined => tasks.find((row) => row.ordinal === ordinal);
  const values: (Judged | undefined)[] = [
    ...Object.entries(want.due ?? {}).map(([ordinal, due]) =>
      judged(taskOf(ordinal), 'deadline', due, (row) => row.deadline.due),
    ),
    ...Object.entries(want.leads ?? {}).map(([ordinal, lead]) =>
      judged(taskOf(ordinal), 'leads', lead, (row) => row.leads.join('; ')),
    ),
    ...Object.entries(want.targets ?? {}).flatMap(([ordinal, years]) =>
      Object.entries(years).map(([year, value]) =>
        judged(
          indicators.find((row) => row.ordinal === ordinal),
          'targets',
          value,
          (row) => row.targets.find((target) => String(target.year) === year)?.value,
        ),
      ),
    ),
  ];
  return values.filter((value) => value !== undefined);
}

type GivenRow = Parameters<typeof confidenceOf>[0] & { name: string };

/** A row that is missing gives no value. */
function judged<R extends GivenRow, V>(
  row: R | undefined,
  field: string,
  want: V,
  given: (row: R) => V | undefined,
): Judged | undefined {
  if (!row) return undefined;
  const got = given(row);
  const said = `${field} of “${row.name.slice(0, 50)}”: want ${String(want)}; got ${String(got)}`;
  return { field, confidence: confidenceOf(row, field), right: got === want, said };
}
