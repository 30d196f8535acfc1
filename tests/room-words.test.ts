/** Words that come with a room (web/i18n/rooms/) are there before any screen of it speaks them. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { importsOf } from './imports.ts';
import { ROOT } from './steps.ts';

const files = globSync('web/**/*.{ts,tsx}', { cwd: ROOT, exclude: ['web/dist/**'] });
const text = new Map(files.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));
const rooms = globSync('web/i18n/rooms/*.ts', { cwd: ROOT }).map((path) => basename(path, '.ts'));

/** Every file that comes with this one, itself included. */
function withAll(entry: string): Set<string> {
  const found = new Set([entry]);
  for (const path of found)
    for (const imported of importsOf(path, text.get(path) ?? ''))
      if (!imported.typeOnly && text.has(imported.path)) found.add(imported.path);
  return found;
}

/** Screens and whatever else is loaded when it is needed. */
const entries = [...text].flatMap(([path, source]) =>
  [...source.matchAll(/import\('(\.[^']+)'\)/g)].map(([, to = '']) => join(path, '..', to)),
);

it.each([...new Set(entries)].filter((path) => text.has(path)))(
  '%s brings the words that it speaks',
  (entry) => {
    const parts = withAll(entry);
    const spoken = rooms.filter((room) =>
      [...parts].some((path) =>
        new RegExp(
          String.raw`[{,]\s*${room}\b[^}]*(?:\}\s*)+(?:=\s*(?:useTexts\(\)|texts\b)|:\s*Texts\b)|[tT]exts(?:\(\))?\.${room}\b`,
        ).test(text.get(path) ?? ''),
      ),
    );
    expect(spoken.filter((room) => !parts.has(`web/i18n/rooms/${room}.ts`))).toEqual([]);
  },
);
