import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeDocx, paragraph, row, table } from '../../../../tests/make-docx.ts';
import { showBlocks } from '../../../../tests/show-blocks.ts';
import { openFile } from '../open.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const SPACES =
  'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core"';
const document = (body: string, before = ''): Uint8Array =>
  bytes(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument ${SPACES}>${before}<w:body><wx:sect>${body}</wx:sect></w:body></w:wordDocument>`,
  );
const show = async (body: string, before?: string): Promise<string[]> => {
  const read = await openFile(document(body, before));
  expect(read.format).toBe('docx');
  return showBlocks(read);
};

describe('Word XML of 2003', () => {
  it('reads paragraphs in sections, with their looks', async () => {
    const styles = `<w:styles><w:style w:type="paragraph" w:styleId="M"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style></w:styles>`;
    const body = `<wx:sub-section>${paragraph('<w:r><w:t>I. MỤC TIÊU</w:t></w:r>', '<w:pStyle w:val="M"/>')}</wx:sub-section>
      <w:p><w:r><w:t>Đạt </w:t></w:r><w:r><w:t>80%</w:t></w:r><w:r><w:t> </w:t></w:r><w:r><w:t>&lt; 2030</w:t></w:r></w:p>`;
    expect(await show(body, styles)).toEqual(['I. MỤC TIÊU {bold h1}', 'Đạt 80% < 2030']);
  });

  it('computes the numbers of lists', async () => {
    const lists = `<w:lists><w:listDef w:listDefId="7"><w:lvl w:ilvl="0"><w:start w:val="2"/><w:nfc w:val="4"/><w:lvlText w:val="%1)"/></w:lvl></w:listDef><w:list w:ilfo="3"><w:ilst w:val="7"/></w:list></w:lists>`;
    const item = (text: string): string =>
      paragraph(
        `<w:r><w:t>${text}</w:t></w:r>`,
        '<w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="3"/><wx:t wx:val="b)"/></w:listPr>',
      );
    expect(await show(item('một') + item('hai'), lists)).toEqual(['[b)] một', '[c)] hai']);
  });

  it('reads tables with cells merged downwards', async () => {
    const cell = (text: string, merge = ''): string =>
      `<w:tc><w:tcPr>${merge}</w:tcPr>${paragraph(text)}</w:tc>`;
    const rows = [
      `<w:tr>${cell('TT')}${cell('Việc')}${cell('Hạn')}</w:tr>`,
      `<w:tr>${cell('1', '<w:vmerge w:val="restart"/>')}${cell('a')}${cell('2026')}</w:tr>`,
      `<w:tr>${cell('', '<w:vmerge/>')}${cell('b')}${cell('2027')}</w:tr>`,
    ];
    expect(await show(`<w:tbl>${rows.join('')}</w:tbl>`)).toEqual([
      '| TT | Việc | Hạn |',
      '| 1 (1×2) | a | 2026 |',
      '| b | 2027 |',
    ]);
  });

  it('accepts tracked changes and leaves comments out', async () => {
    const change = (type: string, content: string): string =>
      `<aml:annotation aml:id="1" w:type="${type}"><aml:content>${content}</aml:content></aml:annotation>`;
    const body = `<w:p><w:r><w:t>Đạt </w:t></w:r>${change('Word.Deletion', '<w:r><w:delText>70</w:delText></w:r>')}${change('Word.Insertion', '<w:r><w:t>80</w:t></w:r>')}${change('Word.Comment', paragraph('xem lại'))}<w:r><w:t>%</w:t></w:r></w:p>`;
    expect(await show(body)).toEqual(['Đạt 80%']);
  });

  it('refuses what is broken', async () => {
    await expect(openFile(bytes(`<w:wordDocument ${SPACES}><w:body><w:p>`))).rejects.toMatchObject({
      reason: 'damaged',
    });
    await expect(openFile(document(''))).rejects.toMatchObject({ reason: 'empty' });
  });
});

describe('a package in one file', () => {
  const flat = (docx: Uint8Array): Uint8Array => {
    const parts = Object.entries(unzipSync(docx))
      .filter(([name]) => name !== '[Content_Types].xml')
      .map(
        ([name, content]) =>
          `<pkg:part pkg:name="/${name}" pkg:contentType="application/xml"><pkg:xmlData>${strFromU8(content).replace(/^<\?xml[^>]*>/, '')}</pkg:xmlData></pkg:part>`,
      );
    return bytes(
      `<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts.join('\n')}<pkg:part pkg:name="/word/media/a.png"><pkg:binaryData>AAAA</pkg:binaryData></pkg:part></pkg:package>`,
    );
  };

  it('is read like the package', async () => {
    const docx = makeDocx({
      body: paragraph('KẾ HOẠCH') + table([row(['TT', 'Việc', 'Hạn']), row(['1', 'a', '2026'])]),
    });
    expect(showBlocks(await openFile(flat(docx)))).toEqual(showBlocks(await openFile(docx)));
  });

  it('is refused when it is cut', async () => {
    const whole = flat(makeDocx({ body: paragraph('KẾ HOẠCH') }));
    for (const length of [300, 600, 900])
      await expect(openFile(whole.subarray(0, length))).rejects.toHaveProperty('reason');
  });
});
