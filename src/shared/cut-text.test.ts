import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText } from './cut-text.ts';

describe('the beginning of a text', () => {
  it.each([
    ['ngắn', 10, 'ngắn'],
    ['Kế hoạch', 2, 'Kế'],
    [`${'a'.repeat(4)}😀`, 5, 'aaaa'],
    [`${'a'.repeat(4)}😀`, 6, 'aaaa😀'],
    ['ab👩‍👩‍👧', 5, 'ab'],
    ['e\u0302\u0301f', 2, 'e\u0302'],
    ['me\u0302\u0301f', 3, 'm'],
    ['e\u0301\u0301\u0301', 3, 'e\u0301\u0301'],
  ])('%j in %i is %j', (text, most, kept) => expect(cutText(text, most)).toBe(kept));

  it('is never longer than asked for, and well formed when the text is', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 200 }), (text, most) => {
        const kept = cutText(text, most);
        expect(text.startsWith(kept)).toBe(true);
        expect(kept.length).toBeLessThanOrEqual(most);
        expect(kept.isWellFormed()).toBe(true);
      }),
    );
  });
});
