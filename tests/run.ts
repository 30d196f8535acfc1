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

/** Said once more at the end, where whoever reads only the end of a long log finds it. */
const failed: string[] = [];
const reports = mkdtempSync(join(tmpdir(), 'sauro-reports-'));

/** Counts what vitest reports; a run that ended badly without a failed test counts as one failure. */
async function vitest(name: string, args: string[], environment: NodeJS.ProcessEnv): Promise<Outcome> {
  const report = join(reports, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const status = await run(join(BIN, 'vitest'), ['run', ...args, ...reporters], environment);
  const { passed, failures } = outcomeIn(report);
  const broken = failures.length === 0 && status !== 0 ? [`${name}: ended with ${status}`] : failures;
  failed.push(...broken);
  return { passed, failed: broken.length };
}

interface Report {
  numPassedTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

/** What passed, and each failure as one line of file, test and reason; a file that could not begin is one. */
function outcomeIn(path: string): { passed: number; failures: string[] } {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8')) as Report;
    return { passed: report.numPassedTests, failures: report.testResults.flatMap(failuresOf) };
  } catch {
    return { passed: 0, failures: [`${path} could not be read`] };
  }
}

function failuresOf(file: Report['testResults'][number]): string[] {
  const tests = file.assertionResults.filter(({ status }) => status === 'failed');
  if (tests.length === 0 && file.status === 'failed') return [`${file.name}: ${firstLine(file.message)}`];
  return tests.map(
    ({ fullName, failureMessages }) => `${file.name} > ${fullName}: ${firstLine(failureMessages.join(' '))}`,
  );
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? '';
}

/**
 * On the PostgreSQL that DATABASE_URL names or that the system has, which is another than the embedded one: on that one
 * run the program in all other tests, and these by `npm run test:database`.
 */
async function databaseTests(args: string[]): Promise<Outcome> {
  const onServer = (url: string) =>
    vitest('database', ['--project', 'database', ...args], { DATABASE_URL: url });
  const given = process.env['DATABASE_URL'];
  if (given) return await onServer(given);
  const found = findSystemPostgres();
  process.stdout.write(`\nThe database tests, on PostgreSQL ${found?.version ?? 'embedded'}\n`);
  if (!found) return await onServer('');
  const server = await startSystemPostgres(found);
  try {
    return await onServer(server.url);
  } finally {
    await server.stop();
  }
}

try {
  // Once for all: servers that tests start side by side would each build them.
  await builtWeb(reports);
  const browser: Outcome = provideChromium() ? { passed: 0, failed: 0 } : { passed: 0, failed: 1 };
  const prepared = await prepareData(reports);
  const only = ['--passWithNoTests', ...process.argv.slice(2)];
  const program = ['unit', 'program', 'office network'].flatMap((name) => ['--project', name]);
  const all = await vitest('program', [...program, ...only], { ...prepared, DATABASE_URL: '' });
  const outcomes = [browser, all, await databaseTests(only)];
  for (const failure of failed) process.stdout.write(`FAILED ${failure}\n`);
  conclude(outcomes);
} finally {
  rmSync(reports, { recursive: true, force: true });
}
