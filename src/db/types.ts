/** `npm run db:types`: writes `generated/tables.ts` from a temporary database; with --check only compares. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '../logger.ts';
import { startEmbedded } from './embedded/start.ts';
import { generateTypes } from './generate-types.ts';
import { migrate } from './migrate.ts';

const target = join(import.meta.dirname, 'generated', 'tables.ts');
const dataDir = mkdtempSync(join(tmpdir(), 'sauro-types-'));
const logger = createLogger('silent');
const embedded = await startEmbedded({
  dataDir,
  logger,
  settings: ['fsync=off'],
  onLost: () => process.exit(1),
});
try {
  await migrate(embedded.ownerUrl);
  const text = await generateTypes(embedded.ownerUrl);
  if (!process.argv.includes('--check')) writeFileSync(target, text);
  else if (readFileSync(target, 'utf8') !== text) {
    process.stderr.write(`${target} is stale: run npm run db:types\n`);
    process.exitCode = 1;
  }
} finally {
  await embedded.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
