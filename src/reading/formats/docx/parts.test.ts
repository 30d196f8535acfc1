import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  abstractList,
  cell,
  type DocxPart,
  level,
  list,
  listed,
  makeDocx,
  paragraph,
  row,
  run,
  table,
  wordPart,
} from '../../../../tests/make-docx.ts';
import { showBlocks } from '../../../../tests/show-blocks.ts';
import { readDocx } from './read-docx.ts';

const show = async (body: string, beside: DocxPart[]): Promise<string[]> =>
  showBlocks(await readDocx(makeDocx({ body, beside })));

describe('parts are found by their relationships', () => {
  const numbering = wordPart('numbering', abstractList(0, level(0, 'decimal', '%1.')) + list(1, 0));
  const styles = wordPart(
    'styles',
    '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr><w:b/></w:rPr></w:style>',
  );
  it('of any name', async () => {
    const bytes = makeDocx({
      body: listed('một', 1),
      beside: [
        { id: 'a', type: 'numbering', target: 'numbering1.xml', content: numbering },
        { id: 'b', type: 'styles', target: 'styles2.xml', content: styles },
        // A part nobody refers to says nothing.
        { id: 'c', type: 'other', target: 'styles.xml', content: wordPart('styles', '') },
      ],
    });
    expect(showBlocks(await readDocx(bytes))).toEqual(['[1.] một {bold}']);
  });

  it('absolute, upwards, in other letters and of the strict form', async () => {
    const OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const W = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const files = {
      '_rels/.rels': `<p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships"><p:Relationship Id="r" Type="${OFFICE}/officeDocument" Target="/word/main.xml"/></p:Relationships>`,
      'word/_rels/main.xml.rels': `<Relationships><Relationship Id="n" Type="${OFFICE}/numbering" Target="../lists/n.xml"/><Relationship Id="s" Type="${OFFICE}/styles" Target="/Word/S%201.xml"/></Relationships>`,
      'word/main.xml': `<v:document xmlns:v="${W}"><v:body><v:p><v:pPr><v:numPr><v:numId v:val="1"/></v:numPr></v:pPr><v:r><v:t>một</v:t></v:r></v:p></v:body></v:document>`,
      'word/document.xml': wordPart('document', `<w:body>${paragraph('bản cũ')}</w:body>`),
      'lists/n.xml': numbering,
      'word/s 1.xml': styles,
    };
    const bytes = zipSync(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    );
    expect(showBlocks(await readDocx(bytes))).toEqual(['[1.] một {bold}']);
  });
});

describe('the header of the first page', () => {
  const section = (references: string, more = ''): string => `<w:sectPr>${references}${more}</w:sectPr>`;
  const reference = (type: string, id: string): string =>
    `<w:headerReference w:type="${type}" r:id="${id}"/>`;
  const header = (id: string, content: string): DocxPart => ({
    id,
    type: 'header',
    target: `h-${id}.xml`,
    content: wordPart('hdr', content),
  });
  const LETTERHEAD = table(
    [
      row([
        cell(paragraph('ỦY BAN NHÂN DÂN') + paragraph('XÃ SUỐI MƠ')),
        cell(paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + paragraph('Độc lập - Tự do - Hạnh phúc')),
      ]),
      row(['Số: 05/KH-UBND', 'Suối Mơ, ngày 5 tháng 2 năm 2026']),
    ],
    '',
  );
  const LINES = [
    'ỦY BAN NHÂN DÂN',
    'XÃ SUỐI MƠ',
    'Số: 05/KH-UBND',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Suối Mơ, ngày 5 tháng 2 năm 2026',
  ];
  const BODY = paragraph('KẾ HOẠCH');
  const page = paragraph(run('2'));

  it.each([
    ['a first page of its own', section(reference('first', 'a') + reference('default', 'b'), '<w:titlePg/>')],
    ['one header for all pages', section(reference('default', 'a'))],
    ['a header that does not say its type', section('<w:headerReference r:id="a"/>')],
  ])('gives its letterhead: %s', async (_, end) => {
    const parts = [header('a', LETTERHEAD + page), header('b', paragraph('Kế hoạch năm 2026') + page)];
    expect(await show(BODY + end, parts)).toEqual([...LINES, 'KẾ HOẠCH']);
  });

  it('is that of the first section', async () => {
    const body =
      paragraph('KẾ HOẠCH', section(reference('default', 'a'))) +
      paragraph('Phụ lục') +
      section(reference('default', 'b'));
    expect(await show(body, [header('a', LETTERHEAD), header('b', paragraph('UBND XÃ KHÁC'))])).toEqual([
      ...LINES,
      'KẾ HOẠCH',
      'Phụ lục',
    ]);
  });

  it('is that of the first text, where a cover stands before it', async () => {
    const body =
      paragraph('Bìa', section('')) +
      paragraph('KẾ HOẠCH', section(reference('default', 'a'))) +
      section(reference('default', 'a'));
    expect(await show(body, [header('a', LETTERHEAD)])).toEqual(['Bìa', ...LINES, 'KẾ HOẠCH']);
  });

  it('gives the heading of an appendix that stands nowhere else', async () => {
    const body =
      paragraph('KẾ HOẠCH', section(reference('default', 'a'))) +
      paragraph('Danh mục nhiệm vụ', section(reference('default', 'b'))) +
      paragraph('Phụ lục II') +
      section(reference('default', 'c'));
    const parts = ['Kế hoạch năm 2026', 'PHỤ LỤC I', 'Phụ lục II'].map((text, at) =>
      header('abc'[at] ?? '', paragraph(text)),
    );
    expect(await show(body, parts)).toEqual(['KẾ HOẠCH', 'PHỤ LỤC I', 'Danh mục nhiệm vụ', 'Phụ lục II']);
  });

  it('gives a letterhead in a text box, and the part of it that the text lacks', async () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('Số: 05/KH-UBND')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const body = paragraph('ỦY BAN NHÂN DÂN XÃ SUỐI MƠ') + BODY + section(reference('default', 'a'));
    expect(await show(body, [header('a', paragraph(box))])).toEqual([
      'Số: 05/KH-UBND',
      'ỦY BAN NHÂN DÂN XÃ SUỐI MƠ',
      'KẾ HOẠCH',
    ]);
  });

  it.each([
    ['a running title', paragraph('Kế hoạch chuyển đổi số năm 2026'), section(reference('default', 'a'))],
    ['a page number', page, section(reference('default', 'a'))],
    ['the header of the other pages', LETTERHEAD, section(reference('default', 'a'), '<w:titlePg/>')],
    ['the header of even pages', LETTERHEAD, section(reference('even', 'a'))],
  ])('gives no %s', async (_, content, end) => {
    expect(await show(BODY + end, [header('a', content)])).toEqual(['KẾ HOẠCH']);
  });

  it('gives nothing that the text has itself', async () => {
    const body = LETTERHEAD + BODY + section(reference('default', 'a'));
    expect(await show(body, [header('a', LETTERHEAD)])).toEqual([...LINES, 'KẾ HOẠCH']);
  });
});

describe('notes', () => {
  const note = (id: number, content: string): string => `<w:footnote w:id="${id}">${content}</w:footnote>`;
  const footnotes = (content: string): DocxPart[] => [
    { id: 'f', type: 'footnotes', target: 'notes.xml', content: wordPart('footnotes', content) },
  ];
  const reference = (id: number, more = ''): string =>
    `<w:r><w:footnoteReference w:id="${id}"/>${more}</w:r>`;
  const NOTES = footnotes(
    `<w:footnote w:type="separator" w:id="-1">${paragraph('')}</w:footnote>` +
      note(2, paragraph(`<w:r><w:footnoteRef/></w:r>${run(' Theo số liệu năm 2025.')}`)) +
      note(3, paragraph('Trừ hai thôn.') + table([row(['a', 'b', 'c'])])),
  );

  it('stand at the end in the order of their marks; the marks are no part of a number', async () => {
    const body =
      table([row(['1', 'Tỷ lệ', cell(paragraph(run('80') + reference(3)))])]) +
      paragraph(run('Đạt 35%') + reference(2)) +
      paragraph('hết');
    expect(await show(body, NOTES)).toEqual([
      '| 1 | Tỷ lệ | 80 |',
      'Đạt 35%',
      'hết',
      '¹ Trừ hai thôn.⏎a b c',
      '! footnote: chú thích 1 của bảng, “Trừ hai thôn. a b c”',
      '² Theo số liệu năm 2025.',
    ]);
  });

  it('with a mark of the author do not lend it to the number', async () => {
    const own = `<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>1</w:t></w:r>`;
    expect(await show(paragraph(run('80') + own + run(' hộ')), NOTES)).toEqual([
      '80 hộ',
      '¹ Theo số liệu năm 2025.',
    ]);
  });

  it('are not read where their mark was deleted or hidden, and told where they are missing', async () => {
    const body =
      paragraph(`${run('a')}<w:del w:id="1">${reference(2)}</w:del>`) + paragraph(run('b') + reference(9));
    expect(await show(body, NOTES)).toEqual(['a', 'b', '! footnote']);
    expect(await show(paragraph(run('b') + reference(2)), [])).toEqual(['b', '! footnote']);
  });
});
