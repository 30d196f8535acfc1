import { describe, expect, it } from 'vitest';
import { cell, type DocxPart, makeDocx, paragraph, row, run, table } from '../../../../tests/make-docx.ts';
import { showBlocks } from '../../../../tests/show-blocks.ts';
import type { SourceDocument } from '../../block.ts';
import { openFile } from '../open.ts';
import { readDocx } from './read-docx.ts';

const read = (body: string, beside: DocxPart[] = []): Promise<SourceDocument> =>
  readDocx(makeDocx({ body, beside }));
const show = async (body: string, beside: DocxPart[] = []): Promise<string[]> =>
  showBlocks(await read(body, beside));

const CM = 360_000;
const graphic = (uri: string, content: string): string =>
  `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/${uri}">${content}</a:graphicData></a:graphic>`;
const pic = (width: number, height: number): string =>
  `<pic:pic><pic:blipFill><a:blip r:embed="x"/></pic:blipFill><pic:spPr><a:xfrm><a:ext cx="${width * CM}" cy="${height * CM}"/></a:xfrm></pic:spPr></pic:pic>`;
const frame = (kind: string, width: number, height: number, content: string): string =>
  `<w:r><w:drawing><wp:${kind}><wp:extent cx="${width * CM}" cy="${height * CM}"/><wp:docPr id="1"/>${content}</wp:${kind.split(' ')[0] ?? ''}></w:drawing></w:r>`;
const picture = (width: number, height: number, kind = 'inline'): string =>
  frame(kind, width, height, graphic('picture', pic(width, height)));
const old = (style: string): string =>
  `<w:r><w:pict><v:shape style="${style}"><v:imagedata r:id="x"/></v:shape></w:pict></w:r>`;

describe('pictures', () => {
  it.each([
    ['one as large as a table', picture(16, 8)],
    ['one that floats', picture(16, 8, 'anchor')],
    ['one of the old kind', old('width:450pt;height:300pt')],
    ['one of the old kind in inches', old('position:absolute;width:5in;height:2.5in')],
    ['one that does not say its size', old('position:absolute')],
    ['drawn text', frame('inline', 16, 8, graphic('lockedCanvas', '<a:t>Nhiệm vụ</a:t>'))],
    ['one linked to', picture(12, 6).replace('r:embed', 'r:link')],
    [
      'one of a group',
      frame('anchor', 16, 9, graphic('wordprocessingGroup', `<wpg:wgp>${pic(3, 2)}${pic(16, 7)}</wpg:wgp>`)),
    ],
    [
      'one with a fallback',
      `<w:r><mc:AlternateContent><mc:Choice>${picture(16, 8).slice(5, -6)}</mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>`,
    ],
  ])('%s is told in its place', async (_, content) => {
    expect(await show(paragraph('trước') + paragraph(content) + paragraph('sau'))).toEqual([
      'trước',
      '! picture',
      'sau',
    ]);
  });

  it.each([
    ['a logo', picture(3, 3)],
    ['a line', picture(16, 0.2)],
    ['one behind the text', picture(18, 25, 'anchor behindDoc="1"')],
    ['one behind the text of the old kind', old('width:400pt;height:400pt;z-index:-251658240')],
    ['one that is hidden', picture(16, 8).replace('id="1"', 'id="1" hidden="1"')],
    ['a small one of the old kind', old('width:60pt;height:60pt')],
  ])('%s is none to speak of', async (_, content) => {
    expect(await show(paragraph('trước') + paragraph(content))).toEqual(['trước']);
  });

  it('are all there is: even those behind the text are told, and the file is refused with a way out', async () => {
    const pages = paragraph(picture(21, 29, 'anchor behindDoc="1"')).repeat(2);
    expect(await show(pages)).toEqual(['! picture', '! picture']);
    await expect(openFile(makeDocx({ body: pages }))).rejects.toMatchObject({ reason: 'only-pictures' });
  });

  it('under the post of the signer is seal and signature, unless it is as large as a table', async () => {
    const signed = (content: string): string =>
      paragraph('TM. ỦY BAN NHÂN DÂN') + paragraph('CHỦ TỊCH') + paragraph(content) + paragraph('Lê Văn An');
    expect(await show(signed(picture(8, 4)))).not.toContain('! picture');
    expect(await show(signed(picture(16, 8)))).toContain('! picture');
    expect(await show(table([row([paragraph('Nơi nhận:'), cell(signed(picture(8, 4)))])], ''))).not.toContain(
      '! picture',
    );
  });

  it('in a cell make the cell doubtful and stand behind the table', async () => {
    const document = await read(
      table([
        row(['TT', 'Việc', 'Hạn']),
        row(['1', 'a', cell(paragraph(picture(3, 1)))]),
        row(['2', cell(paragraph(run('b') + picture(1, 1))), 'Quý II']),
      ]),
    );
    expect(showBlocks(document)).toEqual([
      '| TT | Việc | Hạn |',
      '| 1 | a |  |',
      '| 2 | b | Quý II |',
      '! picture: bảng, dòng “1 a”',
    ]);
    const [first] = document.blocks;
    const doubts =
      first?.kind === 'table' ? first.rows.map(({ cells }) => cells.map((c) => c.confidence)) : [];
    expect(doubts).toEqual([
      [undefined, undefined, undefined],
      [undefined, undefined, 0.5],
      [undefined, undefined, undefined],
    ]);
  });
});

describe('charts and objects', () => {
  const object = (attributes: string): string =>
    `<w:r><w:object><v:shape style="width:450pt;height:300pt"><v:imagedata r:id="i"/></v:shape><o:OLEObject ${attributes}/></w:object></w:r>`;
  it.each([
    ['a chart', frame('inline', 15, 8, graphic('chart', '<c:chart xmlns:c="c" r:id="c"/>')), '! chart'],
    ['a diagram', frame('inline', 15, 8, graphic('diagram', '<dgm:relIds xmlns:dgm="d"/>')), '! chart'],
    ['a chart of Excel', object('Type="Embed" ProgID="Excel.Chart.8" r:id="o"'), '! chart'],
    ['a linked sheet', object('Type="Link" ProgID="Excel.Sheet.12" r:id="away"'), '! embedded-file'],
    [
      'a file behind an icon',
      object('Type="Embed" ProgID="Word.Document.12" DrawAspect="Icon" r:id="o"'),
      '! embedded-file',
    ],
    ['a sheet of the old kind', object('Type="Embed" ProgID="Excel.Sheet.8" r:id="o"'), '! embedded-file'],
    [
      'an object whose part is missing',
      object('Type="Embed" ProgID="Excel.Sheet.12" r:id="none"'),
      '! embedded-file',
    ],
    ['a bitmap', object('Type="Embed" ProgID="PBrush" r:id="o"'), '! picture'],
    [
      'a control',
      '<w:r><w:object><v:shape style="width:90pt;height:20pt"><v:imagedata r:id="i"/></v:shape><w:control r:id="o"/></w:object></w:r>',
      '! embedded-part',
    ],
    [
      'letters drawn as a shape',
      '<w:r><w:pict><v:shape style="width:400pt;height:40pt"><v:textpath string="KẾ HOẠCH"/></v:shape></w:pict></w:r>',
      'KẾ HOẠCH',
    ],
    ['a subdocument', '<w:subDoc r:id="away"/>', '! embedded-part'],
  ])('%s', async (_, content, expected) => {
    const beside = [
      { id: 'o', type: 'oleObject', target: 'embeddings/o.bin', content: 'x' },
      { id: 'away', type: 'oleObject', target: 'file:///C:/bang.xlsx' },
    ];
    expect(await show(paragraph(run('trước') + content), beside)).toEqual(['trước', expected]);
  });
});

describe('text boxes', () => {
  const box = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
  it.each([
    [
      'of a shape',
      frame(
        'anchor',
        5,
        3,
        graphic('wordprocessingShape', `<wps:wsp><wps:txbx>${box('chữ')}</wps:txbx></wps:wsp>`),
      ),
      ['chữ'],
    ],
    [
      'of a group, beside a picture',
      frame(
        'anchor',
        16,
        9,
        graphic(
          'wordprocessingGroup',
          `<wpg:wgp>${pic(16, 7)}<wps:wsp><wps:txbx>${box('chữ')}</wps:txbx></wps:wsp></wpg:wgp>`,
        ),
      ),
      ['chữ', '! picture'],
    ],
    ['behind the text', frame('anchor behindDoc="1"', 5, 3, `<wps:txbx>${box('chữ')}</wps:txbx>`), ['chữ']],
    [
      'of the old kind, in a group',
      `<w:r><w:pict><v:group><v:shape><v:textbox>${box('chữ')}</v:textbox></v:shape></v:group></w:pict></w:r>`,
      ['chữ'],
    ],
  ])('%s', async (_, content, expected) => {
    expect(await show(paragraph(content))).toEqual(expected);
  });
});
