/**
 * `npm test`: every test on the embedded PostgreSQL, then the database tests once more on the oldest supported
 * PostgreSQL that is at hand (DATABASE_URL, or one installed by the system).
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtWeb } from '../src/cli/built-web.ts';
import { provideChromium } from './chromium.ts';
import { findSystemPostgres, startSystemPostgres } from './debian-postgres.ts';
import { prepareData } from './prepared-data.ts';
import { BIN, conclude, type Outcome, run } from './steps.ts';

const reports = mkdtempSync(join(tmpdir(), 'sauro-reports-'));

/** Counts what vitest reports; a run that ended badly without a failed test counts as one failure. */
async function vitest(name: string, args: string[], environment: NodeJS.ProcessEnv): Promise<Outcome> {
  const report = join(reports, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const status = await run(join(BIN, 'vitest'), ['run', ...args, ...reporters], environment);
  const counts = countsIn(report);
  return { passed: counts.passed, failed: counts.failed === 0 && status !== 0 ? 1 : counts.failed };
}

function countsIn(report: string): Outcome {
  try {
    const counts: unknown = JSON.parse(readFileSync(report, 'utf8'));
    const { numPassedTests, numFailedTests } = counts as { numPassedTests: number; numFailedTests: number };
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

async function onAnotherPostgres(): Promise<Outcome> {
  const given = process.env['DATABASE_URL'];
  if (given) return await vitest('given', ['--project', 'database'], { DATABASE_URL: given });
  const found = findSystemPostgres();
  if (!found) {
    process.stdout.write(
      '\nNo PostgreSQL of the system found: the database tests ran on the embedded one only.\n',
    );
    return { passed: 0, failed: 0 };
  }
  process.stdout.write(`\nThe database tests again, on PostgreSQL ${found.version} of the system\n`);
  const server = await startSystemPostgres(found);
  try {
    return await vitest('system', ['--project', 'database'], { DATABASE_URL: server.url });
  } finally {
    await server.stop();
  }
}

try {
  // Once for all: servers that tests start side by side would each build them.
  await builtWeb(reports);
  const browser: Outcome = provideChromium() ? { passed: 0, failed: 0 } : { passed: 0, failed: 1 };
  const prepared = await prepareData(reports);
  const all = await vitest('embedded', process.argv.slice(2), { ...prepared, DATABASE_URL: '' });
  conclude([browser, all, await onAnotherPostgres()]);
} finally {
  rmSync(reports, { recursive: true, force: true });
}
