#!/usr/bin/env node
// The door of the program, in plain JavaScript so that a Node too old for the rest can still say so.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as module from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const major = Number(process.versions.node.split('.')[0]);
const REQUIRED = 24;

if (major >= REQUIRED) {
  module.enableCompileCache(join(root, 'node_modules', '.cache', 'node'));
  const { main } = await import('../src/main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const bundled = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64', 'win-x64']
    .filter((target) => target.startsWith(process.platform.replace('win32', 'win')) && target.endsWith(process.arch))
    .map((target) => join(root, 'node_modules', `node-${target}`, 'bin', name))
    .find((path) => existsSync(path));
  if (bundled) {
    const run = spawnSync(bundled, process.argv.slice(1), { stdio: 'inherit' });
    process.exitCode = run.status ?? 1;
  } else {
    process.stderr.write(
      `Sáu Rõ cần Node.js ${REQUIRED} trở lên, máy này đang dùng ${process.versions.node}. ` +
        'Hãy chạy "npm ci" trong thư mục của Sáu Rõ (lệnh này tải kèm Node.js phù hợp), hoặc cài Node.js mới hơn.\n',
    );
    process.exitCode = 1;
  }
}
