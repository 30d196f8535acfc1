import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { showBlocks } from '../../../../tests/show-blocks.ts';
import { openFile } from '../open.ts';
import { sniff, startSniffing } from '../sniff.ts';
import { plainRows, sampleWorkbook } from './sample-workbook.ts';

const ROWS = plainRows([
  ['TT', 'Nhiệm vụ', 'Chủ trì'],
  [1, 'Mở lớp', 'Công an xã'],
]);
const SHOWN = ['H| TT | Nhiệm vụ | Chủ trì |', '| 1 | Mở lớp | Công an xã |'];

/** The parts of a workbook, each rewritten. */
function rewritten(bytes: Uint8Array, change: (xml: string, part: string) => string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes));
  return zipSync(
    Object.fromEntries(parts.map(([part, xml]) => [part, strToU8(change(strFromU8(xml), part))])),
  );
}
const plain = sampleWorkbook({ sheets: [{ name: 'A', rows: ROWS }] });

it('reads the strict form, and names with a prefix of their own', async () => {
  const strict = rewritten(plain, (xml) =>
    xml
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      ),
  );
  expect(showBlocks(await openFile(strict))).toEqual(SHOWN);
  const prefixed = rewritten(plain, (xml, part) =>
    part.endsWith('.rels') ? xml : xml.replace(/<(\/?)(?=\w)/g, '<$1x:').replace('xmlns="', 'xmlns:x="'),
  );
  expect(showBlocks(await openFile(prefixed))).toEqual(SHOWN);
});

it('finds parts whose names are written differently', async () => {
  const parts = Object.entries(unzipSync(plain)).map(([part, xml]) => [
    part.replace('texts.xml', 'Texts.XML').replace('page0', 'Page0'),
    xml,
  ]);
  expect(
    showBlocks(await openFile(zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>))),
  ).toEqual(SHOWN);
});

it('reads cells and rows that do not say where they stand', async () => {
  const bytes = rewritten(plain, (xml, part) =>
    part.includes('page0') ? xml.replace(/ r="\w+"/g, '') : xml,
  );
  expect(showBlocks(await openFile(bytes))).toEqual(SHOWN);
});

it('reads dates that stand in words, and counts from 1904 where the workbook does', async () => {
  const rows = `<row r="1"><c r="A1" t="d"><v>2027-06-30T00:00:00</v></c><c r="B1" s="1"><v>44833</v></c></row>`;
  const bytes = sampleWorkbook({
    sheets: [{ name: 'A', rows }],
    styles: [{ format: 'yyyy-mm-dd' }],
    workbook: '<workbookPr date1904="1"/>',
  });
  expect(showBlocks(await openFile(bytes))).toEqual(['30/06/2027', '30/09/2026']);
});

it('knows a workbook that holds a Word file, and a document that holds a workbook, however the bytes arrive', () => {
  const document = zipSync({ 'word/document.xml': strToU8('<w/>') });
  const holding = zipSync(
    { ...unzipSync(plain), 'xl/embeddings/a.docx': document, 'xl/embeddings/b.bin': strToU8('word/ xl/') },
    { level: 0 },
  );
  const other = zipSync(
    { 'word/document.xml': strToU8('<w/>'), 'word/embeddings/a.xlsx': plain },
    { level: 0 },
  );
  expect([sniff(holding), sniff(other)]).toEqual(['xlsx', 'docx']);
  for (const length of [1, 7, 4096]) {
    const sniffer = startSniffing();
    for (let at = 0; at < holding.length; at += length) sniffer.add(holding.subarray(at, at + length));
    expect(sniffer.kind()).toBe('xlsx');
  }
});

it('refuses a binary workbook and one that unpacks too large', async () => {
  const binary = rewritten(plain, (xml) => xml.replace('/xl/workbook.xml', '/xl/workbook.bin'));
  const parts = unzipSync(binary);
  await expect(openFile(zipSync({ ...parts, 'xl/workbook.bin': strToU8('\u0000') }))).rejects.toMatchObject({
    reason: 'unknown-format',
  });
  const space = ' '.repeat(1 << 20);
  const large = sampleWorkbook({
    sheets: Array.from({ length: 12 }, (_, index) => ({
      name: `A${index}`,
      rows: ROWS,
      behind: space.repeat(7),
    })),
  });
  await expect(openFile(large)).rejects.toMatchObject({ reason: 'too-much-memory' });
});
