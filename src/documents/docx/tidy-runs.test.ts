import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linesOf, tidyRuns, tidyText } from './tidy-runs.ts';

const runs = fc.array(
  fc.record({
    text: fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(' ', '\t', '\n', '37 ', ' nhiệm vụ', '\u0000'),
    ),
    bold: fc.constantFrom(true, undefined),
  }),
);
const bare = (text: string): string => text.replace(/[\s\u0085]+/g, '');

it('has no doubled space, also where two runs meet, and none at the ends', () => {
  expect(tidyRuns([{ text: ' Đạt  ' }, { text: ' ' }, { text: ' 37', bold: true }, { text: ' ' }])).toEqual([
    { text: 'Đạt ' },
    { text: '37', bold: true },
  ]);
});

it('ties a number to its unit although they stand in two runs', () => {
  expect(tidyRuns([{ text: '37', bold: true }, { text: ' nhiệm vụ' }])).toEqual([
    { text: '37', bold: true },
    { text: '\u00a0nhiệm vụ' },
  ]);
});

it('drops what no file may hold', () => {
  expect(tidyText('Xã\u0000 \u0008Sông\ud800 Trăng\uffff')).toBe('Xã Sông\ufffd Trăng');
});

it('keeps every letter of any text, and never two spaces', () => {
  fc.assert(
    fc.property(runs, (any) => {
      const text = tidyRuns(any)
        .map((run) => run.text)
        .join('');
      expect(text).not.toMatch(/\s\s|^\s|\s$/);
      // oxlint-disable-next-line no-control-regex
      const kept = any.map((run) => run.text.toWellFormed().replace(/[\0-\x08\x0e-\x1f\ufffe\uffff]/g, ''));
      expect(bare(text.replaceAll('\u2011', '-'))).toBe(bare(kept.join('').replaceAll('\u2011', '-')));
    }),
  );
});

it('makes paragraphs of lines, with the look of their runs', () => {
  expect(linesOf([{ text: 'một\n\nhai ' }, { text: 'ba\r\nbốn', bold: true }])).toEqual([
    [{ text: 'một' }],
    [{ text: 'hai ' }, { text: 'ba', bold: true }],
    [{ text: 'bốn', bold: true }],
  ]);
  expect(linesOf([{ text: ' \n ' }])).toEqual([]);
});
