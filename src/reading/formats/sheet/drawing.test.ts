import { expect, it } from 'vitest';
import { showBlocks } from '../../../../tests/show-blocks.ts';
import { openFile } from '../open.ts';
import { plainRows, sampleWorkbook } from './sample-workbook.ts';

const CENTIMETRE = 360_000;
const anchored = (line: number, object: string): string =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>${line - 1}</xdr:row></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:row>${line + 20}</xdr:row></xdr:to>${object}<xdr:clientData/></xdr:twoCellAnchor>`;
const picture = (width: number, height: number, hidden = ''): string =>
  `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="1" name="p" ${hidden}/></xdr:nvPicPr><xdr:spPr><a:xfrm><a:ext cx="${width * CENTIMETRE}" cy="${height * CENTIMETRE}"/></a:xfrm></xdr:spPr></xdr:pic>`;
const box = (words: string): string =>
  `<xdr:sp><xdr:txBody><a:p><a:r><a:t>${words}</a:t></a:r><a:r><a:rPr strike="sngStrike"/><a:t> bỏ</a:t></a:r></a:p></xdr:txBody></xdr:sp>`;
const graphic = (kind: string): string =>
  `<xdr:graphicFrame><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/${kind}"/></a:graphic></xdr:graphicFrame>`;

function drawn(anchors: string): Uint8Array {
  const drawing = `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${anchors}</xdr:wsDr>`;
  return sampleWorkbook({
    sheets: [
      {
        name: 'NV',
        rows: plainRows(
          [
            ['TT', 'Nhiệm vụ', 'Chủ trì'],
            [1, 'Mở lớp', 'Công an xã'],
          ],
          5,
        ),
        behind: '<drawing r:id="d"/>',
        related: [['d', 'drawing', '../drawings/d.xml']],
      },
    ],
    parts: { 'xl/drawings/d.xml': drawing },
  });
}
const show = async (anchors: string): Promise<string[]> => showBlocks(await openFile(drawn(anchors)));

it('text in boxes is read where it stands, also in groups', async () => {
  const group = `<xdr:grpSp>${box('Ghi chú cuối')}</xdr:grpSp>`;
  expect(await show(anchored(9, group) + anchored(2, box('KẾ HOẠCH')))).toEqual([
    'KẾ HOẠCH',
    'H| TT | Nhiệm vụ | Chủ trì |',
    '| 1 | Mở lớp | Công an xã |',
    'Ghi chú cuối',
  ]);
});

it('pictures that could hold a table are named; emblems, seals and hidden ones are not', async () => {
  const anchors = [
    anchored(9, picture(16, 8)),
    anchored(1, picture(2, 2)),
    anchored(20, picture(4, 4)),
    anchored(30, picture(16, 8, 'hidden="1"')),
  ].join('');
  expect((await show(anchors)).slice(2)).toEqual(['! picture: trang tính “NV”, dòng 9']);
});

it('charts and diagrams are named, in whichever form the file has them', async () => {
  const newer = `<mc:AlternateContent><mc:Choice Requires="cx">${graphic('chartex')}</mc:Choice><mc:Fallback>${box('Không có biểu đồ')}</mc:Fallback></mc:AlternateContent>`;
  expect(
    (
      await show(anchored(9, graphic('chart')) + anchored(12, graphic('diagram')) + anchored(15, newer))
    ).slice(2),
  ).toEqual([9, 12, 15].map((line) => `! chart: trang tính “NV”, dòng ${line}`));
});

it('embedded files are named, with their row where the sheet says it', async () => {
  const place = (line: number): string =>
    `<objectPr><anchor><from><xdr:row xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">${line - 1}</xdr:row></from></anchor></objectPr>`;
  const object = `<oleObject progId="Word.Document.12" shapeId="9" r:id="o">`;
  const behind = `<oleObjects><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14">${object}${place(7)}</oleObject></mc:Choice><mc:Fallback>${object}</oleObject></mc:Fallback></mc:AlternateContent></oleObjects>`;
  const sheet = {
    name: 'NV',
    rows: plainRows([
      ['TT', 'Nhiệm vụ', 'Chủ trì'],
      [1, 'Mở lớp', 'Công an xã'],
    ]),
    related: [['o', 'package', '../embeddings/f.docx']] as [string, string, string][],
  };
  const parts = { 'xl/embeddings/f.docx': 'PK word/document.xml word/' };
  const stated = await openFile(sampleWorkbook({ sheets: [{ ...sheet, behind }], parts }));
  expect(showBlocks(stated).at(-1)).toBe('! embedded-file: trang tính “NV”, dòng 7');
  const unstated = await openFile(sampleWorkbook({ sheets: [sheet], parts }));
  expect(showBlocks(unstated).at(-1)).toBe('! embedded-file: trang tính “NV”, dòng 1');
});
