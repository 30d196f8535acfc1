/**
 * The one place where reading starts another program: LibreOffice turns files of old programs into .docx or .xlsx,
 * in a folder of its own that is removed afterwards, with a profile of its own in which nothing of the file is run
 * and nothing is fetched.
 */
import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MAX_FILE_BYTES } from '../limits.ts';
import { LOCKED_PROFILE } from './locked-profile.ts';

const TIMEOUT_MS = 60_000;
/** Of one result; the usual limits of packages apply to what is in it. */
const MAX_RESULT_BYTES = 4 * MAX_FILE_BYTES;
const ON_WINDOWS = process.platform === 'win32';

const USUAL_PLACES = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/opt/libreoffice*/program/soffice',
  '/snap/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:/Program Files/LibreOffice*/program/soffice.exe',
  'C:/Program Files (x86)/LibreOffice*/program/soffice.exe',
];

let known: string | false | undefined;

/** Where LibreOffice is on this machine; undefined when it is not. Looked for once. */
export function findLibreOffice(): string | undefined {
  known ??= usualPlace() ?? (isInPath('soffice') ? 'soffice' : false);
  return known === false ? undefined : known;
}

function usualPlace(): string | undefined {
  for (const place of USUAL_PLACES) {
    const found = place.includes('*') ? globSync(place)[0] : place;
    if (found !== undefined && existsSync(found)) return found;
  }
  return undefined;
}

const isInPath = (program: string): boolean =>
  spawnSync(program, ['--headless', '--version'], { timeout: 10_000, stdio: 'ignore' }).status === 0;

/**
 * The file as .docx, .xlsx or .pdf; undefined when there is no LibreOffice, or it cannot open the file.
 * @param extension of the file, by what its bytes are: programs go by names
 */
export async function convertByLibreOffice(
  bytes: Uint8Array,
  extension: string,
  target: 'docx' | 'xlsx' | 'pdf',
  signal?: AbortSignal,
): Promise<Uint8Array | undefined> {
  const program = findLibreOffice();
  if (program === undefined) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'sauro-convert-'));
  try {
    const profile = join(folder, 'profile');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), LOCKED_PROFILE);
    const source = join(folder, `source.${extension}`);
    await writeFile(source, bytes);
    const options = [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      '--nolockcheck',
      '--nodefault',
      '--nologo',
    ];
    await run(
      program,
      [...options, '--convert-to', target, '--outdir', join(folder, 'out'), source],
      folder,
      signal,
    );
    return await resultOf(join(folder, 'out', `source.${target}`));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function resultOf(path: string): Promise<Uint8Array | undefined> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  return size > 0 && size <= MAX_RESULT_BYTES ? new Uint8Array(await readFile(path)) : undefined;
}

/** Ends when the program has ended, or was ended with all that it started. */
function run(
  program: string,
  options: string[],
  folder: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  return new Promise((resolve) => {
    const child = start(program, options, folder);
    const stop = (): void => killWithChildren(child);
    const timer = setTimeout(stop, TIMEOUT_MS);
    signal?.addEventListener('abort', stop, { once: true });
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      stop();
      resolve();
    };
    child.once('error', done).once('exit', done);
    if (signal?.aborted) stop();
  });
}

/** Bounded in processor time and size of files by the system as well, so that it ends even when this thread does. */
function start(program: string, options: string[], folder: string): ChildProcess {
  const settings = { cwd: folder, stdio: 'ignore', windowsHide: true } as const;
  if (ON_WINDOWS) return spawn(program, options, settings);
  const limited = 'ulimit -t 60; ulimit -f 400000; exec "$0" "$@"';
  const env = { HOME: folder, TMPDIR: folder, PATH: '/usr/local/bin:/usr/bin:/bin', LANG: 'C.UTF-8' };
  return spawn('/bin/sh', ['-c', limited, program, ...options], { ...settings, env, detached: true });
}

function killWithChildren(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (ON_WINDOWS) {
    execFile('taskkill', ['/pid', String(child.pid), '/t', '/f'], () => undefined);
    return;
  }
  try {
    // The whole group: the program that was started only starts another one.
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
