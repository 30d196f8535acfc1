/** Damaged files put through the whole reader: it reads them or refuses them, and never breaks or hangs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlanReading } from '../src/reading/contract.ts';
import { readPlan, type ReadingResult } from '../src/reading/read-plan.ts';
import { Unreadable } from '../src/reading/unreadable.ts';
import { planScript, type PlanScript } from './golden/random-plan.ts';
import { type Draw, drawsFrom } from './mutate.ts';

/** The same for everybody, so that a run can be repeated; another one by SAURO_FUZZ_SEED. */
export const SEED = Number(process.env['SAURO_FUZZ_SEED'] ?? 77);
process.stdout.write(`fuzz seed: SAURO_FUZZ_SEED=${SEED}\n`);

/** How much of it a run of the tests does; `npm run proof:fuzz` does all. */
const PORTION = Number(process.env['SAURO_FUZZ_PORTION'] ?? 1 / 3);
/** Fewer say little about the share that can still be read. */
const FEWEST = 60;

/** Generous: the machine may be busy, and a hang takes for ever. */
const SLOW_MS = 30_000;

const sizeOf = ({ indicators, tasks, years }: PlanScript): number =>
  indicators.length * years.length + tasks.length;

/** Small plans of different layouts, so that a run of the tests damages many. */
export const scripts: PlanScript[] = fc
  .sample(planScript, { numRuns: 40, seed: 11 })
  .sort((one, other) => sizeOf(one) - sizeOf(other))
  .slice(0, 6);

/** What must hold for whatever comes out: the schema, and rows that point to what exists. */
function checkResult({ plan, blocks }: ReadingResult): void {
  PlanReading.parse(JSON.parse(JSON.stringify(plan)));
  const rows = [...plan.indicators, ...plan.tasks];
  const ids = new Set(rows.map(({ id }) => id));
  expect(ids.size).toBe(rows.length);
  expect(blocks.map(({ id }) => id)).toEqual(blocks.map((_, at) => at));
  for (const { location, sameAs } of rows) {
    expect(location.block ?? 0).toBeLessThan(blocks.length);
    for (const id of sameAs ?? []) expect(ids).toContain(id);
  }
  expect(plan.groups.flatMap((group) => group.rows).sort()).toEqual([...ids].sort());
  for (const { rows: members, lead } of plan.groups) expect(members[0]).toBe(lead);
  for (const finding of plan.findings) for (const id of finding.rows) expect(ids).toContain(id);
}

/** A refusal must be one that the reader meant, not an error of its own code caught at the door. */
function checkRefusal(error: unknown): void {
  expect(error).toBeInstanceOf(Unreadable);
  const debug = error instanceof Unreadable ? (error.debug ?? '') : '';
  const ownFault = /^(?:Type|Range|Reference)Error.*\n.*\/src\/reading\//.exec(debug);
  expect(ownFault).toBeNull();
}

async function tryReading(bytes: Uint8Array): Promise<boolean> {
  // Recognition of pictures has tests of its own: it is stopped as soon as it begins.
  const order = new AbortController();
  const onProgress = ({ stage }: { stage: string }): void => {
    if (stage === 'recognising') order.abort();
  };
  const started = performance.now();
  const result = await readPlan([{ name: '../x', bytes }], { onProgress, signal: order.signal }).catch(
    (error: unknown) => {
      checkRefusal(error);
      return undefined;
    },
  );
  if (result) checkResult(result);
  expect(performance.now() - started).toBeLessThan(SLOW_MS);
  return result !== undefined;
}

/** A kind of file, and how it is damaged. */
export interface Damage {
  name: string;
  /** How many are damaged where all is done. */
  runs: number;
  /** At least this share can still be read, so that the damage is not merely refused at the door. */
  readable?: number;
  make: (script: PlanScript, draw: Draw) => Promise<Uint8Array> | Uint8Array;
}

/** Damages and reads; says how many could still be read. Throws with the seed and number of the one that broke. */
async function readDamaged({ name, make }: Damage, runs: number): Promise<{ read: number; refused: number }> {
  const counts = { read: 0, refused: 0 };
  for (let run = 0; run < runs; run += 1) {
    const draw = drawsFrom(SEED + run * 7919 + name.length * 104_729);
    const script = scripts[draw(scripts.length)];
    if (!script) continue;
    const bytes = await make(script, draw);
    const wasRead = await tryReading(bytes).catch((error: unknown) => {
      throw new Error(`SAURO_FUZZ_SEED=${SEED}, ${name}, run ${run}`, { cause: error });
    });
    counts[wasRead ? 'read' : 'refused'] += 1;
  }
  return counts;
}

/** The tests of these kinds of damage. */
export function testDamaged(damages: readonly Damage[]): void {
  describe.each(damages)('damaged: $name', (damage) => {
    const runs = Math.min(damage.runs, Math.max(FEWEST, Math.ceil(damage.runs * PORTION)));
    it(`is read or refused, ${runs} times`, { timeout: 240_000 }, async () => {
      const { read, refused } = await readDamaged(damage, runs);
      expect(read + refused).toBe(runs);
      expect(read).toBeGreaterThanOrEqual(runs * (damage.readable ?? 0));
    });
  });
}
