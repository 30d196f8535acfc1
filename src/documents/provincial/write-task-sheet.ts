/** The sheet of tasks as a workbook: days, numbers and shares as such, texts never as formulas. */
import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { aboutRows, fileProperties, pageHeads } from '../../register/list/export-about.ts';
import { BASIS_LABELS } from '../../register/labels.ts';
import { cellText } from '../../shared/sheet-text.ts';
import { type SheetColumn, TASK_SHEET_COLUMNS, TASK_SHEET_NOTES } from './columns.ts';
import type { SheetCell } from './contract.ts';
import type { TaskSheet } from './export-tasks.ts';
import { taskLine } from './task-line.ts';

type Sheet = Parameters<typeof writeXlsx>[0]['sheets'][number];

const thin = { style: 'thin' } as const;
const BORDER = { top: thin, right: thin, bottom: thin, left: thin };

/** The share stays the number that was told: 40 is shown as "40%", whatever decimals it has. */
const FORMATS = { day: 'dd/mm/yyyy', number: '0', percent: 'General"%"' } as const;

/** Titles are the first line of the first sheet, so that whoever reads it as data finds the rows; the second tells of it. */
export async function writeTaskSheet(sheet: TaskSheet): Promise<Uint8Array> {
  return await writeXlsx({
    defaultFont: { name: 'Times New Roman', size: 11 },
    properties: fileProperties(sheet.about),
    sheets: [tasksOf(sheet), aboutOf(sheet)],
  });
}

const tasksOf = ({ tasks, about }: TaskSheet): Sheet => ({
  name: 'Nhiệm vụ',
  columns: TASK_SHEET_COLUMNS.map(columnOf),
  rows: [
    TASK_SHEET_COLUMNS.map(({ title }) => title),
    ...tasks.map((task, at) => taskLine(task, at + 1).map(valueOf)),
  ],
  cells: new Map(
    TASK_SHEET_COLUMNS.map((_, column) => [
      `0,${column}`,
      {
        style: {
          font: { bold: true },
          border: BORDER,
          alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
        },
      },
    ]),
  ),
  freezePane: { rows: 1, columns: 2 },
  pageSetup: {
    paperSize: 'a3',
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '$1:$1',
  },
  headerFooter: pageHeads(about),
});

const columnOf = ({ width, kept }: SheetColumn) => ({
  width,
  style: {
    alignment: { vertical: 'top', wrapText: true } as const,
    border: BORDER,
    ...(kept !== 'text' && { numFmt: FORMATS[kept] }),
  },
});

function valueOf(cell: SheetCell): CellValue {
  if (typeof cell === 'object') return new Date(`${cell.day}T00:00:00Z`);
  return typeof cell === 'number' ? cell : cellText(cell);
}

const aboutOf = ({ about, basis }: TaskSheet): Sheet => ({
  name: 'Thông tin',
  columns: [{ width: 28 }, { width: 100, style: { alignment: { vertical: 'top', wrapText: true } } }],
  rows: [
    ...aboutRows(about),
    ['Trạng thái tính theo', BASIS_LABELS[basis]],
    ...TASK_SHEET_NOTES.map((note) => [...note]),
  ],
});
