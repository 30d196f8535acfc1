import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type DocxParts, makeDocx, paragraph, row, run, table } from '../../../../tests/make-docx.ts';
import { SHARED_PLANS, sharedBytes, sharedPlansPresent } from '../../../../tests/shared-plans.ts';
import { showBlocks } from '../../../../tests/show-blocks.ts';
import type { SourceDocument } from '../../block.ts';
import { readDocx } from './read-docx.ts';

const read = (parts: DocxParts | string): Promise<SourceDocument> =>
  readDocx(makeDocx(typeof parts === 'string' ? { body: parts } : parts));
const show = async (parts: DocxParts | string): Promise<string[]> => showBlocks(await read(parts));

const zipOf = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

describe('paragraphs', () => {
  it('knows bold, italic, alignment and heading level, direct and by style', async () => {
    const styles = `<w:style w:type="paragraph" w:default="1" w:styleId="N"/>
      <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Muc lon"/><w:basedOn w:val="H1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
      <w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>`;
    const body = [
      paragraph('I. MỤC TIÊU', '<w:pStyle w:val="H1"/>'),
      paragraph('1. Cụ thể', '<w:pStyle w:val="Mine"/>'),
      paragraph(run('nửa đậm', '<w:b/>') + run(' nửa không')),
      paragraph(
        run('đậm', '<w:b/>') + run(' ') + run('theo kiểu', '<w:rStyle w:val="Strong"/>'),
        '<w:jc w:val="both"/>',
      ),
      paragraph(
        run('nghiêng', '<w:i/><w:b w:val="0"/>'),
        '<w:pStyle w:val="H1"/><w:jc w:val="right"/><w:outlineLvl w:val="9"/>',
      ),
    ].join('');
    expect(await show({ body, styles })).toEqual([
      'I. MỤC TIÊU {bold center h1}',
      '1. Cụ thể {bold center h2}',
      'nửa đậm nửa không',
      'đậm theo kiểu {bold justify}',
      'nghiêng {italic right}',
    ]);
  });

  it.each([
    [
      'spaces, hyphens and breaks',
      '<w:r><w:t>Số:\u00a003</w:t><w:noBreakHyphen/><w:t>KH</w:t><w:softHyphen/><w:t>ĐU</w:t><w:br/><w:t>hai</w:t><w:tab/><w:t>ba</w:t></w:r>',
      'Số: 03-KHĐU⏎hai\tba',
    ],
    ['decomposed letters', run('Tỷ lệ'.normalize('NFD')), 'Tỷ lệ'],
    [
      'symbols',
      '<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t xml:space="preserve"> 50% </w:t><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>',
      '≥ 50% →',
    ],
    ['capitals by property', run('mục tiêu', '<w:caps/>'), 'MỤC TIÊU'],
    ['hidden text', run('thấy') + run(' ẩn', '<w:vanish/>'), 'thấy'],
    [
      'formula',
      '<m:oMath><m:r><m:t>≥</m:t></m:r><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>',
      '≥1/2',
    ],
    [
      'link and content control',
      `<w:hyperlink>${run('Nghị quyết')}</w:hyperlink><w:sdt><w:sdtContent>${run(' 57')}</w:sdtContent></w:sdt>`,
      'Nghị quyết 57',
    ],
    [
      'field, result only',
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>ẩn</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      '12',
    ],
    ['simple field', `<w:fldSimple w:instr="DATE">${run('05/01/2026')}</w:fldSimple>`, '05/01/2026'],
    ['the mark of a comment', `${run('chữ')}<w:r><w:commentReference w:id="1"/></w:r>`, 'chữ'],
  ])('%s', async (_, content, expected) => {
    expect(await show(paragraph(content))).toEqual([expected]);
  });

  it('accepts tracked changes and says so', async () => {
    const body =
      paragraph(
        `${run('Tỷ lệ ')}<w:del><w:r><w:delText>50%</w:delText></w:r></w:del><w:ins>${run('60%')}</w:ins>`,
      ) +
      paragraph(run('đoạn một'), '<w:rPr><w:del/></w:rPr>') +
      paragraph(run(' và hai')) +
      `<w:moveFrom><w:r><w:t>cũ</w:t></w:r></w:moveFrom>` +
      table([row(['giữ', 'a', 'b']), row(['bỏ', 'c', 'd'], '<w:del/>')]);
    const document = await read(body);
    expect(showBlocks(document)).toEqual(['Tỷ lệ 60%', 'đoạn một và hai', '| giữ | a | b |']);
    expect(document.notes).toEqual([expect.stringContaining('Track Changes')]);
  });

  it('leaves out the table of contents, empty paragraphs and what belongs to the margins', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>';
    const body =
      paragraph('I. Mục tiêu 3', '<w:pStyle w:val="T"/>') + paragraph('') + paragraph('I. MỤC TIÊU');
    expect(await show({ body, styles })).toEqual(['I. MỤC TIÊU']);
  });

  it('reads a text box once, though the file has it twice', async () => {
    const box = `<w:txbxContent>${paragraph('DỰ THẢO')}</w:txbxContent>`;
    const drawing = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(await show(paragraph(`${run('Trước')}<w:r>${drawing}</w:r>`))).toEqual(['Trước', 'DỰ THẢO']);
    const old = `<w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict>`;
    expect(await show(paragraph(`<w:r>${old}</w:r>`))).toEqual(['DỰ THẢO']);
  });

  it('knows pages where the last layout left its breaks', async () => {
    const broken = '<w:r><w:lastRenderedPageBreak/><w:t>trang hai</w:t></w:r>';
    const body =
      paragraph('trang một') +
      paragraph(broken) +
      table([
        row(['a', 'b', 'c']),
        row([
          `<w:tc>${paragraph('<w:r><w:t>x</w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>y</w:t></w:r>')}</w:tc>`,
          `<w:tc>${paragraph('<w:r><w:t>u</w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>v</w:t></w:r>')}</w:tc>`,
          'z',
        ]),
        row(['d', 'e', 'f']),
      ]);
    const { blocks } = await read(body);
    expect(blocks.map((block) => block.page)).toEqual([1, 2, 2]);
    expect(blocks[2]?.kind === 'table' && blocks[2].rows.map(({ page }) => page)).toEqual([2, 2, 3]);
    expect((await read(paragraph('không'))).blocks[0]?.page).toBeUndefined();
  });
});

describe('fonts of before Unicode', () => {
  const font = (name: string): string => `<w:rFonts w:ascii="${name}"/>`;
  it('converts TCVN3 with its soft hyphens and capital fonts', async () => {
    const document = await read(
      paragraph(run('céng hßa x· héi chñ nghÜa viÖt nam', font('.VnTimeH'))) +
        paragraph(
          `<w:r><w:rPr>${font('.VnTime')}</w:rPr><w:t>N¨m 2026 h</w:t><w:softHyphen/><w:t>íng dÉn thùc hiÖn kÕ ho¹ch cña</w:t></w:r>`,
        ),
    );
    expect(showBlocks(document)).toEqual([
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Năm 2026 hướng dẫn thực hiện kế hoạch của',
    ]);
    expect(document.notes).toEqual([expect.stringMatching(/\.VnTimeH, \.VnTime.*TCVN3/)]);
  });

  it('converts VNI whose font stands in a style', async () => {
    const styles = `<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr>${font('VNI-Times')}</w:rPr></w:style>`;
    expect(await show({ body: paragraph('Thöïc hieän nhieäm vuï cuûa xaõ ñeán naêm 2030'), styles })).toEqual(
      ['Thực hiện nhiệm vụ của xã đến năm 2030'],
    );
  });

  it('leaves Unicode text in a left-over old font alone', async () => {
    const document = await read(paragraph(run('Thực hiện các nhiệm vụ của xã', font('.VnTime'))));
    expect(showBlocks(document)).toEqual(['Thực hiện các nhiệm vụ của xã']);
  });

  it('names the font when the text proves nothing', async () => {
    const document = await read(paragraph(run('¥¤£', font('.VnTime'))));
    expect(document.notes).toEqual([expect.stringContaining('chưa chuyển được')]);
  });
});

describe('files', () => {
  it('reads other prefixes and the strict form', async () => {
    const strict =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:jc x:val="center"/></x:pPr><x:r><x:t>KẾ HOẠCH</x:t></x:r></x:p></x:body></x:document>';
    expect(showBlocks(await readDocx(zipOf({ 'word/document.xml': strict })))).toEqual(['KẾ HOẠCH {center}']);
  });

  it('finds a main document of another name', async () => {
    const relations =
      '<Relationships><Relationship Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>';
    const main =
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Chữ</w:t></w:r></w:p></w:body></w:document>';
    expect(
      showBlocks(await readDocx(zipOf({ '_rels/.rels': relations, 'word/document2.xml': main }))),
    ).toEqual(['Chữ']);
  });

  it.runIf(sharedPlansPresent).each([...SHARED_PLANS])(
    'reads the letterhead and tables of %s',
    async (name) => {
      const { blocks } = await readDocx(sharedBytes(`plans/${name}.docx`));
      const lines = showBlocks({ blocks: blocks.slice(0, 8) });
      expect(lines.join('\n')).toMatch(/^(?:ỦY BAN NHÂN DÂN|ĐẢNG BỘ)/);
      const tables = blocks.filter((block) => block.kind === 'table');
      expect(tables.map(({ rows }) => rows.length)).toEqual(
        { 'quang-son': [], 'cam-giang': [39], 'thanh-mien': [33, 12] }[name],
      );
    },
  );
});
