/**
 * `node src/demo/write-plan.ts`: writes the plan of the fictional commune as an official document (Nghị định
 * 30/2020/NĐ-CP, Phụ lục I: paper, margins, letterhead, sizes), indicators and tasks in landscape appendices.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  type IRunOptions,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import * as content from './plan-content.ts';

const POINT = 2;
const MILLIMETRE = 56.7;
const mm = (length: number): number => Math.round(length * MILLIMETRE);
const size = (points: number): number => points * POINT;

type Align = (typeof AlignmentType)[keyof typeof AlignmentType];
interface Line extends Pick<IRunOptions, 'bold' | 'italics'> {
  points?: number;
  align?: Align;
  indent?: boolean;
  before?: number;
}

function line(text: string, { points = 14, align, indent, before = 0, ...run }: Line = {}): Paragraph {
  return new Paragraph({
    ...(align && { alignment: align }),
    spacing: { before: before * 20, after: 0 },
    ...(indent && { indent: { firstLine: mm(12.7) } }),
    children: [new TextRun({ text, size: size(points), ...run })],
  });
}

const CENTER = AlignmentType.CENTER;
const body = (text: string): Paragraph =>
  line(text, { align: AlignmentType.JUSTIFIED, indent: true, before: 6 });
const heading = (text: string): Paragraph => line(text, { bold: true, indent: true, before: 6 });

const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
const NO_BORDERS = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

/** Two columns without lines: letterhead, signature. */
function columns(left: Paragraph[], right: Paragraph[], widths: [number, number]): Table {
  const cell = (children: Paragraph[], width: number) =>
    new TableCell({ children, width: { size: width, type: WidthType.PERCENTAGE } });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: NO_BORDERS,
    rows: [new TableRow({ children: [cell(left, widths[0]), cell(right, widths[1])] })],
  });
}

function letterhead(): Table {
  return columns(
    [
      line('ỦY BAN NHÂN DÂN', { points: 13, bold: true, align: CENTER }),
      line('XÃ SÔNG TRĂNG', { points: 13, bold: true, align: CENTER }),
      line('Số: 15/KH-UBND', { points: 13, align: CENTER, before: 6 }),
    ],
    [
      line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { points: 13, bold: true, align: CENTER }),
      line('Độc lập - Tự do - Hạnh phúc', { points: 14, bold: true, align: CENTER }),
      line('Sông Trăng, ngày 05 tháng 02 năm 2026', { italics: true, align: CENTER, before: 6 }),
    ],
    [40, 60],
  );
}

function signature(): Table {
  return columns(
    [
      line('Nơi nhận:', { points: 12, bold: true, italics: true }),
      ...content.RECIPIENTS.map((text) => line(`- ${text}`, { points: 11 })),
    ],
    [
      ...content.SIGNER.lines.map((text) => line(text, { bold: true, align: CENTER })),
      line(content.SIGNER.name, { bold: true, align: CENTER, before: 60 }),
    ],
    [50, 50],
  );
}

function textCell(text: string, width: number, look: Line & { span?: number } = {}): TableCell {
  const { span, ...style } = look;
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    width: { size: mm(width), type: WidthType.DXA },
    margins: { left: 60, right: 60 },
    ...(span && { columnSpan: span }),
    children: [line(text, { points: 12, ...style })],
  });
}

interface Columns {
  header: string[];
  /** Millimetres. */
  widths: number[];
  /** Columns whose text stands to the left; the others are centred. */
  left: readonly number[];
}

function groupedTable(table: Columns, groups: { group: string; lines: readonly string[][] }[]): Table {
  const width = (column: number): number => table.widths[column] ?? 20;
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.header.map((text, column) =>
      textCell(text, width(column), { bold: true, align: CENTER }),
    ),
  });
  const rows = groups.flatMap(({ group, lines }) => [
    new TableRow({
      children: [textCell(group, width(0), { bold: true, span: table.header.length })],
    }),
    ...lines.map(
      (cells) =>
        new TableRow({
          children: cells.map((text, column) =>
            textCell(text, width(column), table.left.includes(column) ? {} : { align: CENTER }),
          ),
        }),
    ),
  ]);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: table.widths.map(mm),
    rows: [header, ...rows],
  });
}

function indicatorTable(): Table {
  let number = 0;
  return groupedTable(
    {
      header: [
        'TT',
        'Chỉ tiêu',
        'Đơn vị tính',
        'Mục tiêu năm 2025',
        'Năm 2026',
        'Năm 2027',
        'Năm 2030',
        'Đơn vị chủ trì',
      ],
      widths: [12, 86, 28, 20, 20, 20, 20, 46],
      left: [1, 7],
    },
    content.INDICATORS.map(({ group, lines }) => ({
      group,
      lines: lines.map((cells) => [String(++number), ...cells]),
    })),
  );
}

function taskTable(): Table {
  return groupedTable(
    {
      header: [
        'TT',
        'Nhiệm vụ',
        'Lãnh đạo phụ trách',
        'Đơn vị chủ trì',
        'Đơn vị phối hợp',
        'Sản phẩm',
        'Thời gian hoàn thành',
      ],
      widths: [12, 74, 30, 38, 38, 30, 30],
      left: [1, 2, 3, 4, 5],
    },
    content.TASKS.map(({ group, director, lines }) => ({
      group,
      lines: lines.map(([number, name, ...rest]) => [number, name, director, ...rest]),
    })),
  );
}

function appendix(number: string, title: string): Paragraph[] {
  return [
    line(`Phụ lục ${number}`, { bold: true, align: CENTER }),
    line(title, { bold: true, align: CENTER }),
    line('(Kèm theo Kế hoạch số 15/KH-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân xã Sông Trăng)', {
      italics: true,
      align: CENTER,
    }),
    line(''),
  ];
}

const TITLE =
  'Hành động thực hiện Nghị quyết số 57-NQ/TW về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số trên địa bàn xã Sông Trăng giai đoạn 2026 - 2030';

function mainText(): (Paragraph | Table)[] {
  return [
    letterhead(),
    line('KẾ HOẠCH', { bold: true, align: CENTER, before: 18 }),
    line(TITLE, { bold: true, align: CENTER }),
    line(''),
    ...content.LEGAL_BASIS.map((text) =>
      line(text, { italics: true, align: AlignmentType.JUSTIFIED, indent: true, before: 6 }),
    ),
    body('Ủy ban nhân dân xã Sông Trăng ban hành Kế hoạch với các nội dung sau:'),
    heading('I. MỤC ĐÍCH, YÊU CẦU'),
    ...content.PURPOSE.map((text, index) => body(`${index + 1}. ${text}`)),
    heading('II. MỤC TIÊU'),
    ...content.GOALS.flatMap((goal) => [
      heading(goal.heading),
      ...goal.bullets.map((text) => body(`- ${text}`)),
    ]),
    body('(Các chỉ tiêu cụ thể tại Phụ lục I kèm theo)'),
    heading('III. NHIỆM VỤ VÀ GIẢI PHÁP'),
    ...content.MEASURES.flatMap((part) => [
      heading(part.heading),
      ...part.items.map((text) => body(`- ${text}`)),
    ]),
    body('(Các nhiệm vụ cụ thể tại Phụ lục II kèm theo)'),
    heading('IV. TỔ CHỨC THỰC HIỆN'),
    ...content.ORGANISATION.map((text, index) => body(`${index + 1}. ${text}`)),
    body(
      'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các phòng, đơn vị phản ánh về Ủy ban nhân dân xã (qua Phòng Văn hóa - Xã hội) để xem xét, giải quyết./.',
    ),
    line(''),
    signature(),
  ];
}

function section(
  children: (Paragraph | Table)[],
  orientation: 'portrait' | 'landscape',
  first: boolean,
): ISectionOptions {
  const pageNumber = new Header({
    children: [
      new Paragraph({
        alignment: CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: size(13) })],
      }),
    ],
  });
  return {
    properties: {
      titlePage: first,
      page: {
        size: {
          width: mm(210),
          height: mm(297),
          orientation: PageOrientation[orientation === 'landscape' ? 'LANDSCAPE' : 'PORTRAIT'],
        },
        margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) },
      },
    },
    headers: { default: pageNumber, ...(first && { first: new Header({ children: [] }) }) },
    children,
  };
}

const plan = new Document({
  creator: 'Sáu Rõ',
  title: TITLE,
  styles: { default: { document: { run: { font: 'Times New Roman', size: size(14) } } } },
  sections: [
    section(mainText(), 'portrait', true),
    section([...appendix('I', 'CÁC CHỈ TIÊU CHỦ YẾU'), indicatorTable()], 'landscape', false),
    section([...appendix('II', 'DANH MỤC NHIỆM VỤ'), taskTable()], 'landscape', false),
  ],
});
writeFileSync(join(import.meta.dirname, 'ke-hoach-song-trang.docx'), await Packer.toBuffer(plan));
