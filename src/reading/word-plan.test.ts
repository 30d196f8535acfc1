import { expect, it } from 'vitest';
import {
  cell,
  type DocxPart,
  makeDocx,
  paragraph,
  row,
  run,
  table,
  wordPart,
} from '../../tests/make-docx.ts';
import type { ReadingResult } from './read-plan.ts';
import { readPlan } from './read-plan.ts';

const HEAD = [
  'ỦY BAN NHÂN DÂN',
  'XÃ SUỐI MƠ',
  'Số: 05/KH-UBND',
  'Suối Mơ, ngày 5 tháng 2 năm 2026',
  'KẾ HOẠCH',
  'Cấp nước sạch năm 2026',
  'I. MỤC TIÊU',
  '- Tỷ lệ hộ dùng nước sạch đạt 80%.',
  'II. NHIỆM VỤ',
]
  .map((text) => paragraph(text))
  .join('');
const GRID = (rows: string[]): string => table([row(['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn']), ...rows]);
const read = (body: string, beside: DocxPart[] = []): Promise<ReadingResult> =>
  readPlan([{ name: 'ke-hoach.docx', bytes: makeDocx({ body: HEAD + body, beside }) }]);
const unread = ({ plan }: ReadingResult): (string | undefined)[] =>
  plan.findings.filter(({ kind }) => kind === 'unread-content').map(({ where }) => where);

const mark = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
const NOTES: DocxPart[] = [
  {
    id: 'f',
    type: 'footnotes',
    target: 'footnotes.xml',
    content: wordPart(
      'footnotes',
      ['Báo cáo trước ngày 20/6/2026.', 'Không tính hai thôn đã có nước sạch.']
        .map((text, at) => `<w:footnote w:id="${at + 1}">${paragraph(text)}</w:footnote>`)
        .join(''),
    ),
  },
];

it('a footnote is part of no task and no row; one to a row is told', async () => {
  const body =
    GRID([row(['1', 'Lập danh sách hộ', 'Công an xã', cell(paragraph(run('30/4/2026') + mark(2)))])]) +
    paragraph(`${run('1. Phòng Kinh tế rà soát hộ thiếu nước, hoàn thành trước ngày 30/5/2026')}${mark(1)}`);
  const result = await read(body, NOTES);
  expect(result.plan.tasks.map(({ deadline }) => deadline.due)).toEqual(['2026-04-30', '2026-05-30']);
  expect(JSON.stringify(result.plan.tasks)).not.toMatch(/20\/6\/2026|hai thôn/);
  expect(unread(result)).toEqual([expect.stringContaining('Không tính hai thôn')]);
});

it('a cell that is a picture is told with its row', async () => {
  const picture =
    '<w:r><w:drawing><wp:inline><wp:extent cx="1080000" cy="300000"/><a:graphic><a:graphicData uri="x"><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
  const result = await read(
    GRID([
      row(['1', 'Lập danh sách hộ', 'Công an xã', cell(paragraph(picture))]),
      row(['2', 'Khoan giếng', 'Công an xã', '']),
    ]),
  );
  expect(unread(result)).toEqual([expect.stringContaining('Lập danh sách hộ')]);
});

it('what was left out is told of the file as a whole', async () => {
  const { notes } = await read(
    GRID([
      row([
        '1',
        cell(paragraph(run('Lập danh sách', '<w:strike/>') + run('Rà soát hộ'))),
        'Công an xã',
        '30/4/2026',
      ]),
      row([
        '2',
        'Khoan giếng',
        cell(paragraph(run('Chọn đơn vị', '<w:rStyle w:val="PlaceholderText"/>'))),
        '30/4/2026',
      ]),
    ]),
  );
  expect(notes).toEqual([expect.stringContaining('gạch ngang'), expect.stringContaining('“Chọn đơn vị”')]);
});

it('a table in the header of a page is read', async () => {
  const rows = ['1', '2', '3'].map((number) =>
    row([number, `Lắp trạm bơm ${number}`, 'Công an xã', 'Quý II/2026']),
  );
  const header: DocxPart = {
    id: 'h',
    type: 'header',
    target: 'header1.xml',
    content: wordPart('hdr', GRID(rows)),
  };
  const section = '<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>';
  const { plan } = await read(paragraph('Chi tiết tại bảng kèm theo.') + section, [header]);
  expect(plan.tasks.filter(({ source }) => source === 'appendix')).toHaveLength(3);
});

const FIELD = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result && run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

it('an error in the place of a result is told, and nowhere given as a value', async () => {
  const failed = cell(paragraph(FIELD('REF han', 'Lỗi! Không tìm thấy nguồn tham chiếu.')));
  const { plan } = await read(
    GRID([
      row(['1', 'Lắp trạm bơm', 'Công an xã', failed]),
      row(['2', 'Nạo vét kênh', 'Các thôn', 'Quý II/2026']),
    ]),
  );
  expect(JSON.stringify(plan.tasks)).not.toContain('Lỗi!');
  expect(plan.tasks[0]?.doubts).toContain('deadline');
  expect(plan.findings.some(({ kind }) => kind === 'unread-content')).toBe(true);
});

it('the page of a heading that is no more is missed by nobody', async () => {
  const { plan } = await read(
    paragraph(run('Xem trang ') + FIELD('PAGEREF a', 'Error! Bookmark not defined.')) +
      paragraph('1. Lắp trạm bơm trước ngày 30/6/2026.'),
  );
  expect(plan.findings.some(({ kind }) => kind === 'unread-content')).toBe(false);
});

it('what a field should bring in from another file is told', async () => {
  const { plan } = await read(
    paragraph(FIELD('INCLUDETEXT "nhiem-vu.docx"', '')) + paragraph('1. Lắp trạm bơm trước ngày 30/6/2026.'),
  );
  expect(plan.findings.some(({ kind }) => kind === 'unread-content')).toBe(true);
});

it.each(['footer', 'endnotes'] as const)('a table in the %s is read', async (where) => {
  const rows = ['1', '2', '3'].map((number) =>
    row([number, `Lắp trạm bơm ${number}`, 'Công an xã', 'Quý II/2026']),
  );
  const content =
    where === 'footer'
      ? wordPart('ftr', GRID(rows))
      : wordPart('endnotes', `<w:endnote w:id="1">${paragraph('Chi tiết:')}${GRID(rows)}</w:endnote>`);
  const mark =
    where === 'footer'
      ? '<w:sectPr><w:footerReference w:type="default" r:id="p"/></w:sectPr>'
      : paragraph(run('Nêu ở chú thích.') + '<w:r><w:endnoteReference w:id="1"/></w:r>');
  const { plan } = await read(mark, [{ id: 'p', type: where, target: 'part.xml', content }]);
  expect(plan.tasks.filter(({ source }) => source === 'appendix')).toHaveLength(3);
});
