/** `npm run bench:start`: from the command to the first page, cold (no data, no built screens) and warm. */
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endServer, startServer } from '../tests/server-process.ts';
import { ROOT } from '../tests/steps.ts';

const ROUNDS = 3;
const dist = join(ROOT, 'web', 'dist');
const aside = join(ROOT, 'web', '.dist-0');

async function firstPage(dataDir: string): Promise<number> {
  const began = performance.now();
  const server = await startServer(dataDir);
  const page = await fetch(server.url);
  await page.text();
  const took = performance.now() - began;
  if (!page.ok) throw new Error(`the first page answered ${page.status}`);
  await endServer(server);
  return took;
}

/** Without the built screens, as on a fresh clone; they are put back afterwards. */
async function cold(): Promise<number> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sauro-bench-'));
  rmSync(aside, { recursive: true, force: true });
  renameSync(dist, aside);
  try {
    return await firstPage(dataDir);
  } finally {
    rmSync(dist, { recursive: true, force: true });
    renameSync(aside, dist);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function row(name: string, limit: number, times: number[]): string {
  const seconds = times.map((time) => (time / 1000).toFixed(2));
  const worst = Math.max(...times) / 1000;
  return `| ${name} | ${seconds.join(' · ')} | ≤ ${limit} s | ${worst <= limit ? 'yes' : 'NO'} |\n`;
}

const dataDir = mkdtempSync(join(tmpdir(), 'sauro-bench-'));
await firstPage(dataDir);
const colds: number[] = [];
const warms: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  colds.push(await cold());
  warms.push(await firstPage(dataDir));
}
rmSync(dataDir, { recursive: true, force: true });
process.stdout.write('| start | seconds to the first page | wanted | kept |\n|---|---|---|---|\n');
process.stdout.write(row('cold', 10, colds) + row('warm', 3, warms));
