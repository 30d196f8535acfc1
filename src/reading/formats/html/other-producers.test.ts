import { describe, expect, it } from 'vitest';
import { showBlocks } from '../../../../tests/show-blocks.ts';
import { openFile } from '../open.ts';
import { readHtml } from './read-html.ts';

const show = (body: string, head = ''): string[] =>
  showBlocks(readHtml(`<html><head>${head}</head><body>${body}</body></html>`));
const row = (tag: string, cells: string[]): string =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
const ROWS = ['| TT | Việc | Hạn |', '| 1 | a | x |', '| 2 | b | y |'];

describe('sheets of Google', () => {
  const line = (number: string, cells: string[]): string =>
    `<tr><th>${number}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const sheet = (letters: string[]): string =>
    `<table class="waffle"><thead>${row('th', ['', ...letters])}</thead><tbody>${line('1', ['TT', 'Việc', 'Hạn'])}${line('2', ['1', 'a', '#N/A'])}${line('3', ['2', 'b', 'y'])}</tbody></table>`;

  it('have letters above and numbers beside that are no cells', () => {
    expect(show(sheet(['A', 'B', 'C']))).toEqual([
      'H| TT | Việc | Hạn |',
      '| 1 | a |  |',
      '| 2 | b | y |',
      '! error-cell: ô C2',
    ]);
  });

  it('may leave out hidden columns; other heads are heads', () => {
    expect(show(sheet(['A', 'C', 'D']))[0]).toBe('H| TT | Việc | Hạn |');
    expect(show(sheet(['B', 'A', 'C']))[0]).toContain('B | A | C');
  });
});

it('numbers of rows that are list items without text are read', () => {
  const css =
    '<style>.lst-kix_a-0>li:before{content:"" counter(lst-ctn-kix_a-0,lower-latin) ") "}ol.lst-kix_a-0{list-style-type:none}</style>';
  const item = (start: number): string =>
    `<ol class="lst-kix_a-0" start=${start}><li><span></span></li></ol>`;
  const table = (first: string, second: string): string =>
    `<p>Việc</p><table border=1>${row('td', ['TT', 'Việc', 'Hạn'])}${row('td', [first, 'a', 'x'])}${row('td', [second, 'b', 'y'])}</table>`;
  expect(show(table(item(1), item(2)), css).slice(2)).toEqual(['| a) | a | x |', '| b) | b | y |']);
  expect(show(table('<ol><li></ol>', '<ol start=2><li></ol>')).slice(2)).toEqual([
    '| 1. | a | x |',
    '| 2. | b | y |',
  ]);
});

describe('tables made of other elements', () => {
  const made = (table: string, line: string, cell: string): string =>
    `<p>Việc</p><div ${table}><div>${[
      ['TT', 'Việc', 'Hạn'],
      ['1', 'a', 'x'],
      ['2', 'b', 'y'],
    ]
      .map((cells) => `<div ${line}>${cells.map((text) => `<div ${cell}>${text}</div>`).join('')}</div>`)
      .join('')}</div></div>`;

  it.each([
    ['by their roles', made('role=grid', 'role=row', 'role=gridcell'), ''],
    [
      'by their display',
      made('class=t', 'class=r', 'class=c'),
      '<style>.t{display:table}.r{display:table-row}.c{display:table-cell}</style>',
    ],
  ])('%s', (_, body, head) => {
    expect(show(body, head)).toEqual(['Việc', ...ROWS]);
  });

  it('but not where only a box is displayed so', () => {
    expect(show('<div style="display:table"><p>a</p><p>b</p></div>')).toEqual(['a', 'b']);
  });
});

it.each(['font-size:0', 'opacity:0', 'position:absolute;left:-9999px', 'text-indent:-999px'])(
  'text with %s is not shown',
  (style) => {
    expect(show(`<p>Hạn <span style="${style}">năm 2020</span>năm 2027</p>`)).toEqual(['Hạn năm 2027']);
  },
);

describe('frames within a page', () => {
  it('are read where their page is in the file', async () => {
    const part = (id: string, body: string): string =>
      `--B\r\nContent-Type: text/html; charset=utf-8\r\nContent-ID: <${id}>\r\nContent-Location: https://a.example/${id}\r\n\r\n<body>${body}</body>\r\n`;
    const archive = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="B"\r\n\r\n${part('main', '<p>Đầu</p><iframe src="cid:inner"></iframe><iframe src="cid:gone"></iframe>')}${part('inner', '<p>Trong khung</p>')}--B--\r\n`;
    expect(showBlocks(await openFile(new TextEncoder().encode(archive)))).toEqual([
      'Đầu',
      'Trong khung',
      '! embedded-part',
    ]);
  });

  it('or in the tag itself', () => {
    expect(show('<p>a</p><iframe srcdoc="&lt;p&gt;b&lt;/p&gt;"></iframe>')).toEqual(['a', 'b']);
  });
});

it('a page that says nothing of its letters, or that they are western, may be Vietnamese', async () => {
  const text = 'Kế hoạch thực hiện nhiệm vụ của xã đến năm 2027';
  const bytes = (charset: string): Uint8Array =>
    Uint8Array.from(
      Array.from(`<html><head>${charset}</head><body><p>${text}</p></body></html>`).flatMap(codesOf1258),
    );
  for (const charset of ['', '<meta charset="iso-8859-1">'])
    expect(showBlocks(await openFile(bytes(charset)))).toEqual([text]);
});

const TONES = '\u0300\u0301\u0303\u0309\u0323';
/** A letter in Windows-1258: the vowel, then its tone. */
function codesOf1258(letter: string): number[] {
  const decoder = new TextDecoder('windows-1258');
  const pieces = Array.from(letter.normalize('NFD'));
  const tone = pieces.filter((piece) => TONES.includes(piece));
  const base = pieces.filter((piece) => !TONES.includes(piece)).join('');
  return [base.normalize('NFC'), ...tone].map((piece) => {
    const code = Array.from({ length: 256 }, (_, at) => at).find(
      (at) => decoder.decode(Uint8Array.of(at)) === piece,
    );
    return code ?? 63;
  });
}

it('a closed tag of a page of XML takes no text', async () => {
  const page =
    '<?xml version="1.0"?><html><head><title/><script src="a"/></head><body><p>a</p></body></html>';
  expect(showBlocks(await openFile(new TextEncoder().encode(page)))).toEqual(['a']);
});

it('a picture that is all a cell holds is its text; a sign or a button is none', () => {
  const cells = (picture: string): string[] =>
    show(
      `<p>Việc</p><table border=1>${row('td', ['TT', 'Việc', 'Hạn'])}${row('td', ['1', 'a', picture])}</table>`,
    ).slice(2);
  expect(cells('<img width=90 height=20 src=a>')).toEqual(['| 1 | a |  |', '! picture']);
  expect(cells('<img width=24 height=24 src=a>')).toEqual(['| 1 | a |  |']);
});
