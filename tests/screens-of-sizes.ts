/** `npm run screens:sizes`: home and the milestones with few and many indicators as pictures, into the folder named after `--`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { prepareData } from './prepared-data.ts';
import { BIN, run } from './steps.ts';

const folder = mkdtempSync(join(tmpdir(), 'sauro-sizes-'));
try {
  const sizes = ['run', '--project', 'program', 'tests/journeys/steering-sizes.test.ts'];
  const pictures = resolve(process.argv[2] ?? 'screens-of-sizes');
  process.exitCode = await run(join(BIN, 'vitest'), sizes, {
    ...(await prepareData(folder)),
    SAURO_PICTURES: pictures,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
