/** `npm run check`: format, typed lint, dependency rule, types, generated files, weight. Stops at nothing, counts all. */
/** `npm run check`: format, typed lint, dependency rule, look, types, generated files. Stops at nothing, counts all. */
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
  await step('dependency rule', async () => {
    const broken = brokenRules();
    for (const line of broken) process.stdout.write(`${line}\n`);
    return Promise.resolve(broken.length === 0);
  }),
  await step('look by tokens', async () => {
    const raw = rawLooks();
    for (const line of raw) process.stdout.write(`${line}\n`);
    return Promise.resolve(raw.length === 0);
  }),
  await program('types', 'tsc', '--noEmit'),
  await step('generated files (npm run db:types mends them)', async () => {
    return (await run(process.execPath, [join('src', 'db', 'types.ts'), '--check'])) === 0;
  }),
  await step('weight of the first pages', async () => noneOf(await weightProblems())),
]);
