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

const numbering = abstractList(0, level(0, 'decimal', '%1')) + list(1, 0);
const read = (parts: DocxParts | string): Promise<SourceDocument> =>
  readDocx(makeDocx(typeof parts === 'string' ? { body: parts, numbering } : { numbering, ...parts }));
const show = async (parts: DocxParts | string): Promise<string[]> => showBlocks(await read(parts));

const NUMBER = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const markOf = (name: string): string => `<w:rPr><w:${name}/></w:rPr>`;
const numbered = (name = ''): string => cell(paragraph('', NUMBER + (name && markOf(name))));
const taken = (name: string, text: string): string =>
  cell(paragraph(`<w:${name}>${run(text)}</w:${name}>`, markOf(name)));
const rowOf = (text: string): string => row([numbered(), text, 'Quý I']);

describe('rows that tracked changes or hiding took away count no number', () => {
  it.each([
    ['moved away', row([numbered('moveFrom'), taken('moveFrom', 'b'), taken('moveFrom', 'Quý II')])],
    ['moved away without the number', row([numbered(), taken('moveFrom', 'b'), cell('')])],
    ['deleted', row([numbered(), 'b', 'Quý II'], '<w:del w:id="3"/>')],
    ['deleted text by text', row([numbered('del'), taken('del', 'b'), taken('del', 'Quý II')])],
    ['hidden', row([numbered(), 'b', 'Quý II'], '<w:hidden/>')],
    [
      'of hidden text',
      row([
        numbered('vanish'),
        ...['b', 'Quý II'].map((text) => cell(paragraph(run(text, '<w:vanish/>'), markOf('vanish')))),
      ]),
    ],
  ])('%s', async (_, gone) => {
    const body = table([row(['TT', 'Việc', 'Hạn']), rowOf('a'), gone, rowOf('c')]);
    expect(await show(body)).toEqual(['| TT | Việc | Hạn |', '| 1 | a | Quý I |', '| 2 | c | Quý I |']);
  });

  it('but those whose text was only cleared, and those moved to, do', async () => {
    const cleared = row([numbered(), taken('del', 'b'), cell('')]);
    const arrived = row(
      [numbered('moveTo'), taken('moveTo', 'd'), taken('moveTo', 'Quý IV')],
      '<w:ins w:id="4"/>',
    );
    const body = table([row(['TT', 'Việc', 'Hạn']), cleared, arrived]);
    expect(await show(body)).toEqual(['| TT | Việc | Hạn |', '| 1 |  |  |', '| 2 | d | Quý IV |']);
  });
});

describe('paragraphs', () => {
  it('whose mark was moved away or is hidden run on, and count no number', async () => {
    const body =
      listed('một', 1) +
      paragraph(`<w:moveFrom>${run('đi')}</w:moveFrom>`, NUMBER + markOf('moveFrom')) +
      paragraph(run('ẩn', '<w:vanish/>'), NUMBER + markOf('vanish')) +
      listed('hai', 1);
    expect(await show(body)).toEqual(['[1] một', '[2] hai']);
  });

  it('that run on behind a hidden mark keep their number', async () => {
    const body =
      paragraph(run('Mục tiêu. '), `${NUMBER}<w:rPr><w:vanish/><w:specVanish/></w:rPr>`) +
      paragraph('Phấn đấu đạt 80%.') +
      listed('Nhiệm vụ', 1);
    expect(await show(body)).toEqual(['[1] Mục tiêu. Phấn đấu đạt 80%.', '[2] Nhiệm vụ']);
  });

  it('deleted as a whole before a table are not there', async () => {
    const body =
      listed('một', 1) +
      paragraph(`<w:del w:id="1"><w:r><w:delText>hai</w:delText></w:r></w:del>`, NUMBER + markOf('del')) +
      table([row(['a', 'b', 'c'])]) +
      listed('ba', 1);
    expect(await show(body)).toEqual(['[1] một', '| a | b | c |', '[2] ba']);
  });

  it('stay before the table that follows them', async () => {
    const body = paragraph('trước', markOf('del')) + table([row(['a', 'b', 'c'])]) + paragraph('sau');
    expect(await show(body)).toEqual(['trước', '| a | b | c |', 'sau']);
  });

  it('keep the properties they have now, not those of before', async () => {
    const before =
      '<w:pPrChange w:id="1"><w:pPr><w:jc w:val="right"/><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>';
    expect(await show(paragraph('chữ', `<w:jc w:val="center"/>${before}`))).toEqual(['chữ {center}']);
  });
});

it('cells that were deleted go, merges that were tracked hold', async () => {
  const body = table([
    row(['TT', cell('bỏ', '<w:cellDel w:id="1"/>'), 'Việc', cell('Hạn', '<w:cellIns w:id="2"/>')]),
    row(['1', cell('bỏ', '<w:cellDel w:id="1"/>'), 'a', cell('Quý I', '<w:cellMerge w:vMerge="rest"/>')]),
    row(['2', cell('bỏ', '<w:cellDel w:id="1"/>'), 'b', cell('', '<w:cellMerge w:vMerge="cont"/>')]),
  ]);
  const document = await read(body);
  expect(showBlocks(document)).toEqual(['| TT | Việc | Hạn |', '| 1 | a | Quý I (1×2) |', '| 2 | b |']);
  expect(document.notes).toEqual([expect.stringContaining('Track Changes')]);
});

it('rows inside tracked insertions and custom XML are read', async () => {
  const body = table([
    row(['TT', 'Việc', 'Hạn']),
    `<w:ins w:id="1">${row(['1', 'a', 'x'])}</w:ins>`,
    `<w:customXml>${row(['2', 'b', 'y'])}</w:customXml>`,
  ]);
  expect(await show(body)).toEqual(['| TT | Việc | Hạn |', '| 1 | a | x |', '| 2 | b | y |']);
});
