import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linesOf, textOfLines } from './lines.ts';

it('a list is what its lines say, without the empty ones', () => {
  expect(linesOf(' UBND tỉnh \n\n  Lưu: VT\n')).toEqual(['UBND tỉnh', 'Lưu: VT']);
});

it('comes back as it was typed', () => {
  const line = fc
    .string({ minLength: 1 })
    .map((text) => text.replace(/\s+/g, ''))
    .filter((text) => text !== '');
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      expect(linesOf(textOfLines(lines))).toEqual(lines);
    }),
  );
});
