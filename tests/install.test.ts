/** What a clerk sees of `npm ci`: nothing that frightens, and a clear word when the machine's Node is too old. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './steps.ts';

/** As typed by a person: the machine's own Node and npm, none of the settings of the npm that runs the tests. */
function typed(command: string, args: string[], more: NodeJS.ProcessEnv = {}) {
  const own = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !/node_modules/.test(folder));
  return spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...Object.fromEntries(own), PATH: path.join(delimiter), ...more },
    shell: process.platform === 'win32',
  });
}

const readJson = (name: string): unknown => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));

test('npm ci warns of nothing', { timeout: 120_000 }, () => {
  const { status, stdout, stderr } = typed('npm', ['ci', '--dry-run']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).not.toMatch(/warn|error|deprecat/i);
});

test.each([
  ['npm/9.5.0 node/v18.20.8 linux x64 workspaces/false', 1],
  ['npm/6.14.4 node/v10.19.0 linux x64', 1],
  ['npm/10.8.2 node/v20.20.2 linux x64 workspaces/false', 0],
  ['npm/11.19.1 node/v26.1.0 win32 x64 workspaces/false', 0],
])('%s ends the installation with %i', (agent, expected) => {
  const { status, stderr } = typed(process.execPath, ['bin/check-node.cjs'], {
    npm_config_user_agent: agent,
  });
  expect(status).toBe(expected);
  expect(stderr).toMatch(
    expected ? /đang dùng Node\.js \d+\.\d+\.\d+, Sáu Rõ cần Node\.js 20 trở lên/ : /^$/,
  );
});

test('whether a library may run its install script has been decided', () => {
  const { packages } = readJson('package-lock.json') as {
    packages: Record<string, { hasInstallScript?: boolean }>;
  };
  const { allowScripts } = readJson('package.json') as { allowScripts: Record<string, boolean> };
  const withScript = Object.keys(packages).filter((path) => path !== '' && packages[path]?.hasInstallScript);
  const names = withScript.map((path) => path.replace(/^.*node_modules\//, ''));
  expect(names.toSorted()).toEqual(Object.keys(allowScripts).toSorted());
});
