import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const [lightPart = '', darkPart = ''] = css.split(':root[data-mantine-color-scheme="dark"]');

const coloursIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']): [string, string] => [
      name,
      hex,
    ]),
  );

const light = coloursIn(lightPart);
const SCHEMES = { light, dark: { ...light, ...coloursIn(darkPart.split('@media')[0] ?? '') } };

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

const GROUNDS = ['paper', 'ground', 'ground-2', 'accent-soft'];
/** What is written, and what it is written on besides the grounds. */
const WRITING: Record<string, string[]> = {
  ink: ['hit', 'warn-soft', 'bad-soft'],
  'ink-2': ['hit', 'warn-soft', 'bad-soft'],
  'ink-3': [],
  accent: ['hit'],
  'accent-ink': ['hit'],
  ok: ['ok-soft'],
  warn: ['warn-soft'],
  bad: ['bad-soft'],
  idle: ['idle-soft'],
};

describe.each(Object.entries(SCHEMES))('the colours of the %s scheme', (_, colours) => {
  const of = (name: string): string => colours[name] ?? '';

  it('write readably on every ground they are written on', () => {
    const faint = Object.entries(WRITING).flatMap(([ink, grounds]) =>
      [...GROUNDS, ...grounds]
        .map((ground) => ({ ink, ground, contrast: contrast(of(ink), of(ground)) }))
        .filter((pair) => !(pair.contrast >= 4.5)),
    );
    expect(faint).toEqual([]);
    expect(contrast(of('accent-on'), of('accent'))).toBeGreaterThan(4.5);
  });

  it('show where something can be typed', () => {
    expect(contrast(of('line-field'), of('paper'))).toBeGreaterThan(3);
    expect(contrast(of('line-field'), of('ground'))).toBeGreaterThan(3);
  });
});
