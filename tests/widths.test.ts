/**
 * Paper is as narrow as a small window: a rule for narrow windows that does not say `screen` makes cards of the tables
 * that are printed. So every query about a width names what it is about.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './steps.ts';

const NAMED = /^(?:only )?(?:screen|print|all)\b/;

/** The queries about a width or height in a style that do not say whether they are about paper. */
const unnamedIn = (css: string): string[] =>
  [...css.matchAll(/@media([^{]*)\{/g)]
    .flatMap(([, queries = '']) => queries.split(',').map((query) => query.trim()))
    .filter((query) => /\b(?:width|height)\b/.test(query) && !NAMED.test(query));

describe('queries about widths', () => {
  it.each(['@media (max-width: 40rem) {', '@media print, (width < 40rem) {', '@media (min-height: 1px){'])(
    'are found where they say nothing of paper: %s',
    (css) => expect(unnamedIn(css)).toHaveLength(1),
  );

  it.each([
    '@media screen and (max-width: 40rem) {',
    '@media print, screen and (min-width: 48rem) {',
    '@media (hover: hover) {',
    '@media print {',
  ])('are let be where they do: %s', (css) => expect(unnamedIn(css)).toEqual([]));

  it('say of every style whether they are about paper', () => {
    const styles = globSync('web/**/*.css', { cwd: ROOT, exclude: ['**/dist/**'] });
    expect(styles.length).toBeGreaterThan(10);
    const found = styles.flatMap((path) =>
      unnamedIn(readFileSync(join(ROOT, path), 'utf8')).map((query) => `${path}: ${query}`),
    );
    expect(found).toEqual([]);
  });
});
