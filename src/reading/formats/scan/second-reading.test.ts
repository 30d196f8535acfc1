import { describe, expect, it } from 'vitest';
import type { Word } from './read-page.ts';
import { readFiguresTwice } from './second-reading.ts';
import { blank } from './raster.ts';
import { tablePage, type Written } from './test-tables.ts';

/** What the second of three cells says and how sure it is when its figures are read again as `again`. */
async function confidenceOf(written: Written, again: string): Promise<number | undefined> {
  const page = tablePage([['1', written, 'Phòng Kinh tế']]);
  const recognised: Word = { text: again, confidence: 0.9, box: [16, 16, 30, 20], line: 0 };
  const recognise = (): Promise<Word[]> => Promise.resolve(again === '' ? [] : [recognised]);
  const { regions } = await readFiguresTwice(page, blank(200, 100), recognise);
  return regions[1]?.lines[0]?.[0]?.confidence;
}

describe('figures read twice', () => {
  it.each<[string, string, number]>([
    ['80%', '80%', 0.95],
    ['80%', '80', 0.95],
    ['30/9/2026', '30/9/2026.', 0.95],
    ['100%', '1O0%', 0.95],
    ['80%', '60%', 0.7],
    ['70,5%', '705%', 0.7],
    ['80%', '', 0.9],
    ['80%', 'à', 0.9],
    ['Quy', 'Quỳ', 0.95],
  ])('%s, then %s', async (first, again, sure) => {
    expect(await confidenceOf(first, again)).toBe(sure);
  });

  it('leaves alone what is in doubt already', async () => {
    expect(await confidenceOf({ text: '80%', confidence: 0.4 }, '60%')).toBe(0.4);
  });
});
