import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { retiredIn } from '../web/i18n/retired-words.ts';
import { isVietnamese, strayTexts, textsOf } from './screen-words.ts';
import { ROOT } from './steps.ts';

const filesOf = (pattern: string, left: RegExp): [path: string, source: string][] =>
  globSync(pattern, { cwd: ROOT })
    .filter((path) => !left.test(path) && !path.includes('.test.'))
    .map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]);

/** The samples are for those who build screens; what they say is invented and no part of the built program. */
it('screens take all their words from the catalogue', () => {
  const screens = filesOf('web/**/*.{ts,tsx}', /^web\/i18n\/|^web\/design\/samples\/|\/fixtures\.ts$/);
  expect(screens.length).toBeGreaterThan(100);
  expect(
    screens.flatMap(([path, source]) => strayTexts(path, source).map((text) => `${path}: ${text}`)),
  ).toEqual([]);
});

it.each([
  ['a string', "const a = 'Hủy';", 'Hủy'],
  ['a template', 'const a = `${n} dòng`;', 'dòng'],
  ['a text between tags', 'const a = <p>Close</p>;', 'Close'],
  ['an attribute', 'const a = <input aria-label="Close" />;', 'Close'],
  ['a chosen attribute', "const a = <p title={b ? 'Close' : 'x1'} />;", 'Close'],
  ['a chosen text between tags', "const a = <p>{b && 'Close'}</p>;", 'Close'],
])('%s beside the catalogue is seen', (_what, source, text) => {
  expect(strayTexts('a.tsx', source)).toContain(text);
});

it.each(["const a = 'close'; // Hủy", 'const a = <p className="soft">{words.close} · /<kbd>Esc</kbd></p>;'])(
  '%s is none',
  (source) => expect(strayTexts('a.tsx', source)).toEqual([]),
);

/**
 * What plans and official papers say, not what the program says: the words that the reader looks for, names of bodies, a
 * sample plan, the words of the reports that the commune issues, the titles of the provinces' sheet.
 */
const OF_PLANS =
  /^src\/(documents\/(words|kinds|docx|form|provincial\/columns)|reading\/(?!checks\/|unreadable|block|coverage)|organisation\/(unit-names|standard-units|posts|other-bodies)|demo\/plan-content|shared\/(likeness|search-text|order)|db\/generated)/;

it('the server says no retired words', () => {
  const server = filesOf('src/**/*.ts', OF_PLANS);
  expect(server.length).toBeGreaterThan(100);
  const retired = server.flatMap(([path, source]) =>
    textsOf(path, source)
      .filter(({ text }) => isVietnamese(text) && retiredIn(text).length > 0)
      .map(({ text }) => `${path}: ${text} → ${retiredIn(text).join('; ')}`),
  );
  expect(retired).toEqual([]);
});
