/**
 * `npm run proof:year [-- seed …]`: the simulated year of src/approval/year.db.test.ts with the whole plan of the
 * fictional commune and all of its units, once for each seed (1 to 3 unless others are named). Ends with 1 when one of
 * them counts otherwise than the ledger.
 */
import { spawnSync } from 'node:child_process';

const seeds = process.argv.length > 2 ? process.argv.slice(2) : ['1', '2', '3'];
for (const seed of seeds) {
  const began = Date.now();
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', 'database', 'src/approval/year.db.test.ts'],
    { env: { ...process.env, SAURO_YEAR: seed }, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const seconds = Math.round((Date.now() - began) / 1000);
  process.stdout.write(`year ${seed}: ${status === 0 ? 'every count agrees' : 'FAILED'}, ${seconds} s\n`);
  if (status !== 0) process.exitCode = 1;
}
