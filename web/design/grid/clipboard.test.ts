import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromTsv, toHtml, toTsv } from './clipboard.ts';

describe('text between programs', () => {
  it.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\rb', [['a'], ['b']]],
    ['một ô', [['một ô']]],
    ['', [['']]],
    ['\t', [['', '']]],
    ['"hai\r\ndòng"\tb', [['hai\ndòng', 'b']]],
    ['"nói ""có"""', [['nói "có"']]],
    ['5" màn hình\tb', [['5" màn hình', 'b']]],
    ['"mở mà không đóng\tb', [['"mở mà không đóng', 'b']]],
    ['"a"b\tc', [['"a"b', 'c']]],
    [
      'a\t\r\n\tb',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['a\r\n\r\nb', [['a'], [''], ['b']]],
  ])('%j is read as its cells', (text, cells) => expect(fromTsv(text)).toEqual(cells));

  it('is read as it was written, whatever stands in the cells', () => {
    const cell = fc.stringMatching(/^[a-zăâ"\t\n ]{0,8}$/);
    const block = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([height, width]) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      )
      // A last line that is empty cannot be told from the end of the line before it.
      .filter(
        (lines) => lines.length === 1 || (lines.at(-1) ?? []).join('') !== '' || (lines[0] ?? []).length > 1,
      );
    fc.assert(
      fc.property(block, (lines) => {
        expect(fromTsv(toTsv(lines))).toEqual(lines);
      }),
    );
  });

  it('is a table whose signs cannot become markup', () => {
    expect(
      toHtml([
        ['<b>', 'a&b'],
        ['x\ny', ''],
      ]),
    ).toBe('<table><tr><td>&lt;b&gt;</td><td>a&amp;b</td></tr><tr><td>x<br>y</td><td></td></tr></table>');
  });
});
