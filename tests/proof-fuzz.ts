/**
 * `npm run proof:fuzz [-- seed]`: all the damaged files put through the reader, of which `npm test` takes a third; another
 * seed damages them otherwise.
 */
import { join } from 'node:path';
import { BIN, run } from './steps.ts';

const [seed] = process.argv.slice(2);
process.exitCode = await run(join(BIN, 'vitest'), ['run', '--project', 'unit', 'src/reading/fuzz-'], {
  SAURO_FUZZ_PORTION: '1',
  ...(seed === undefined ? {} : { SAURO_FUZZ_SEED: seed }),
});
