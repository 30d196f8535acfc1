import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planScript } from '../../../tests/golden/random-plan.ts';
import { renderTabs } from '../../../tests/golden/render-text.ts';
import type { ReadingProgress } from '../progress.ts';
import { readPlan, type SourceFile } from '../read-plan.ts';
import { keepWorker, takeWorker } from './idle-workers.ts';
import { readInWorker } from './read-in-worker.ts';

const [script] = fc.sample(planScript, { numRuns: 1, seed: 7 });
const source = script ? renderTabs(script) : '';
const plan: SourceFile = { name: 'ke-hoach.txt', bytes: new TextEncoder().encode(source) };
/** Long enough that nothing ends before it is stopped. */
const long: SourceFile = { name: 'dai.txt', bytes: new TextEncoder().encode(`${source}\n`.repeat(40)) };

describe('reading in a thread of its own', () => {
  it('reads what the reader reads, leaves the bytes to the caller and the server free', async () => {
    const stages: ReadingProgress['stage'][] = [];
    let turns = 0;
    const turn = setInterval(() => {
      turns += 1;
    }, 1);
    const result = await readInWorker([plan], { onProgress: ({ stage }) => stages.push(stage) });
    clearInterval(turn);
    expect(result).toEqual(await readPlan([plan]));
    expect(stages).toContain('opening');
    expect(turns).toBeGreaterThan(10);
    expect(new TextDecoder().decode(plan.bytes)).toBe(source);
  });

  it('says why a file cannot be read', async () => {
    await expect(readInWorker([{ name: '../../x', bytes: new Uint8Array() }])).rejects.toThrow(/^Tệp rỗng/);
  });

  it('stops when told to, before or while it reads', async () => {
    await expect(readInWorker([plan], { signal: AbortSignal.abort() })).rejects.toMatchObject({
      reason: 'cancelled',
    });
    const order = new AbortController();
    const reading = readInWorker([long], { signal: order.signal, onProgress: () => order.abort() });
    await expect(reading).rejects.toMatchObject({ reason: 'cancelled' });
  });

  it('stops when it takes too long, or too much memory', async () => {
    await expect(readInWorker([long], { timeoutMs: 1 })).rejects.toMatchObject({ reason: 'timed-out' });
    await expect(readInWorker([long], { maxMemoryMb: 12 })).rejects.toMatchObject({
      reason: 'too-much-memory',
    });
  });

  it('ends a thread that has grown large, since it would keep its memory while it waits', () => {
    const worker = takeWorker(undefined);
    expect(keepWorker(worker, 500 * 1024 * 1024)).toBe(false);
    expect(keepWorker(worker, 100 * 1024 * 1024)).toBe(true);
    expect(takeWorker(undefined)).toBe(worker);
    keepWorker(worker, 0);
  });

  it('reads stored files where they lie', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'sauro-read-')), 'x');
    writeFileSync(path, plan.bytes);
    expect(await readInWorker([{ name: plan.name, path }])).toEqual(await readPlan([plan]));
    rmSync(path);
    await expect(readInWorker([{ name: plan.name, path }])).rejects.toMatchObject({ reason: 'failed' });
  });

  it('lets further readings wait, and takes them up when one ends', async () => {
    const results = await Promise.allSettled([
      ...Array.from({ length: 4 }, () => readInWorker([long], { timeoutMs: 1 })),
      readInWorker([plan]),
      readInWorker([plan]),
    ]);
    expect(results.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 4 }, () => 'rejected'),
      'fulfilled',
      'fulfilled',
    ]);
  });
});
