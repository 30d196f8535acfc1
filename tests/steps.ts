/** Runs named steps one after the other, counts them, and ends with the line that machines read. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');
export const BIN = join(ROOT, 'node_modules', '.bin');

export interface Outcome {
  passed: number;
  failed: number;
}

/** Runs a program in the root of the project, its output going where ours goes. Resolves to its exit status. */
export function run(program: string, args: string[], environment: NodeJS.ProcessEnv = {}): Promise<number> {
  const child = spawn(program, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve(status ?? 1));
  });
}

/** One passed or failed for a program by its exit status. */
export async function step(title: string, work: () => Promise<boolean>): Promise<Outcome> {
  process.stdout.write(`\n— ${title}\n`);
  const started = performance.now();
  const passed = await work();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${passed ? 'passed' : 'FAILED'}: ${title} (${seconds} s)\n`);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1 };
}

/** Prints the last line and sets the exit status. */
export function conclude(outcomes: Outcome[]): void {
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
}
