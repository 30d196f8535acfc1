/** The screens as built files: built at the first start, and again when what they are made of has changed. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { codeOf, StartupError } from '../shared/errors.ts';

const ROOT = join(import.meta.dirname, '../..');
const STAMP = '.stamp';
/** The place was filled between emptying and moving; Windows calls it a lack of permission. */
const TAKEN = new Set(['ENOTEMPTY', 'EEXIST', 'EPERM']);
const SOURCE = /\.(tsx?|css|html|svg|png|json|webmanifest)$/;
const NOT_SOURCE = /(^|\/)(dist|node_modules|\.dist-\d+)(\/|$)|\.test\.tsx?$/;

/**
 * @param dataDir takes the built files where the program's own folder may not be written
 * @returns the folder of the built screens
 * @throws StartupError when they cannot be built
 */
export async function builtWeb(dataDir: string): Promise<string> {
  const stamp = sourceStamp();
  const places = [join(ROOT, 'web', 'dist'), join(dataDir, 'web')];
  const ready = places.find((place) => readStamp(place) === stamp);
  if (ready) return ready;
  const place = isWritable(join(ROOT, 'web')) ? join(ROOT, 'web', 'dist') : join(dataDir, 'web');
  const unfinished = join(place, '..', `.dist-${process.pid}`);
  removeLeftovers(join(place, '..'));
  try {
    await build(unfinished);
    writeFileSync(join(unfinished, STAMP), stamp);
    putInPlace(unfinished, place, stamp);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return place;
}

/** Another process that started at the same time may have built the same meanwhile: then its files stay. */
export function putInPlace(unfinished: string, place: string, stamp: string): void {
  for (let attempt = 1; readStamp(place) !== stamp; attempt++) {
    rmSync(place, { recursive: true, force: true });
    try {
      renameSync(unfinished, place);
    } catch (error) {
      if (attempt === 3 || !TAKEN.has(codeOf(error) ?? '')) throw error;
    }
  }
}

/** What a build that was killed left behind. */
function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /^\.dist-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid)))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Changes when a file of the screens, or of the rules and messages that they share, or a library changes. */
function sourceStamp(): string {
  const hash = createHash('sha256').update(readFileSync(join(ROOT, 'package-lock.json')));
  for (const folder of ['web', 'src'])
    for (const path of sourcesIn(join(ROOT, folder)))
      hash.update(`${relative(ROOT, path)}\0`).update(readFileSync(path));
  return hash.digest('hex');
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => SOURCE.test(path) && !NOT_SOURCE.test(path))
    .sort()
    .map((path) => join(folder, path));
}

function readStamp(place: string): string | undefined {
  const path = join(place, STAMP);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

async function build(outDir: string): Promise<void> {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', 'web', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += String(chunk)));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (status !== 0) throw new StartupError(`Không dựng được giao diện từ web/:\n${printed.trim()}`);
}
