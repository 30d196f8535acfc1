import { describe, expect, it } from 'vitest';
import { cell, type DocxParts, makeDocx, paragraph, row, run, table } from '../../../../tests/make-docx.ts';
import { showBlocks } from '../../../../tests/show-blocks.ts';
import { readDocx } from './read-docx.ts';

const show = async (parts: DocxParts | string): Promise<string[]> =>
  showBlocks(await readDocx(makeDocx(typeof parts === 'string' ? { body: parts } : parts)));
const mark = (type: string, more = ''): string =>
  `<w:r><w:fldChar w:fldCharType="${type}">${more}</w:fldChar></w:r>`;
const [BEGIN, SEPARATE, END] = [mark('begin'), mark('separate'), mark('end')];
const instruction = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const deleted = (content: string): string => `<w:del w:id="1">${content}</w:del>`;

describe('a field that is not closed properly', () => {
  it.each([
    ['whose end was deleted', BEGIN + instruction('REF a') + deleted(SEPARATE + END) + run('một')],
    ['without an end', BEGIN + instruction('REF a') + run('một')],
    ['without an end behind its result', BEGIN + instruction('REF a') + SEPARATE + run('một')],
    ['without a beginning', run('một') + SEPARATE + END],
    [
      'whose beginning was deleted',
      deleted(BEGIN) +
        deleted(`<w:r><w:delInstrText>REF</w:delInstrText></w:r>`) +
        SEPARATE +
        run('một') +
        END,
    ],
    [
      'with another inside',
      BEGIN +
        instruction('IF ') +
        BEGIN +
        instruction('REF a') +
        SEPARATE +
        run('5') +
        END +
        instruction(' = 5') +
        SEPARATE +
        run('một') +
        END,
    ],
    [
      'deleted as a whole',
      deleted(BEGIN + instruction('REF a') + SEPARATE + `<w:r><w:delText>cũ</w:delText></w:r>` + END) +
        run('một'),
    ],
  ])('%s swallows nothing', async (_, content) => {
    expect(await show(paragraph(content) + paragraph('hai'))).toEqual(['một', 'hai']);
  });

  it('swallows no other cell and no text after its table', async () => {
    const open = cell(paragraph(BEGIN + instruction('REF a')));
    const body =
      table([row(['TT', open, 'Hạn']), row(['1', 'Việc', cell(paragraph(run('Quý I') + END))])]) +
      paragraph('sau bảng');
    expect(await show(body)).toEqual(['| TT |  | Hạn |', '| 1 | Việc | Quý I |', 'sau bảng']);
  });
});

describe('form fields of the old kind', () => {
  const dropDown = (chosen: string, entries: string[], result = ''): string =>
    mark(
      'begin',
      `<w:ffData><w:ddList>${chosen}${entries.map((entry) => `<w:listEntry w:val="${entry}"/>`).join('')}</w:ddList></w:ffData>`,
    ) +
    instruction('FORMDROPDOWN') +
    SEPARATE +
    result +
    END;
  const UNITS = ['Công an xã', 'Phòng Kinh tế'];
  it.each([
    ['the chosen entry', dropDown('<w:result w:val="1"/>', UNITS), 'Phòng Kinh tế'],
    ['the first when none is chosen', dropDown('', UNITS), 'Công an xã'],
    ['the one set before', dropDown('<w:default w:val="1"/>', UNITS), 'Phòng Kinh tế'],
    ['nothing when it only asks', dropDown('', ['-- Chọn đơn vị --', ...UNITS]), ''],
    ['nothing beyond the list', dropDown('<w:result w:val="9"/>', UNITS), ''],
    [
      'the result that another program wrote',
      dropDown('<w:result w:val="1"/>', UNITS, run('Phòng Kinh tế')),
      'Phòng Kinh tế',
    ],
    [
      'a box',
      mark('begin', '<w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>') +
        instruction('FORMCHECKBOX') +
        END,
      '☑',
    ],
    [
      'an empty box',
      mark('begin', '<w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData>') +
        instruction('FORMCHECKBOX') +
        END,
      '□',
    ],
    [
      'text',
      mark('begin', '<w:ffData><w:textInput><w:default w:val="x"/></w:textInput></w:ffData>') +
        instruction('FORMTEXT') +
        SEPARATE +
        run('30/6/2026') +
        END,
      '30/6/2026',
    ],
    [
      'nothing of a text that only asks',
      mark('begin', '<w:ffData><w:textInput><w:default w:val="Nhập thời hạn"/></w:textInput></w:ffData>') +
        instruction('FORMTEXT') +
        SEPARATE +
        run('Nhập thời ') +
        run('hạn') +
        END,
      '',
    ],
    [
      'the text it was made with',
      mark('begin', '<w:ffData><w:textInput><w:default w:val="Công an xã"/></w:textInput></w:ffData>') +
        instruction('FORMTEXT') +
        SEPARATE +
        run('Công an xã') +
        END,
      'Công an xã',
    ],
  ])('show %s', async (_, content, expected) => {
    expect(await show(paragraph(run('Chủ trì: ') + content))).toEqual([`Chủ trì: ${expected}`.trim()]);
  });
});

describe('a table of contents', () => {
  const reference = `${BEGIN}${instruction('PAGEREF _Toc1 \\h')}${SEPARATE}${run('3')}${END}`;
  const entry = (text: string): string =>
    `<w:hyperlink w:anchor="_Toc1">${run(text)}<w:r><w:tab/></w:r>${reference}</w:hyperlink>`;
  const styles = '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>';
  const TOC = BEGIN + instruction('TOC \\o "1-3" \\h') + SEPARATE;

  it('is left out, what follows is not', async () => {
    const body =
      paragraph(TOC + entry('I. MỤC ĐÍCH')) +
      paragraph(entry('II. NHIỆM VỤ')) +
      paragraph(END) +
      paragraph('I. MỤC ĐÍCH');
    expect(await show(body)).toEqual(['I. MỤC ĐÍCH']);
  });

  it('whose end is missing does not take the document with it', async () => {
    const body =
      paragraph(TOC + entry('I. MỤC ĐÍCH')) +
      paragraph('I. MỤC ĐÍCH') +
      paragraph('Hoàn thành\ttrong năm\t3') +
      table([row(['a', 'b', 'c'])]);
    expect(await show(body)).toEqual(['I. MỤC ĐÍCH', 'Hoàn thành\ttrong năm\t3', '| a | b | c |']);
  });

  it('in a content control, as other programs write it without styles', async () => {
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${
      paragraph(`<w:hyperlink w:anchor="_heading=h.1">${run('I. MỤC ĐÍCH')}</w:hyperlink>`) +
      paragraph(`${run('II. NHIỆM VỤ')}<w:r><w:tab/></w:r>${run('4')}`) +
      paragraph('Giao các đơn vị thực hiện')
    }</w:sdtContent></w:sdt>`;
    expect(await show(control + paragraph('I. MỤC ĐÍCH'))).toEqual([
      'Giao các đơn vị thực hiện',
      'I. MỤC ĐÍCH',
    ]);
  });

  it('lends its style to text that is none of it', async () => {
    const style = '<w:pStyle w:val="T1"/>';
    const body = paragraph('I. Mục đích 3', style) + paragraph('I. MỤC ĐÍCH', style) + paragraph('Xem mục 3');
    expect(await show({ body, styles })).toEqual(['I. MỤC ĐÍCH', 'Xem mục 3']);
  });

  it('is no sentence that refers to a page', async () => {
    expect(await show(paragraph(`${run('Xem Phụ lục ở trang ')}${reference}`))).toEqual([
      'Xem Phụ lục ở trang 3',
    ]);
  });
});
