import { readXlsx as readWorkbook, type Sheet } from 'hucre/xlsx';
import type { Block, Cell, SourceDocument } from '../../block.ts';
import { Unreadable } from '../../unreadable.ts';
import { cleanText } from '../clean-text.ts';
import { MAX_ROWS } from '../limits.ts';
import { openZip } from '../zip.ts';
import { shownText } from './cell-text.ts';
import { cellLines } from './csv.ts';
import { type GridRow, gridBlocks } from './grid.ts';

const MAX_COLUMNS = 200;
const MAX_UNPACKED_BYTES = 80 * 1024 * 1024;

/** Reads the visible sheets of a workbook (.xlsx); values stand as the sheet shows them. Throws `Unreadable`. */
export async function readXlsx(bytes: Uint8Array): Promise<SourceDocument> {
  checkUnpackedSize(bytes);
  const workbook = await readWorkbook(bytes, { readStyles: true, maxRows: MAX_ROWS + 1 });
  const visible = workbook.sheets.filter(
    (sheet) => !sheet.hidden && !sheet.veryHidden && sheet.rows.length > 0,
  );
  const hidden = workbook.sheets.filter((sheet) => sheet.hidden || sheet.veryHidden);
  const blocks: Block[] = [];
  for (const sheet of visible) {
    if (sheet.rows.length > MAX_ROWS) throw new Unreadable('too-many-rows', `${sheet.rows.length} rows`);
    if (visible.length > 1) {
      blocks.push({
        kind: 'paragraph',
        id: 0,
        file: 0,
        text: cleanText(sheet.name),
        flow: 'whole',
        heading: 1,
      });
    }
    blocks.push(...gridBlocks(sheetRows(sheet)));
  }
  blocks.forEach((block, id) => {
    block.id = id;
  });
  const notes = hidden.map((sheet) => `Trang tính ẩn “${cleanText(sheet.name)}” không được đọc.`);
  return { format: 'xlsx', blocks, pages: [], notes };
}

/** The workbook library unpacks without limits of ours: every member is measured first. */
function checkUnpackedSize(bytes: Uint8Array): void {
  const zip = openZip(bytes);
  let total = 0;
  for (const name of zip.names()) {
    total += name.endsWith('/') ? 0 : (zip.read(name)?.length ?? 0);
    if (total > MAX_UNPACKED_BYTES) throw new Unreadable('too-much-memory', 'workbook unpacks too large');
  }
}

function sheetRows(sheet: Sheet): GridRow[] {
  const spans = new Map<string, { rows: number; columns: number }>();
  const covered = new Set<string>();
  const lastRow = sheet.rows.length - 1;
  for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
    const bottom = Math.min(endRow, lastRow);
    const right = Math.min(endCol, MAX_COLUMNS);
    spans.set(`${startRow},${startCol}`, { rows: bottom - startRow + 1, columns: right - startCol + 1 });
    for (let row = startRow; row <= bottom; row += 1) {
      for (let column = startCol; column <= right; column += 1) covered.add(`${row},${column}`);
    }
    covered.delete(`${startRow},${startCol}`);
  }
  return sheet.rows.map((values, row) => {
    const cells: GridRow['cells'] = [];
    values.slice(0, MAX_COLUMNS).forEach((value, column) => {
      const place = `${row},${column}`;
      if (covered.has(place)) return;
      const style = sheet.cells?.get(place)?.style;
      const span = spans.get(place);
      const cell: Cell = {
        lines: cellLines(cleanText(shownText(value, style?.numFmt))),
        colSpan: Math.max(1, span?.columns ?? 1),
        rowSpan: Math.max(1, span?.rows ?? 1),
      };
      if (style?.font?.bold && cell.lines.length > 0) cell.bold = true;
      cells.push({ column, cell });
    });
    return { line: row + 1, cells };
  });
}
