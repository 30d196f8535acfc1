/** The short form of `npm run proof:cycle`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { killCycle } from './kill-cycle.ts';

const ROUNDS = 3;
const dataDir = mkdtempSync(join(tmpdir(), 'sauro-cycle-killed-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test('no acknowledged submission is lost, none is there in part, whatever is killed', {
  timeout: 240_000,
}, async () => {
  const tally = await killCycle(dataDir, ROUNDS);
  expect(tally).toMatchObject({ lost: [], twice: [], unexpected: [], torn: [] });
  expect(tally.acknowledged).toBeGreaterThan(ROUNDS * 12);
});
