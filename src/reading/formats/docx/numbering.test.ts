import { describe, expect, it } from 'vitest';
import {
  abstractList,
  cell,
  type DocxParts,
  level,
  list,
  listed,
  makeDocx,
  paragraph,
  row,
  run,
  table,
} from '../../../../tests/make-docx.ts';
import { showBlocks } from '../../../../tests/show-blocks.ts';
import { formatCounter } from './number-format.ts';
import { readDocx } from './read-docx.ts';

const show = async (parts: DocxParts): Promise<string[]> => showBlocks(await readDocx(makeDocx(parts)));

it.each([
  [4, 'upperRoman', 'IV'],
  [1999, 'lowerRoman', 'mcmxcix'],
  [3, 'lowerLetter', 'c'],
  [28, 'upperLetter', 'BB'],
  [7, 'decimalZero', '07'],
  [12, 'decimal', '12'],
  [5, 'none', ''],
  [0, 'upperRoman', '0'],
])('writes %d as %s: %s', (value, format, expected) => {
  expect(formatCounter(value, format)).toBe(expected);
});

describe('numbers that stand in no text', () => {
  it('counts levels, restarts the lower ones and fills patterns', async () => {
    const numbering =
      abstractList(
        0,
        level(0, 'upperRoman', '%1.') +
          level(1, 'decimal', '%2.') +
          level(2, 'decimal', '%2.%3.') +
          level(3, 'lowerLetter', '%4)') +
          level(4, 'bullet', '-'),
      ) + list(1, 0);
    const body = [
      listed('Mục đích', 1),
      listed('Một', 1, 1),
      listed('Một một', 1, 2),
      listed('Một hai', 1, 2),
      listed('ý a', 1, 3),
      listed('gạch', 1, 4),
      listed('ý b', 1, 3),
      listed('Hai', 1, 1),
      listed('Hai một', 1, 2),
      paragraph('không đánh số'),
      listed('Nhiệm vụ', 1),
      listed('Lại một', 1, 1),
    ].join('');
    expect(await show({ body, numbering })).toEqual([
      '[I.] Mục đích',
      '[1.] Một',
      '[1.1.] Một một',
      '[1.2.] Một hai',
      '[a)] ý a',
      '[-] gạch',
      '[b)] ý b',
      '[2.] Hai',
      '[2.1.] Hai một',
      'không đánh số',
      '[II.] Nhiệm vụ',
      '[1.] Lại một',
    ]);
  });

  it('goes on over lists of one definition, and starts anew where a list says so', async () => {
    const numbering =
      abstractList(0, level(0, 'decimal', '%1.')) +
      list(1, 0) +
      list(2, 0) +
      list(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>');
    const body = listed('a', 1) + listed('b', 2) + listed('c', 3) + listed('d', 3) + listed('e', 1);
    expect(await show({ body, numbering })).toEqual(['[1.] a', '[2.] b', '[5.] c', '[6.] d', '[7.] e']);
  });

  it('follows styles: a heading style with its level, and a list style', async () => {
    const numbering =
      abstractList(
        0,
        level(0, 'upperRoman', '%1.', '<w:pStyle w:val="H1"/>') +
          level(1, 'decimal', '%2.', '<w:pStyle w:val="H2"/>'),
      ) +
      abstractList(7, '<w:numStyleLink w:val="LS"/>') +
      list(1, 0) +
      list(2, 7);
    const styles =
      '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H2"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="numbering" w:styleId="LS"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const body =
      paragraph('A', '<w:pStyle w:val="H1"/>') +
      paragraph('B', '<w:pStyle w:val="H2"/>') +
      paragraph('không số', '<w:pStyle w:val="H2"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      listed('C', 2, 1);
    expect(await show({ body, numbering, styles })).toEqual(['[I.] A', '[1.] B', 'không số', '[2.] C']);
  });

  it('shows bullets of symbol fonts as what they are', async () => {
    const symbol = (name: string): string => `<w:rPr><w:rFonts w:ascii="${name}" w:hAnsi="${name}"/></w:rPr>`;
    const numbering =
      abstractList(
        0,
        level(0, 'bullet', '\uf0b7', symbol('Symbol')) +
          level(1, 'bullet', '\uf0d8', symbol('Wingdings')) +
          level(2, 'bullet', 'o', symbol('Courier New')) +
          level(3, 'bullet', '+'),
      ) + list(1, 0);
    const body = [0, 1, 2, 3].map((at) => listed('x', 1, at)).join('');
    expect(await show({ body, numbering })).toEqual(['[•] x', '[➢] x', '[○] x', '[+] x']);
  });

  it('writes legal numbering in figures and never restarts a level that must go on', async () => {
    const numbering =
      abstractList(
        0,
        level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2', '<w:lvlRestart w:val="0"/><w:isLgl/>'),
      ) + list(1, 0);
    const body = listed('a', 1) + listed('b', 1, 1) + listed('c', 1) + listed('d', 1, 1);
    expect(await show({ body, numbering })).toEqual(['[I.] a', '[1.1] b', '[II.] c', '[2.2] d']);
  });

  it('puts the numbers of a table column into its cells', async () => {
    const numbering = abstractList(0, level(0, 'decimal', '%1.')) + list(1, 0);
    const number = `<w:tc>${listed('', 1).replace(run(''), '')}</w:tc>`;
    const body = table([
      row(['TT', 'Việc', 'Hạn']),
      row([number, 'một', 'x']),
      row([number, cell(listed('hai', 1)), 'y']),
    ]);
    expect(await show({ body, numbering })).toEqual([
      '| TT | Việc | Hạn |',
      '| 1. | một | x |',
      '| 2. | 3. hai | y |',
    ]);
  });
});
