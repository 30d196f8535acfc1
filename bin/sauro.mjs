#!/usr/bin/env node
// The door of the program, in plain JavaScript so that a Node too old for the rest can still say so.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import * as module from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const major = Number(process.versions.node.split('.')[0]);
const REQUIRED = 24;
const windows = process.platform === 'win32';

endWithNpm();
if (major >= REQUIRED) {
  module.enableCompileCache(join(root, 'node_modules', '.cache', 'node'));
  const { main } = await import('../src/main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  const bundled = bundledNode();
  if (bundled) handOver(bundled);
  else {
    process.stderr.write(
      `Sáu Rõ cần Node.js ${REQUIRED} trở lên, máy này đang dùng ${process.versions.node}. ` +
        'Vui lòng chạy "npm ci" trong thư mục của Sáu Rõ (lệnh này tải kèm Node.js phù hợp), hoặc cài Node.js mới hơn.\n',
    );
    process.exitCode = 1;
  }
}

/** The Node that npm has installed beside the program. */
function bundledNode() {
  return ['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64', 'win-x64']
    .filter((target) => target.startsWith(process.platform.replace('win32', 'win')) && target.endsWith(process.arch))
    .map((target) => join(root, 'node_modules', `node-${target}`, 'bin', windows ? 'node.exe' : 'node'))
    .find((path) => existsSync(path));
}

/**
 * Runs the program under that Node and becomes as one with it: signals go on to it, its end is our end. The channel
 * tells it when we are gone without a word (kill -9): src/cli/start.ts stops then.
 */
function handOver(node) {
  const child = spawn(node, process.argv.slice(1), { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  // On Windows sending a signal is killing, and the console itself tells every program in it; we only wait.
  const pass = (signal) => void (windows || child.kill(signal));
  for (const signal of signals) process.on(signal, pass);
  child.once('error', (error) => {
    process.stderr.write(`Không chạy được ${node}: ${error.message}\n`);
    process.exitCode = 1;
  });
  child.once('exit', (status, signal) => {
    for (const each of signals) process.off(each, pass);
    if (signal && !windows) process.kill(process.pid, signal);
    else process.exitCode = status === null ? 1 : status;
  });
}

/**
 * npm runs its scripts through a shell. A shell that is stopped passes nothing on, and an npm that is killed tells
 * nobody; whichever of them goes, nobody would be left to stop what they had started.
 */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event || windows) return;
  const parent = process.ppid;
  const npm = parentOfShell(parent);
  setInterval(() => {
    if (process.ppid !== parent || parentOfShell(parent) !== npm) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}

/** Who started this process, if it is a shell; undefined also where that cannot be known (macOS: there is none). */
function parentOfShell(pid) {
  try {
    return /^\d+ \((?:ba|da)?sh\) \S (\d+) /.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}
