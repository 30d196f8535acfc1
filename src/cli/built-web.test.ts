import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { putInPlace } from './built-web.ts';

const home = mkdtempSync(join(tmpdir(), 'sauro-built-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

function built(name: string, stamp: string): string {
  const folder = join(home, name);
  mkdirSync(folder);
  writeFileSync(join(folder, '.stamp'), stamp);
  writeFileSync(join(folder, 'by'), name);
  return folder;
}

it('takes the place of an older build, or of none', () => {
  const place = built('old', 'monday');
  putInPlace(built('new', 'tuesday'), place, 'tuesday');
  expect(readFileSync(join(place, 'by'), 'utf8')).toBe('new');
  putInPlace(built('first', 'tuesday'), join(home, 'empty'), 'tuesday');
  expect(existsSync(join(home, 'empty', 'by'))).toBe(true);
});

it('leaves the same build that another process has put there meanwhile, because that one is served already', () => {
  const place = built('theirs', 'today');
  putInPlace(built('ours', 'today'), place, 'today');
  expect(readFileSync(join(place, 'by'), 'utf8')).toBe('theirs');
});
