/** The annexes of a document as a workbook: one sheet each, figures as figures, texts never as formulas. */
import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { cellText } from '../../shared/sheet-text.ts';
import type { Annex, Cell, Column, OfficialDocument, Table } from '../model/contract.ts';
import { numberWritten } from '../words/numbers.ts';
import { plainText } from '../words/said.ts';

type Sheet = Parameters<typeof writeXlsx>[0]['sheets'][number];
type Merge = NonNullable<Sheet['merges']>[number];

const thin = { style: 'thin' } as const;
const BORDER = { top: thin, right: thin, bottom: thin, left: thin };
/** Of a sheet's name. Source: Excel specifications. */
const LONGEST_NAME = 31;
/** Millimetres of paper in one unit of a column's width, as both programs show Times New Roman 11. */
const MM_A_UNIT = 1.9;

/** A document without annexes has one empty sheet that says so. */
export async function writeAnnexes({ annexes, frame }: OfficialDocument): Promise<Uint8Array> {
  const sheets = annexes.map(sheetOf);
  return await writeXlsx({
    defaultFont: { name: 'Times New Roman', size: 11 },
    properties: { title: frame.subject },
    sheets: sheets.length > 0 ? sheets : [{ name: 'Phụ lục', rows: [['Văn bản này không có phụ lục.']] }],
  });
}

/** Title, header of one or two lines, rows; printed like the annex. */
function sheetOf(annex: Annex): Sheet {
  const table = annex.blocks.find((block): block is Table => block.kind === 'table');
  const columns = table?.columns ?? [];
  const head = headOf(columns);
  const top = TITLE_ROWS + head.rows.length;
  const body = bodyOf(table, top);
  const last = Math.max(columns.length - 1, 0);
  const titles = Array.from({ length: TITLE_ROWS }, (_, row): Merge => across(row, last));
  return {
    name: (annex.name ?? 'Phụ lục').slice(0, LONGEST_NAME),
    columns: columns.map(({ width, align }) => ({
      width: width / MM_A_UNIT,
      style: { alignment: { vertical: 'top', horizontal: align, wrapText: true } },
    })),
    rows: [[annex.name ?? 'Phụ lục'], [annex.title], ...head.rows, ...body.rows],
    cells: styled(columns.length, top, body.groups, body.rows.length),
    merges: [...titles, ...head.merges, ...body.merges],
    freezePane: { rows: top },
    pageSetup: {
      paperSize: 'a4',
      orientation: annex.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${TITLE_ROWS + 1}:$${top}`,
    },
  };
}

const TITLE_ROWS = 2;

const across = (row: number, last: number): Merge => ({
  startRow: row,
  endRow: row,
  startCol: 0,
  endCol: last,
});

/** Neighbours with the same head above them stand under one cell. */
function headOf(columns: readonly Column[]): { rows: CellValue[][]; merges: Merge[] } {
  if (columns.every(({ under }) => under === undefined))
    return { rows: [columns.map(({ title }) => cellText(title))], merges: [] };
  const merges: Merge[] = [];
  for (let at = 0; at < columns.length; ) {
    const { under } = columns[at] ?? {};
    let end = at;
    while (under !== undefined && columns[end + 1]?.under === under) end++;
    if (under === undefined) merges.push(box(TITLE_ROWS, TITLE_ROWS + 1, at, at));
    else if (end > at) merges.push(box(TITLE_ROWS, TITLE_ROWS, at, end));
    at = end + 1;
  }
  return {
    rows: [
      columns.map(({ under, title }) => cellText(under ?? title)),
      columns.map(({ under, title }) => (under === undefined ? '' : cellText(title))),
    ],
    merges,
  };
}

const box = (startRow: number, endRow: number, startCol: number, endCol: number): Merge => ({
  startRow,
  endRow,
  startCol,
  endCol,
});

interface Body {
  rows: CellValue[][];
  merges: Merge[];
  /** Rows of the sheet that head a group. */
  groups: number[];
}

function bodyOf(table: Table | undefined, top: number): Body {
  const body: Body = { rows: [], merges: [], groups: [] };
  for (const [at, row] of (table?.rows ?? []).entries()) {
    const line = top + at;
    if (row.kind === 'group') {
      body.rows.push([cellText(row.text)]);
      body.groups.push(line);
      body.merges.push(across(line, (table?.columns.length ?? 1) - 1));
      continue;
    }
    body.rows.push(row.cells.map(valueOf));
    for (const [column, { rows = 1 }] of row.cells.entries())
      if (rows > 1) body.merges.push(box(line, line + rows - 1, column, column));
  }
  return body;
}

const NUMBER = /^-?\d{1,3}(?:\.\d{3})*(?:,\d+)?$|^-?\d+(?:,\d+)?$/;

/** A figure stays one, so that people can go on calculating; everything else is text. */
function valueOf({ runs, covered }: Cell): CellValue {
  const text = plainText(runs);
  if (covered) return '';
  const [only, ...others] = runs;
  const isFigure = others.length === 0 && only?.fact?.value !== undefined && NUMBER.test(text);
  return isFigure ? numberWritten(text) : cellText(text);
}

function styled(
  width: number,
  top: number,
  groups: readonly number[],
  count: number,
): NonNullable<Sheet['cells']> {
  const cells: NonNullable<Sheet['cells']> = new Map();
  const center = { horizontal: 'center', vertical: 'center', wrapText: true } as const;
  for (let row = 0; row < TITLE_ROWS; row++)
    cells.set(`${row},0`, { style: { font: { bold: true }, alignment: center } });
  for (let row = TITLE_ROWS; row < top + count; row++)
    for (let column = 0; column < width; column++) {
      const isHead = row < top;
      const bold = isHead || groups.includes(row);
      cells.set(`${row},${column}`, {
        style: { border: BORDER, ...(bold && { font: { bold } }), ...(isHead && { alignment: center }) },
      });
    }
  return cells;
}
