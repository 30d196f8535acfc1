/** PostgreSQL dies under people who write; the program stays, brings it back, and loses nothing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { killPostgres } from './kill-postgres.ts';

const ROUNDS = 4;
const dataDir = mkdtempSync(join(tmpdir(), 'sauro-killed-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test('killed under load, PostgreSQL comes back by itself and everything acknowledged is there once', {
  timeout: 240_000,
}, async () => {
  const tally = await killPostgres(dataDir, ROUNDS);
  expect(tally).toMatchObject({ deadServers: 0, lost: [], twice: [], unexpected: [] });
  expect(tally.readings).toEqual({ draft: ROUNDS });
  expect(tally.refused).toBeGreaterThan(0);
});
