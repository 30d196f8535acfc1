/**
 * `npm run proof:life [-- seed …]`: two years in the life of a commune (tests/life/) with two hundred deeds, once for
 * each seed (1 to 5 unless others are named). Ends with 1 when what the program shows differs from the model.
 */
import { spawnSync } from 'node:child_process';

const DEEDS = '200';
const seeds = process.argv.length > 2 ? process.argv.slice(2) : ['1', '2', '3', '4', '5'];
for (const seed of seeds) {
  const began = Date.now();
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', 'database', 'tests/life/life.db.test.ts'],
    {
      env: { ...process.env, SAURO_LIFE: seed, SAURO_LIFE_DEEDS: DEEDS },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  const seconds = Math.round((Date.now() - began) / 1000);
  process.stdout.write(`life ${seed}: ${status === 0 ? 'agrees with the model' : 'FAILED'}, ${seconds} s\n`);
  if (status !== 0) process.exitCode = 1;
}
