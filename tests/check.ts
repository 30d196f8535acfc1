/**
 * `npm run check`: format, typed lint, dependency rule, look, types, generated files, weight. Stops at nothing, counts
 * all.
 */
import { join } from 'node:path';
import { brokenRules } from './dependency-rule.ts';
import { rawLooks } from './raw-look.ts';
import { BIN, conclude, run, step } from './steps.ts';
import { weightProblems } from './weight.ts';

/** Prints one line per breach. */
function noneOf(problems: readonly string[]): boolean {
  for (const line of problems) process.stdout.write(`${line}\n`);
  return problems.length === 0;
}

const program = (title: string, name: string, ...args: string[]) =>
  step(title, async () => (await run(join(BIN, name), args)) === 0);

conclude([
  await program('format (npm run format mends it)', 'biome', 'format', '.'),
  await program('lint', 'oxlint', '--type-aware', '--deny-warnings'),
  await step('dependency rule', () => Promise.resolve(noneOf(brokenRules()))),
  await step('look by tokens', () => Promise.resolve(noneOf(rawLooks()))),
  await program('types', 'tsc', '--noEmit'),
  await step('generated files (npm run db:types mends them)', async () => {
    return (await run(process.execPath, [join('src', 'db', 'types.ts'), '--check'])) === 0;
  }),
  await step('weight of the first pages', async () => noneOf(await weightProblems())),
]);
