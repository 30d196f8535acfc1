/** "Phiếu số liệu Hệ thống 57": the rows as a workbook to type from. Pure but for the library. */
import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { STATUS_LABELS } from '../register/labels.ts';
import { timeInVietnam, todayInVietnam, writtenDay } from '../shared/dates.ts';
import { cellText } from '../shared/sheet-text.ts';
import type { CentralLine } from './contract.ts';
import { FIELD_LABELS, FIELDS, type Field } from './fields.ts';

export interface CentralSheet {
  /** "xã Sông Trăng, tỉnh Hà Nam". */
  commune: string;
  lines: readonly CentralLine[];
  at: Date;
}

export const SHEET_TITLE = 'Phiếu số liệu Hệ thống 57';
/** What the sheet is for, and what it is not. */
const PURPOSE =
  'Dùng để nhập tay vào Hệ thống thông tin giám sát, đánh giá việc thực hiện Nghị quyết 57. Phần mềm không kết nối và không gửi gì đến hệ thống này. Ô trống: chưa có thông tin đã tiếp nhận.';

const HEADS = [
  'STT',
  'Loại',
  ...FIELDS.map((field) => FIELD_LABELS[field]),
  'Thay đổi từ lần nhập trước',
  'Lần nhập trước',
];
const WIDTHS: Partial<Record<Field, number>> = {
  name: 48,
  document: 30,
  result: 44,
  deadline: 16,
  status: 18,
};
const [NARROW, OTHERWISE, CHANGES] = [8, 26, 44];
const HEAD_ROWS = 4;

/** What is said where Hệ thống 57 has no word for how a task stands. */
export const unsaidText = (status: NonNullable<CentralLine['unsaid']>): string =>
  `Không có từ tương ứng: ${STATUS_LABELS[status].toLocaleLowerCase('vi')}`;

/** What changed, in one cell. */
export function changesText({ state, changes }: Pick<CentralLine, 'state' | 'changes'>): string {
  if (state === 'new') return 'Chưa nhập';
  if (state === 'gone') return 'Không còn theo dõi: gỡ hoặc đóng trên Hệ thống 57';
  return changes
    .map(({ field, before, after }) => `${FIELD_LABELS[field]}: ${before ?? 'trống'} → ${after ?? 'trống'}`)
    .join('\n');
}

function rowOf(line: CentralLine, at: number): CellValue[] {
  const { kind, values, unsaid, entry } = line;
  const shown = { ...values, ...(unsaid && { status: `(${unsaidText(unsaid)})` }) };
  const last = entry ? `${writtenDay(todayInVietnam(new Date(entry.at)))}, ${entry.by}` : '';
  const texts = [
    kind === 'task' ? 'Nhiệm vụ' : 'Chỉ tiêu',
    ...FIELDS.map((field) => shown[field] ?? ''),
    changesText(line),
    last,
  ];
  return [at + 1, ...texts.map(cellText)];
}

const thin = { style: 'thin' } as const;
const BORDER = { top: thin, right: thin, bottom: thin, left: thin };
const MIDDLE = { horizontal: 'center', vertical: 'center', wrapText: true } as const;
const TOP = { vertical: 'top', wrapText: true } as const;

/** Title, commune and time, what it is for, heads, one row each; landscape, heads on every page. */
export async function writeCentralSheet({ commune, lines, at }: CentralSheet): Promise<Uint8Array> {
  const moment = `${commune}. Số liệu đến ${timeInVietnam(at)} ngày ${writtenDay(todayInVietnam(at))}.`;
  return await writeXlsx({
    defaultFont: { name: 'Times New Roman', size: 11 },
    properties: { title: SHEET_TITLE, company: commune, created: at },
    sheets: [
      {
        name: 'Hệ thống 57',
        columns: [
          NARROW,
          OTHERWISE / 2,
          ...FIELDS.map((field) => WIDTHS[field] ?? OTHERWISE),
          CHANGES,
          OTHERWISE,
        ].map((width) => ({ width, style: { alignment: TOP } })),
        rows: [[SHEET_TITLE], [cellText(moment)], [PURPOSE], HEADS, ...lines.map(rowOf)],
        cells: styled(lines.length),
        merges: [0, 1, 2].map((row) => ({
          startRow: row,
          endRow: row,
          startCol: 0,
          endCol: HEADS.length - 1,
        })),
        freezePane: { rows: HEAD_ROWS },
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: `$${HEAD_ROWS}:$${HEAD_ROWS}`,
        },
      },
    ],
  });
}

function styled(count: number) {
  const cells = new Map<string, { style: object }>();
  cells.set('0,0', { style: { font: { bold: true, size: 14 }, alignment: TOP } });
  cells.set('2,0', { style: { font: { italic: true }, alignment: TOP } });
  for (let row = HEAD_ROWS - 1; row < HEAD_ROWS + count; row++)
    for (let column = 0; column < HEADS.length; column++)
      cells.set(`${row},${column}`, {
        style:
          row < HEAD_ROWS
            ? { border: BORDER, font: { bold: true }, alignment: MIDDLE }
            : { border: BORDER, alignment: TOP },
      });
  return cells;
}
