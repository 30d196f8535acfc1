/** `npm run proof:cycle [-- rounds]`: program, PostgreSQL or both are killed while units submit; prints what became of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killCycle } from './kill-cycle.ts';

const rounds = Number(process.argv[2] ?? 50);
const dataDir = mkdtempSync(join(tmpdir(), 'sauro-proof-'));
try {
  const tally = await killCycle(dataDir, rounds, (round, acknowledged) =>
    process.stderr.write(`round ${round}: ${acknowledged} acknowledged\n`),
  );
  const { acknowledged, lost, twice, unexpected, torn } = tally;
  process.stdout.write(
    `${rounds} rounds, ${acknowledged} submissions acknowledged, ${lost.length} lost, ${twice.length} twice, ` +
      `${torn.length} in part, ${unexpected.length} unexpected\n`,
  );
  for (const line of [...torn, ...unexpected]) process.stdout.write(`${line}\n`);
  process.exitCode = lost.length + twice.length + torn.length + unexpected.length === 0 ? 0 : 1;
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
