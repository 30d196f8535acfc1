import { describe, expect, it } from 'vitest';
import { rawLook } from './raw-look.ts';

const inStyle = (line: string) => rawLook('a.css', line).length;
const inPart = (line: string) => rawLook('a.tsx', line).length;

describe('what a screen may not set for itself', () => {
  it.each([
    '  color: #14518f;',
    '  background: rgb(0 0 0 / 25%);',
    '  color: white;',
    '  font-size: 0.82rem;',
    '  border-radius: 4px;',
    '  border-radius: 50%;',
    '  font: 400 14px var(--font);',
  ])('finds %s', (line) => expect(inStyle(line)).toBe(1));

  it.each([
    '  color: var(--accent);',
    '  white-space: nowrap;',
    '  font-size: var(--text-1);',
    '  font-size: inherit;',
    '  font: inherit;',
    '  border-radius: var(--r) var(--r) 0 0;',
    '  border: 1px solid transparent;',
    '/* as #14518f once was */',
  ])('lets %s be', (line) => expect(inStyle(line)).toBe(0));

  it.each(["fill='#fff'", '<b style={{ fontSize: 12 }}>', '<Text c="red">', '<Box radius="md">'])(
    'finds %s in a component',
    (line) => expect(inPart(line)).toBe(1),
  );

  it.each(['<a href="#content">', '<path fill="var(--sheet)" />', 'fontSize: `var(${size})`'])(
    'lets %s be in a component',
    (line) => expect(inPart(line)).toBe(0),
  );
});
