/** Odd traits of Word files. */
import { strFromU8, strToU8 } from 'fflate';
import type { Draw } from '../../mutate.ts';
import type { PlanScript } from '../random-plan.ts';
import { renderDocx } from '../render-docx.ts';
import { htmlTable } from './html.ts';
import type { OddFile, Oddity } from './oddity.ts';
import {
  addPart,
  editCell,
  editRow,
  editTable,
  openWord,
  paragraph,
  run,
  saveWord,
  type WordFile,
} from './word-file.ts';
import { taskGrid } from '../tables.ts';

type Edit = (file: WordFile, script: PlanScript, draw: Draw) => WordFile;

const oddity = (name: string, edit: Edit, result: Omit<OddFile, 'bytes'> = {}): Oddity => ({
  name: `Word: ${name}`,
  make: async (script, draw) => ({
    bytes: saveWord(edit(openWord(await renderDocx(script)), script, draw)),
    ...result,
  }),
});

/** Puts XML before the first run of a cell of some row. */
const beforeText =
  (xml: string, index?: number): Edit =>
  (file, script, draw) =>
    editTable(file, 'tasks', (table) =>
      editRow(table, draw, (row) =>
        editCell(row, index ?? 2 + draw(script.layout.taskColumns.length), (cell) =>
          cell.replace(/<w:r[ >]/, (first) => xml + first),
        ),
      ),
    );

/** Puts a second row, made of some row, behind it. */
const withRow =
  (make: (row: string) => string): Edit =>
  (file, _, draw) =>
    editTable(file, 'tasks', (table) => editRow(table, draw, (row) => row + make(row)));

const otherWords = (row: string): string => row.replace(/(<w:t[^>]*>)[^<]*(?=<\/w:t>)/g, '$1Nội dung đã bỏ');
const withRowProperty = (row: string, property: string): string =>
  row
    .replace(/<w:tr([^>]*)>(?:<w:trPr>([\s\S]*?)<\/w:trPr>)?/, `<w:tr$1><w:trPr>$2${property}</w:trPr>`)
    .replace('$2', '');

const insteadOfTasks =
  (xml: string): Edit =>
  (file) =>
    editTable(file, 'tasks', () => paragraph(xml));

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const CENTIMETRE = 360_000;
const picture = `<w:r><w:drawing><wp:inline><wp:extent cx="${16 * CENTIMETRE}" cy="${9 * CENTIMETRE}"/><wp:docPr id="7" name="Picture 7"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="rIdOdd"/></pic:blipFill><pic:spPr><a:xfrm><a:ext cx="${16 * CENTIMETRE}" cy="${9 * CENTIMETRE}"/></a:xfrm></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const object =
  '<w:r><w:object><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="o1" style="width:480pt;height:260pt"/><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Embed" ProgID="Excel.Sheet.8" ShapeID="o1" DrawAspect="Content" ObjectID="_1" r:id="rIdOdd"/></w:object></w:r>';

const withPicture: Edit = (file, script, draw) =>
  addPart(insteadOfTasks(picture)(file, script, draw), {
    id: 'rIdOdd',
    name: 'media/odd.png',
    type: 'image',
    contentType: 'image/png',
    bytes: PIXEL,
  });

const withObject: Edit = (file, script, draw) =>
  addPart(insteadOfTasks(object)(file, script, draw), {
    id: 'rIdOdd',
    name: 'embeddings/odd.bin',
    type: 'oleObject',
    contentType: 'application/vnd.openxmlformats-officedocument.oleObject',
    bytes: strToU8('PK\u0003\u0004odd'),
  });

const withHtmlPart: Edit = (file, script) =>
  addPart(
    editTable(file, 'tasks', () => '<w:altChunk r:id="rIdOdd"/>'),
    {
      id: 'rIdOdd',
      name: 'odd.htm',
      type: 'aFChunk',
      contentType: 'text/html',
      bytes: strToU8(`<html><meta charset="utf-8"><body>${htmlTable(taskGrid(script))}</body></html>`),
    },
  );

/** The table of the indicators, before the first heading of the body. */
const tableFirst: Edit = (file, script, draw) => {
  let moved = '';
  const without = editTable(file, 'indicators', (table) => {
    moved = table;
    return '';
  });
  void [script, draw];
  const heading = /<w:p>(?:(?!<w:p>)[\s\S])*?I\. MỤC ĐÍCH/.exec(without.document);
  if (!heading) throw new Error('the plan has no first heading');
  const { index } = heading;
  return {
    ...without,
    document: without.document.slice(0, index) + moved + paragraph() + without.document.slice(index),
  };
};

const CONTENTS = [
  ['I. MỤC ĐÍCH, YÊU CẦU', 1],
  ['II. MỤC TIÊU', 1],
  ['1. Mục tiêu chung', 2],
  ['2. Mục tiêu cụ thể', 2],
  ['III. TỔ CHỨC THỰC HIỆN', 4],
] as const;
const contents: Edit = (file, _, draw) => {
  const leader = draw(2) === 0 ? '</w:t><w:tab/><w:t>' : '..............................';
  const lines = CONTENTS.map(([text, page]) => paragraph(run(`${text}${leader}${page}`)));
  const at = file.document.search(/<w:p>(?:(?!<w:p>)[\s\S])*?Thực hiện Kế hoạch số/);
  return {
    ...file,
    document:
      file.document.slice(0, at) + paragraph(run('MỤC LỤC')) + lines.join('') + file.document.slice(at),
  };
};

const PRICES = [
  ['TT', 'Nội dung', 'Đơn vị tính', 'Số lượng', 'Đơn giá', 'Thành tiền'],
  ['1', 'Máy quét tài liệu', 'Bộ', '2', '14.500.000', '29.000.000'],
  ['2', 'Máy in hai mặt', 'Bộ', '3', '6.200.000', '18.600.000'],
  ['3', 'Ổ cứng sao lưu', 'Chiếc', '4', '2.150.000', '8.600.000'],
];
const tableXml = (rows: string[][]): string =>
  `<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/></w:tblBorders></w:tblPr>${rows
    .map((cells) => `<w:tr>${cells.map((text) => `<w:tc>${paragraph(run(text))}</w:tc>`).join('')}</w:tr>`)
    .join('')}</w:tbl>`;
const priceList: Edit = (file) =>
  editTable(
    file,
    'tasks',
    (table) =>
      table +
      paragraph(run('PHỤ LỤC III')) +
      paragraph(run('Dự toán mua sắm')) +
      tableXml(PRICES) +
      paragraph(),
  );

/** The document, its styles and whatever it names, under names that only the relationships tell. */
const otherNames: Edit = ({ document, parts }) => {
  const rename = (name: string): string => name.replace(/^word\/(styles|numbering)\.xml$/, 'word/$1_a7.xml');
  const renamed = Object.entries(parts).map(([name, bytes]): [string, Uint8Array] => {
    const isText = /\.rels$|Content_Types/.test(name);
    const text = isText ? strFromU8(bytes).replaceAll(/(styles|numbering)\.xml/g, '$1_a7.xml') : '';
    return [rename(name), isText ? strToU8(text) : bytes];
  });
  return { document, parts: Object.fromEntries(renamed) };
};

const dropDown = (choices: string[], chosen: number): string =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="d"/><w:enabled/><w:ddList><w:result w:val="${chosen}"/>${choices.map((text) => `<w:listEntry w:val="${text}"/>`).join('')}</w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
/** What stood in the cell of some row is chosen in a form. */
const chosen: Edit = (file, _, draw) =>
  editTable(file, 'tasks', (table) =>
    editRow(table, draw, (row) =>
      editCell(row, -1, (cell) =>
        cell.replace(
          /<w:r[ >](?:(?!<w:r[ >])[\s\S])*?<w:t[^>]*>([^<]*)<\/w:t><\/w:r>/,
          (_run, text: string) => dropDown(['Phương án khác', text], 1),
        ),
      ),
    ),
  );

const DELETED_END =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> REF muc1 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:del w:id="91" w:author="x"><w:r><w:fldChar w:fldCharType="end"/></w:r></w:del>';
const PROMPT =
  '<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>Bấm vào đây để nhập văn bản.</w:t></w:r></w:sdtContent></w:sdt>';

export const WORD_ODDITIES: Oddity[] = [
  oddity('an old value struck through beside the new one', beforeText(run('Quý IV/2025 ', '<w:strike/>'))),
  oddity('an old value in a tracked deletion', (file, script, draw) =>
    beforeText(
      '<w:del w:id="90" w:author="x"><w:r><w:delText xml:space="preserve">Quý IV/2025 </w:delText></w:r></w:del>',
    )(file, script, draw),
  ),
  oddity('hidden text', beforeText(run('Ghi chú nội bộ ', '<w:vanish/>'))),
  oddity('the prompt of a content control', beforeText(PROMPT)),
  oddity('a field whose end is deleted', beforeText(DELETED_END, 1)),
  oddity(
    'a hidden row',
    withRow((row) => withRowProperty(otherWords(row), '<w:hidden/>')),
  ),
  oddity(
    'a deleted row',
    withRow((row) => withRowProperty(otherWords(row), '<w:del w:id="92" w:author="x"/>')),
  ),
  oddity('a choice in a form', chosen),
  oddity('a table before the first heading', tableFirst),
  oddity('contents without styles', contents),
  oddity('a price list', priceList, { unread: true }),
  oddity('parts under other names', otherNames),
  oddity('the tasks as embedded HTML', withHtmlPart),
  oddity('the tasks as a picture', withPicture, { unread: true, withoutTasks: true }),
  oddity('the tasks as an embedded sheet', withObject, { unread: true, withoutTasks: true }),
];
