import { expect, it } from 'vitest';
import { FORM_RULES } from './form-rules.ts';
import { headingText } from './heading-text.ts';

it.each([
  [1, 'I. KẾT QUẢ', 'I. KẾT QUẢ', 'I- KẾT QUẢ'],
  [1, 'II- KẾT QUẢ', 'II. KẾT QUẢ', 'II- KẾT QUẢ'],
  [2, '1. Hạ tầng số', '1. Hạ tầng số', '1- Hạ tầng số'],
  [2, '1.1. Hạ tầng số', '1.1. Hạ tầng số', '1.1. Hạ tầng số'],
  [3, 'a) Phủ sóng', 'a) Phủ sóng', 'a) Phủ sóng'],
  [1, 'KẾT QUẢ', 'KẾT QUẢ', 'KẾT QUẢ'],
])('a heading of level %i: %s', (level, text, state, party) => {
  expect(headingText(FORM_RULES.state, { level, text })).toBe(state);
  expect(headingText(FORM_RULES.party, { level, text })).toBe(party);
});
