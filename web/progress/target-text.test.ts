import { expect, it } from 'vitest';
import { namedTarget, targetText } from './target-text.ts';

const target = (text: string) => ({
  target: { text } as NonNullable<Parameters<typeof targetText>[0]['target']>,
});

it.each([
  ['80', '%', '80%'],
  ['Từ 80%', '%', 'Từ 80%'],
  ['1', 'Sáng kiến', '1 sáng kiến'],
  ['Đạt', 'Mức', 'Đạt'],
  ['12', undefined, '12'],
])('%s of %s is "%s"', (text, unit, shown) => {
  expect(targetText({ ...target(text), unit })).toBe(shown);
});

it('is called by its year; nothing without one', () => {
  expect(namedTarget({ ...target('80'), unit: '%', targetLabel: 'mốc 2026' })).toBe('mốc 2026: 80%');
  expect(namedTarget({ unit: '%', targetLabel: 'mốc 2026' })).toBe('');
});
