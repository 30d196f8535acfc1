/** `npm run proof:look`: every screen with every rule at every size, light and dark; `npm test` goes by fewer. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareData } from './prepared-data.ts';
import { BIN, run } from './steps.ts';

const folder = mkdtempSync(join(tmpdir(), 'sauro-look-'));
try {
  const look = ['run', '--project', 'program', 'tests/journeys/look.test.ts'];
  const environment = { ...(await prepareData(folder)), SAURO_LOOK: 'all' };
  process.exitCode = await run(join(BIN, 'vitest'), look, environment);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
