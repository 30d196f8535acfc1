/** The register as a sheet: the same columns and rows for .xlsx and .csv. */
import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { EXPORT_COLUMNS } from '../columns.ts';
import type { RegisterRow } from '../contract.ts';
import { COLUMN_LABELS, showRow } from '../labels.ts';
import { aboutRows, fileProperties, pageHeads, type SheetAbout } from './export-about.ts';
import { cellText, csvText } from '../../shared/sheet-text.ts';

export type Column = (typeof EXPORT_COLUMNS)[number];

export interface Sheet {
  columns: Column[];
  header: string[];
  /** Text as shown: dates dd/mm/yyyy, figures in the words of the plan. */
  rows: string[][];
  /** Told in the workbook beside the rows; a .csv is rows alone. */
  about?: SheetAbout;
}

function isColumn(text: string): text is Column {
  return (EXPORT_COLUMNS as readonly string[]).includes(text);
}

/** The columns asked for, in that order; all of them when none is (or none exists). */
export function chosenColumns(asked: string | undefined): Column[] {
  const chosen = [...new Set((asked ?? '').split(',').map((column) => column.trim()))].filter(isColumn);
  return chosen.length > 0 ? chosen : [...EXPORT_COLUMNS];
}

export function sheetOf(rows: readonly (RegisterRow & { quote?: string })[], columns: Column[]): Sheet {
  return {
    columns,
    header: columns.map((column) => COLUMN_LABELS[column]),
    rows: rows.map((row) => {
      const shown = { ...showRow(row), quote: row.quote ?? '' };
      return columns.map((column) => shown[column]);
    }),
  };
}

const WIDTHS: Partial<Record<Column, number>> = {
  ordinal: 7,
  kind: 11,
  unit: 12,
  due: 13,
  extendedDue: 13,
  extensions: 9,
  status: 16,
  received: 16,
  completedOn: 13,
  latest: 26,
  asOf: 13,
  source: 14,
  name: 60,
  quote: 60,
  plan: 40,
  section: 32,
};

/** Columns of days, which spreadsheets can sort. */
const DAYS: ReadonlySet<Column> = new Set(['due', 'extendedDue', 'completedOn', 'asOf']);

const thin = { style: 'thin' } as const;
const BORDER = { top: thin, right: thin, bottom: thin, left: thin };

/** "05/03/2026" as a date that spreadsheets can sort; other text stays text, never a formula. */
function xlsxCell(column: Column, text: string): CellValue {
  const [, day, month, year] = (DAYS.has(column) && /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text)) || [];
  return year ? new Date(`${year}-${month}-${day}T00:00:00Z`) : cellText(text);
}

/** The register is the first sheet and its heads the first line. Landscape, header repeated on every page and frozen on screen, wrapped cells. */
export async function toXlsx(sheet: Sheet): Promise<Uint8Array> {
  const top = { vertical: 'top', wrapText: true } as const;
  const cells = new Map(
    sheet.header.map((_, column) => [
      `0,${column}`,
      {
        style: {
          font: { bold: true },
          border: BORDER,
          alignment: { horizontal: 'center', vertical: 'center', wrapText: true } as const,
        },
      },
    ]),
  );
  return await writeXlsx({
    defaultFont: { name: 'Times New Roman', size: 11 },
    ...(sheet.about && { properties: fileProperties(sheet.about) }),
    sheets: [
      {
        name: 'Sổ theo dõi',
        columns: sheet.columns.map((column) => ({
          width: WIDTHS[column] ?? 26,
          style: { alignment: top, border: BORDER, ...(DAYS.has(column) && { numFmt: 'dd/mm/yyyy' }) },
        })),
        rows: [
          sheet.header,
          ...sheet.rows.map((row) => row.map((text, at) => xlsxCell(sheet.columns[at] ?? 'name', text))),
        ],
        cells,
        freezePane: { rows: 1 },
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: '$1:$1',
        },
        ...(sheet.about && { headerFooter: pageHeads(sheet.about) }),
      },
      ...(sheet.about
        ? [
            {
              name: 'Thông tin',
              columns: [{ width: 24 }, { width: 100, style: { alignment: top } }],
              rows: aboutRows(sheet.about),
            },
          ]
        : []),
    ],
  });
}

/** See `csvText`. */
export function toCsv(sheet: Sheet): Uint8Array {
  return new TextEncoder().encode(csvText([sheet.header, ...sheet.rows]));
}
