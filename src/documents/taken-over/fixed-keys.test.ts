import { expect, it } from 'vitest';
import { withFixed } from './fixed-texts.ts';
import { paragraph, run } from './samples.ts';

const BODY = [paragraph('a', run('Kết quả.'))];
const fixed = (text: string) => ({ key: 'a', place: 'after' as const, text });
const keyOf = (text: string, ...texts: string[]) =>
  withFixed(BODY, texts.map(fixed)).find(
    (block) => block.kind === 'paragraph' && block.runs[0]?.text === text,
  )?.key;

it('a sentence keeps its key when another template puts others before it', () => {
  const one = keyOf('Xã đã chỉ đạo.', 'Xã đã chỉ đạo.');
  expect(keyOf('Xã đã chỉ đạo.', 'Câu khác.', 'Xã đã chỉ đạo.')).toBe(one);
  expect(keyOf('Câu khác.', 'Câu khác.', 'Xã đã chỉ đạo.')).not.toBe(one);
});

it('two long sentences that begin alike have keys of their own', () => {
  const begin = 'Ủy ban nhân dân xã '.repeat(12);
  const texts = [`${begin}một.`, `${begin}hai.`];
  expect(new Set(texts.map((text) => keyOf(text, ...texts))).size).toBe(2);
});
