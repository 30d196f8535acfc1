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
import type { SourceDocument } from '../../block.ts';
import { readDocx } from './read-docx.ts';

const read = (parts: DocxParts | string): Promise<SourceDocument> =>
  readDocx(makeDocx(typeof parts === 'string' ? { body: parts } : parts));
const show = async (parts: DocxParts | string): Promise<string[]> => showBlocks(await read(parts));

const styles =
  '<w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>' +
  '<w:style w:type="character" w:styleId="Bo"><w:rPr><w:strike/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="DoanBo"><w:rPr><w:dstrike/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="DoanAn"><w:rPr><w:vanish/></w:rPr></w:style>' +
  '<w:style w:type="character" w:styleId="VnbanChdanhsn"><w:name w:val="Placeholder Text"/></w:style>';

describe('text that no longer holds', () => {
  it.each([
    ['struck', run('80', '<w:strike/>') + run(' 85')],
    ['struck twice', run('80', '<w:dstrike/>') + run('85')],
    ['struck by its style', run('80', '<w:rStyle w:val="Bo"/>') + run('85')],
    ['hidden by its style', run('80', '<w:rStyle w:val="An"/>') + run('85')],
    ['hidden', run('80', '<w:vanish/>') + run('85')],
  ])('%s is left out', async (_, content) => {
    expect(await show({ body: paragraph(content), styles })).toEqual(['85']);
  });

  it('is left out with its paragraph, and told', async () => {
    const numbering = abstractList(0, level(0, 'decimal', '%1.')) + list(1, 0);
    const body =
      listed('một', 1) +
      paragraph(run('hai', '<w:strike/>'), '<w:numPr><w:numId w:val="1"/></w:numPr>') +
      paragraph('bỏ cả đoạn', '<w:pStyle w:val="DoanBo"/>') +
      paragraph('ẩn cả đoạn', '<w:pStyle w:val="DoanAn"/>') +
      listed('ba', 1);
    const document = await read({ body, numbering, styles });
    expect(showBlocks(document)).toEqual(['[1.] một', '[3.] ba']);
    expect(document.notes).toEqual([expect.stringContaining('gạch ngang')]);
  });

  it('is left out with its row, however the row is numbered', async () => {
    const struck = (text: string): string => cell(paragraph(run(text, '<w:strike/>')));
    const body = table([
      row(['TT', 'Việc', 'Hạn']),
      row([struck('1'), struck('a'), struck('Quý I')]),
      row(['2', struck('b'), struck('Quý II')]),
      row(['3', cell(paragraph(run('c cũ', '<w:strike/>') + run('c mới'))), 'Quý III']),
    ]);
    expect(await show(body)).toEqual(['| TT | Việc | Hạn |', '| 3 | c mới | Quý III |']);
  });

  it('is not what says itself that it is not struck', async () => {
    expect(
      await show({
        body: paragraph(
          run('còn', '<w:strike w:val="0"/>'),
          '<w:pStyle w:val="DoanBo"/><w:rPr><w:strike/></w:rPr>',
        ),
        styles,
      }),
    ).toEqual(['còn']);
  });
});

it('what only web pages hide is printed, and read', async () => {
  expect(await show(paragraph(run('Quý I/2026', '<w:webHidden/>')))).toEqual(['Quý I/2026']);
});

describe('content controls', () => {
  const control = (properties: string, content: string): string =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const WAITING = '<w:showingPlcHdr/>';

  it.each([
    [
      'a list',
      control('<w:dropDownList><w:listItem w:value="x"/></w:dropDownList>', run('Công an xã')),
      'Công an xã',
    ],
    ['a date', control('<w:date w:fullDate="2026-06-30T00:00:00Z"/>', run('30/6/2026')), '30/6/2026'],
    ['a box', control('<w14:checkbox xmlns:w14="x"/>', run('☒')), '☒'],
    ['a switch that is off', control('<w:showingPlcHdr w:val="0"/>', run('Quý I')), 'Quý I'],
  ])('show %s', async (_, content, expected) => {
    expect(await show(paragraph(content))).toEqual([expected]);
  });

  it('that wait to be filled in show nothing, at every level and in every language', async () => {
    const body =
      paragraph(run('Hạn:') + control(WAITING, run(' Nhập ngày hoàn thành tại đây'))) +
      control(WAITING, paragraph('Tippen Sie hier')) +
      table([
        row(['TT', 'Việc', 'Hạn']),
        control(WAITING, row(['…', 'điền việc', 'điền hạn'])),
        `<w:tr>${cell('1')}${cell('a')}${control(WAITING, cell('Choose a date'))}</w:tr>`,
        row(['2', 'b', cell(control(WAITING, paragraph('Choose a date')))]),
      ]);
    const document = await read(body);
    expect(showBlocks(document)).toEqual([
      'Hạn:',
      '| TT | Việc | Hạn |',
      '|  |  |  |',
      '| 1 | a |  |',
      '| 2 | b |  |',
    ]);
    expect(document.notes).toEqual([expect.stringMatching(/Nhập ngày hoàn thành.*Choose a date|Nhập ngày/)]);
  });

  it('whose prompt is only known by its style', async () => {
    const prompt = run('Chọn một mục', '<w:rStyle w:val="VnbanChdanhsn"/>');
    expect(await show({ body: paragraph(run('Chủ trì: ') + control('<w:text/>', prompt)), styles })).toEqual([
      'Chủ trì:',
    ]);
  });
});

describe('raised and lowered text', () => {
  const raised = (text: string): string => run(text, '<w:vertAlign w:val="superscript"/>');
  it.each([
    ['the mark of a note typed by hand', run('80%') + raised('1'), '80%¹'],
    ['a unit', run('120 m') + raised('2'), '120 m²'],
    ['a number that is raised as a whole', raised('80'), '80'],
    ['letters', run('1') + raised('st'), '1st'],
    ['a lowered number', run('CO') + run('2', '<w:vertAlign w:val="subscript"/>'), 'CO2'],
  ])('%s', async (_, content, expected) => {
    expect(await show(paragraph(content))).toEqual([expected]);
  });
});

it('reads the base of text with a reading above it', async () => {
  const ruby = `<w:r><w:ruby><w:rt>${run('x')}</w:rt><w:rubyBase>${run('chữ')}</w:rubyBase></w:ruby></w:r>`;
  expect(await show(paragraph(ruby))).toEqual(['chữ']);
});
