/** `npm run proof:postgres [-- rounds]`: PostgreSQL is killed under load, many times; prints what became of the work. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killPostgres } from './kill-postgres.ts';

const rounds = Number(process.argv[2] ?? 50);
const dataDir = mkdtempSync(join(tmpdir(), 'sauro-proof-'));
try {
  const tally = await killPostgres(dataDir, rounds, (round, { acknowledged }) =>
    process.stderr.write(`round ${round}: ${acknowledged} acknowledged\n`),
  );
  const readings = Object.entries(tally.readings).map(([status, times]) => `${times} ${status}`);
  process.stdout.write(
    `${tally.rounds} rounds, ${tally.acknowledged} acknowledged, ${tally.lost.length} lost, ${tally.twice.length} twice, ` +
      `${tally.refused} answered 503, ${tally.unexpected.length} unexpected, ${tally.deadServers} dead servers, ` +
      `uploads: ${readings.join(', ')}\n`,
  );
  for (const answer of tally.unexpected) process.stdout.write(`${answer}\n`);
  const bad = tally.lost.length + tally.twice.length + tally.unexpected.length + tally.deadServers;
  process.exitCode = bad === 0 && tally.readings['draft'] === rounds ? 0 : 1;
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
