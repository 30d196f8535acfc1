import type { Cell, TableRow } from '../../block.ts';
import type { Line } from './lines.ts';
import { stripMarks } from './marks.ts';
import type { TableReading } from './tab-table.ts';

const BORDER = /^\+(?:[-=:]+\+){2,}$/;
const isBorder = (text: string): boolean => BORDER.test(text.trim());

/** Reads the table drawn with "+---+---+" that begins at line `start` (as pandoc writes them), if one does. */
export function gridTableAt(lines: Line[], start: number): TableReading | undefined {
  const top = lines[start]?.text ?? '';
  if (!isBorder(top)) return undefined;
  const edges = positions(top, '+');
  const rows: TableRow[] = [];
  let open: Line[] = [];
  let next = start + 1;
  for (let index = next; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    if (isBorder(line.text)) {
      if (open.length > 0) rows.push(toRow(open, edges));
      // "=" under a row says that it is the header.
      if (line.text.includes('=') && rows.length === 1 && rows[0]) rows[0].header = true;
      open = [];
      next = index + 1;
    } else if (isWalled(line.text.trim())) open.push(line);
    else break;
  }
  return rows.length > 0 ? { rows, next } : undefined;
}

const isWalled = (text: string): boolean => text.startsWith('|') && text.endsWith('|');

const positions = (text: string, mark: string): number[] =>
  Array.from(text.matchAll(new RegExp(`\\${mark}`, 'g')), ({ index }) => index);

/** A cell ends where every line of the row has a "|" on an edge of the grid; what lies between is merged. */
function toRow(lines: Line[], edges: number[]): TableRow {
  const walls = edges.filter((edge) => lines.every((line) => line.text[edge] === '|'));
  const cells: Cell[] = [];
  for (let index = 0; index + 1 < walls.length; index += 1) {
    const left = walls[index] ?? 0;
    const right = walls[index + 1] ?? 0;
    const colSpan = edges.filter((edge) => edge > left && edge <= right).length;
    cells.push(
      toCell(
        lines.map((line) => line.text.slice(left + 1, right)),
        colSpan,
      ),
    );
  }
  const row: TableRow = { cells, line: lines[0]?.number ?? 1 };
  if (lines[0]?.page !== undefined) row.page = lines[0].page;
  return row;
}

function toCell(source: string[], colSpan: number): Cell {
  const lines = source.map((text) => stripMarks(text).text.trim()).filter((text) => text !== '');
  const cell: Cell = { lines, colSpan, rowSpan: 1 };
  // Bold may run over the lines of a cell.
  if (lines.length > 0 && stripMarks(source.map((text) => text.trim()).join(' ')).bold) cell.bold = true;
  return cell;
}
