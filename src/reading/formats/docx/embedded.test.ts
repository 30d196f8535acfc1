import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { type DocxPart, makeDocx, paragraph, row, table } from '../../../../tests/make-docx.ts';
import { showBlocks } from '../../../../tests/show-blocks.ts';
import { openFile } from '../open.ts';

const show = async (body: string, beside: DocxPart[]): Promise<string[]> =>
  showBlocks(await openFile(makeDocx({ body, beside }), { convert: () => Promise.resolve(undefined) }));

const inserted = (content: string | Uint8Array, target = 'chunk.dat'): Promise<string[]> =>
  show(`${paragraph('trước')}<w:altChunk r:id="c"/>${paragraph('sau')}`, [
    { id: 'c', type: 'aFChunk', target, content },
  ]);

const ROWS = [
  ['TT', 'Nhiệm vụ', 'Thời hạn'],
  ['1', 'Lập danh sách hộ', 'Quý I/2026'],
];
const SHOWN = ['| TT | Nhiệm vụ | Thời hạn |', '| 1 | Lập danh sách hộ | Quý I/2026 |'];
const html = `<html><body><table>${ROWS.map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table></body></html>`;
const bare = (lines: string[]): string[] => lines.map((line) => line.replace(/^H/, ''));

describe('an inserted file is read in its place', () => {
  it.each([
    ['a web page', html],
    ['a Word file', makeDocx({ body: table(ROWS.map((cells) => row(cells))) })],
    [
      'a web archive',
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${html}\r\n--b--\r\n`,
    ],
  ])('%s', async (_, content) => {
    expect(bare(await inserted(content))).toEqual(['trước', ...SHOWN, 'sau']);
  });

  it('plain text', async () => {
    expect(await inserted('Giao các thôn rà soát.')).toEqual(['trước', 'Giao các thôn rà soát.', 'sau']);
  });

  it('by way of LibreOffice, where it is there', async () => {
    const convert = (): Promise<Uint8Array> => Promise.resolve(makeDocx({ body: paragraph('chữ') }));
    const beside = [{ id: 'c', type: 'aFChunk', target: 'c.rtf', content: '{\\rtf1\\ansi chu}' }];
    const document = await openFile(makeDocx({ body: '<w:altChunk r:id="c"/>', beside }), { convert });
    expect(showBlocks(document)).toEqual(['chữ']);
    expect(document.notes).toEqual([expect.stringContaining('LibreOffice')]);
  });

  it.each([
    ['rich text', '{\\rtf1\\ansi bang}'],
    ['a damaged archive', 'PK\u0003\u0004'],
    ['nothing', ''],
  ])('or told: %s', async (_, content) => {
    expect(await inserted(content)).toEqual(['trước', '! embedded-part', 'sau']);
  });

  it('or told: one that is missing or lies elsewhere', async () => {
    expect(await show(`${paragraph('a')}<w:altChunk r:id="x"/>`, [])).toEqual(['a', '! embedded-part']);
    const away = [{ id: 'x', type: 'aFChunk', target: 'http://x/y.html' }];
    expect(await show(`${paragraph('a')}<w:altChunk r:id="x"/>`, away)).toEqual(['a', '! embedded-part']);
  });

  it('not deeper than anybody nests files, and not endlessly often', async () => {
    const chunk = '<w:altChunk r:id="c"/>';
    const nest = (depth: number): Uint8Array =>
      makeDocx({
        body: paragraph(`tầng ${depth}`) + (depth > 0 ? chunk : ''),
        beside: depth > 0 ? [{ id: 'c', type: 'aFChunk', target: 'c.docx', content: nest(depth - 1) }] : [],
      });
    expect(showBlocks(await openFile(nest(5)))).toEqual(['tầng 5', 'tầng 4', 'tầng 3', '! embedded-part']);
    const often = await show(chunk.repeat(30), [
      { id: 'c', type: 'aFChunk', target: 'c.txt', content: 'chữ' },
    ]);
    expect(often.filter((line) => line === 'chữ')).toHaveLength(20);
    expect(often.filter((line) => line === '! embedded-part')).toHaveLength(10);
  });
});

it('parts together are no longer than a document may be', async () => {
  const rows = row(['', '', 'x']).repeat(1100);
  const content = makeDocx({ body: table([rows]) });
  const body = '<w:altChunk r:id="c"/>'.repeat(19);
  await expect(
    openFile(makeDocx({ body, beside: [{ id: 'c', type: 'aFChunk', target: 'c.docx', content }] })),
  ).rejects.toMatchObject({ reason: 'too-many-rows' });
});

describe('an embedded workbook', () => {
  const object = paragraph(
    '<w:r><w:object><v:shape style="width:450pt;height:300pt"><v:imagedata r:id="i"/></v:shape><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12" DrawAspect="Content" r:id="o"/></w:object></w:r>',
  );
  const embedded = async (content: Uint8Array): Promise<string[]> =>
    bare(
      await show(paragraph('trước') + object + paragraph('sau'), [
        { id: 'o', type: 'package', target: 'embeddings/bang.xlsx', content },
      ]),
    );

  it('is a table in its place', async () => {
    const content = await writeXlsx({ sheets: [{ name: 'Sheet1', rows: ROWS }] });
    expect(await embedded(content)).toEqual(['trước', ...SHOWN, 'sau']);
  });

  it.each([
    ['first', 0],
    ['last', 1],
  ])('shows the sheet that was open in it, the %s', async (_, open) => {
    const tasks = { name: 'Việc', rows: ROWS };
    const draft = { name: 'Nháp', rows: [['Ghi chú riêng', 'x', 'y']] };
    const sheets = open === 0 ? [tasks, draft] : [draft, tasks];
    expect(await embedded(await writeXlsx({ sheets, activeSheet: open }))).toEqual([
      'trước',
      ...SHOWN,
      'sau',
    ]);
  });

  it('that is damaged is told', async () => {
    expect(await embedded(zipSync({ 'xl/workbook.xml': strToU8('<x') }))).toEqual([
      'trước',
      '! embedded-file',
      'sau',
    ]);
  });
});
