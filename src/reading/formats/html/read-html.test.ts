import { describe, expect, it } from 'vitest';
import { processorTime } from '../../../../tests/processor-time.ts';
import { showBlocks } from '../../../../tests/show-blocks.ts';
import { Unreadable } from '../../unreadable.ts';
import { openFile } from '../open.ts';
import { readHtml } from './read-html.ts';

const show = (body: string, head = ''): string[] =>
  showBlocks(readHtml(`<html><head>${head}</head><body>${body}</body></html>`));
const style = (css: string): string => `<style>${css}</style>`;
const table = (rows: string[][], attributes = 'border=1'): string =>
  `<table ${attributes}>${rows.map((row) => `<tr>${row.map((cell) => (cell.startsWith('<t') ? cell : `<td>${cell}</td>`)).join('')}</tr>`).join('')}</table>`;
const HEAD = ['TT', 'Việc', 'Hạn'];

describe('text of a page', () => {
  it.each([
    ['source laid out in lines', '<p>Thực\n   hiện <b>chuyển</b>\n đổi</p>', ['Thực hiện chuyển đổi']],
    ['entities', '<p>&#272;&#x1EA1;t &ge; 50&nbsp;% &amp; h&#417;n</p>', ['Đạt ≥ 50 % & hơn']],
    ['what is not closed', '<p>một<p>hai<div>ba', ['một', 'hai', 'ba']],
    ['line breaks', '<p><b>UBND</b><br>XÃ</p>', ['UBND {bold}', 'XÃ']],
    ['a heading over lines', '<h1>PHỤ LỤC<br>I</h1>', ['PHỤ LỤC⏎I {bold h1}']],
    ['a blank line', '<div>một<br><br>hai</div>', ['một', 'hai']],
    ['headings', '<h2>I. MỤC TIÊU</h2>', ['I. MỤC TIÊU {bold h2}']],
    [
      'looks',
      '<p align=center><b>a</b> <strong>b</strong></p><p><i>c</i> d</p>',
      ['a b {bold center}', 'c d'],
    ],
    ['capitals by style', '<p style="text-transform:uppercase">kế hoạch</p>', ['KẾ HOẠCH']],
    [
      'fields of a form',
      '<p>Hạn: <input value="30/6"> <select><option>a<option selected>b</select></p>',
      ['Hạn: 30/6 b'],
    ],
    ['scripts, styles, comments', '<script>x</script><p>a<!-- b --></p><noscript>c</noscript>', ['a']],
    [
      'an order of numbers',
      '<ol type=a start=2><li>x<li value=5>y</ol><ul><li>z</ul>',
      ['[b.] x', '[e.] y', '[-] z'],
    ],
    ['a list without numbers', '<ol style="list-style-type:none"><li>1. x</ol>', ['1. x']],
    ['formulas', '<p>a <math><mo>≥</mo><mfrac><mn>1</mn><mn>2</mn></mfrac></math></p>', ['a ≥1/2']],
  ])('%s', (_, body, expected) => {
    expect(show(body)).toEqual(expected);
  });

  it.each([
    ['display', '<p>a <span style="display: none">b</span></p>'],
    ['a rule for a class', '<p>a <span class="an x">b</span></p>'],
    ['visibility', '<p>a <span style="visibility:hidden">b</span></p>'],
    ["Word's hidden text", '<p>a <span style="mso-hide:all">b</span></p>'],
    ['the attribute', '<p>a <span hidden>b</span></p>'],
  ])('leaves out what is hidden by %s, and says so', (_, body) => {
    const { blocks, notes } = readHtml(`<style>.an, td.k {color: red; display:none}</style>${body}`);
    expect(showBlocks({ blocks })).toEqual(['a']);
    expect(notes).toEqual([expect.stringContaining('không hiển thị')]);
  });

  it.each([
    '<s>b</s>',
    '<del>b</del>',
    '<span style="text-decoration:line-through">b</span>',
    '<strike>b</strike>',
  ])('leaves out what is struck through by %s, and says so', (struck) => {
    const { blocks, notes } = readHtml(`<p>a ${struck} c</p>`);
    expect(showBlocks({ blocks })).toEqual(['a c']);
    expect(notes).toEqual([expect.stringContaining('gạch ngang')]);
  });

  it('takes rules of media and pages for what they are', () => {
    const css =
      '@media print { .a { display:none } } @page { margin: 1cm } /* .a{display:none} */ .b{font-weight:bold}';
    expect(show('<p class=a>một</p><p class=b>hai</p>', style(css))).toEqual(['một', 'hai {bold}']);
  });

  it('names pictures of the size of a table, and parts of other pages', () => {
    const body =
      '<p>a</p><img src=x width=600 height=400><img src=logo width=60 height=60><iframe src=y></iframe><img src=z>';
    expect(show(body)).toEqual(['a', '! picture', '! embedded-part', '! picture']);
  });
});

describe("Word's pages", () => {
  it('takes the number of a list item, which is text of its own, for its label', () => {
    const ignore = (text: string): string =>
      `<![if !supportLists]><span style='mso-list:Ignore'>${text}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>`;
    const item = (number: string, text: string): string =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>${ignore(number)}${text}<o:p></o:p></p>`;
    const bullet = `<p>${`<![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span>&nbsp;</span></span><![endif]>`}ba</p>`;
    expect(show(item('1.', 'một') + item('2.', 'hai') + bullet)).toEqual(['[1.] một', '[2.] hai', '[•] ba']);
  });

  it('passes over data for Word, comments of readers and the table of contents', () => {
    const body = `<!--[if gte mso 9]><xml><w:View>Print</w:View></xml><![endif]--><p class=MsoToc1>I. MỤC TIÊU 2</p><p>a<span class=MsoCommentReference>[A1]</span></p><div style='mso-element:comment-list'><p>xem lại</p></div><xml><w:Zoom>0</w:Zoom></xml>`;
    expect(show(body)).toEqual(['a']);
  });

  it('converts text in fonts of before Unicode', () => {
    const line = 'KÕ ho¹ch thùc hiÖn nhiÖm vô n¨m 2026 cña x·';
    const expected = 'Kế hoạch thực hiện nhiệm vụ năm 2026 của xã';
    for (const source of [
      `<p><font face=".VnTime">${line}</font> – UBND</p>`,
      `<p style="font-family:'.VnTime',serif">${line} <span style="font-family:Arial">– UBND</span></p>`,
    ]) {
      const { blocks, notes } = readHtml(source);
      expect(showBlocks({ blocks })).toEqual([`${expected} – UBND`]);
      expect(notes).toEqual([expect.stringContaining('.VnTime')]);
    }
    expect(show('<p style="font-family:.VnTime">Kế hoạch của xã về việc thực hiện</p>')).toEqual([
      'Kế hoạch của xã về việc thực hiện',
    ]);
  });
});

describe('tables of a page', () => {
  it('keeps merged cells, headers and lines of cells', () => {
    const rows = `<thead><tr><th rowspan=2>TT<th colspan=2>Mục tiêu</tr><tr><th>2026<th>2030</tr></thead><tr><td>1<td><p>a</p><p>b</p><td><b>c</b></table>`;
    expect(show(`<p>x</p><table border=1>${rows}`)).toEqual([
      'x',
      'H| TT (1×2) | Mục tiêu (2×1) |',
      'H| 2026 | 2030 |',
      '| 1 | a⏎b | c {bold} |',
    ]);
  });

  it('reads a table that only places text as text, and the data table inside as a table', () => {
    const letterhead = table(
      [
        ['UBND XÃ', 'CỘNG HÒA'],
        ['Số: 5', 'ngày 3'],
      ],
      '',
    );
    const framed = table([[`<p>Nội dung</p>${table([HEAD, ['1', 'a', '2026']])}`]]);
    expect(show(`<p>x</p>${letterhead}${framed}`)).toEqual([
      'x',
      'UBND XÃ',
      'Số: 5',
      'CỘNG HÒA',
      'ngày 3',
      'Nội dung',
      '| TT | Việc | Hạn |',
      '| 1 | a | 2026 |',
    ]);
  });

  it('leaves out hidden rows and columns, and says where they are', () => {
    const rows = [
      '<tr><td>TT<td>Việc<td>Ẩn<td>Hạn</tr>',
      '<tr><td rowspan=3>1<td>a<td>x<td>2026</tr>',
      '<tr style="display:none"><td>bỏ<td>y<td>2027</tr>',
      '<tr><td>b<td>z<td>2028</tr>',
    ];
    const columns = '<col><col><col style="display:none"><col>';
    expect(show(`<p>x</p><table border=1>${columns}${rows.join('')}</table>`)).toEqual([
      'x',
      '| TT | Việc | Hạn |',
      '| 1 (1×2) | a | 2026 |',
      '| b | 2028 |',
      '! hidden-cells',
    ]);
  });

  it('doubts a cell that holds a picture of text', () => {
    const { blocks } = readHtml(`<p>x</p>${table([HEAD, ['1', 'a', '<img src=x width=300 height=100>']])}`);
    expect(showBlocks({ blocks }).at(-1)).toBe('! picture');
    expect(blocks[1]).toMatchObject({ rows: [{}, { cells: [{}, {}, { lines: [], confidence: 0.5 }] }] });
  });
});

describe('sheets saved as pages', () => {
  const excel = (body: string, css = ''): string =>
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>${style(css)}</head><body>${body}</body></html>`;
  const sheet = (css: string, rows: string[][]): string[] =>
    showBlocks(readHtml(excel(table(rows, 'border=0'), css)));

  it('parts title and table, shows numbers as the sheet does, and names errors', () => {
    const rows = [
      ['<td colspan=3>PHỤ LỤC</td>'],
      HEAD,
      ['1', '80%', '<td class=n x:num="46142">####</td>'],
      ['2', '<td class=p x:num="0.85">###</td>', '#REF!'],
    ];
    const css = '.n {mso-number-format:"Short Date"} .p {mso-number-format:"0\\.0%"}';
    expect(sheet(css, rows)).toEqual([
      'PHỤ LỤC',
      'H| TT | Việc | Hạn |',
      '| 1 | 80% | 30/04/2026 |',
      '| 2 | 85,0% |  |',
      '! error-cell: ô C4',
    ]);
  });

  it('takes a page of nothing but a table for a sheet, as systems export it', () => {
    const page = `<meta charset=utf-8>${table([['UBND XÃ', '', ''], ['DANH SÁCH', '', ''], HEAD, ['1', 'a', '2026']])}`;
    expect(showBlocks(readHtml(page))).toEqual([
      'UBND XÃ',
      'DANH SÁCH',
      'H| TT | Việc | Hạn |',
      '| 1 | a | 2026 |',
    ]);
  });

  it('says that the sheets of a workbook lie in other files', () => {
    const page = `${excel('')}<frameset><frame src="a_files/sheet001.htm"></frameset>`.replace(
      '<body></body></html>',
      '',
    );
    expect(() => readHtml(page)).toThrow(/nội dung không nằm trong tệp/);
  });
});

describe('bytes of a page', () => {
  const open = async (bytes: Uint8Array): Promise<string[]> => showBlocks(await openFile(bytes));
  const page = (charset: string): string =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body><p>Kế hoạch</p></body></html>`;

  it.each([
    ['UTF-8', new TextEncoder().encode(page('utf-8'))],
    ['UTF-8 that calls itself something else', new TextEncoder().encode(page('windows-1252'))],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${page('utf-8')}`)],
    ['UTF-16 with a mark', new Uint8Array(Buffer.from(`\ufeff${page('unicode')}`, 'utf16le'))],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from(page('utf-16'), 'utf16le'))],
    [
      'entities in Western letters',
      Buffer.from(page('windows-1252').replace('Kế', 'K&#7871;').replace('ạ', '&#7841;'), 'latin1'),
    ],
    [
      'Windows-1258',
      Buffer.from(page('windows-1258').replace('ế', '\xea\xec').replace('ạ', 'a\xf2'), 'latin1'),
    ],
  ])('%s', async (_, bytes) => {
    expect(await open(new Uint8Array(bytes))).toEqual(['Kế hoạch']);
  });

  it.each([
    ['a page without a head', '<p>Kế hoạch</p>\n<p>của xã</p>', 'html'],
    [
      'a table that begins a text of Markdown',
      '<table><tr><td>a</td></tr></table>\n\n# Kế hoạch\n',
      'markdown',
    ],
    ['text about tags', 'Kế hoạch <b>mới</b>', 'text'],
    [
      'XHTML',
      '<?xml version="1.0"?>\n<!-- a -->\n<!DOCTYPE html>\n<html><body><p>a</p></body></html>',
      'html',
    ],
  ])('%s', async (_, text, format) => {
    expect((await openFile(new TextEncoder().encode(text))).format).toBe(format);
  });

  // Each is a way to make a careless parser take quadratic time, or all of the stack.
  it.each([
    '<div>',
    '<b>',
    '<b a=',
    '<p',
    '<table><tr><td>',
    '<font size=1>x<p>',
    '</p>',
    '<a href="',
    '<!--',
    '<![if x]>',
    '<td rowspan=999 colspan=999>',
    '<li>',
    '&#1;',
    '<style>a{',
    '<p style="a:',
    ' a',
  ])('takes no long time over "%s" again and again', async (piece) => {
    const started = processorTime();
    const inTag = piece === ' a';
    const pieces = Array.from({ length: 60_000 }, (_, at) => (inTag ? `${piece}${at}` : piece));
    const source = `<html><body><p>Chữ</p>${inTag ? '<p' : ''}${pieces.join('')}`;
    const refusal: unknown = await openFile(new TextEncoder().encode(source)).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(refusal === undefined || refusal instanceof Unreadable).toBe(true);
    expect(processorTime(started)).toBeLessThan(5000);
  });
});
