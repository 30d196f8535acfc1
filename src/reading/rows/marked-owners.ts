/** Tables with a column for each of those who act, and a mark where one has to: "x", or "CT" for who leads and "PH" for who helps. */
import { looksLikeOwner } from '../values/owners.ts';
import { isMark } from '../values/target-certainty.ts';
import type { Column } from './column.ts';
import { type GridRow, isOrigin } from './table-grid.ts';
import type { TableLine } from './table-lines.ts';

const LEADS = /^(?:ct|c|chủ trì)$/iu;
const HELPS = /^(?:ph|p|phối hợp)$/iu;
const isSign = (text: string): boolean => isMark(text) || LEADS.test(text) || HELPS.test(text);

/** Such columns marked as what they are, where no column holds the names of who leads. */
export function settleMarkedOwners(columns: Column[], rows: readonly GridRow[]): Column[] {
  if (columns.some(({ role }) => role === 'lead')) return columns;
  const marked = columns.filter((column) => looksLikeOwner(nameOf(column)) && holdsSigns(rows, column.index));
  if (marked.length < 2) return columns;
  return columns.map((column) =>
    marked.includes(column) ? { ...column, role: 'ignore', marksOwner: true } : column,
  );
}

const nameOf = ({ own, header }: Column): string => own ?? header;

function holdsSigns(rows: readonly GridRow[], index: number): boolean {
  const texts = rows
    .filter((row) => isOrigin(row, index))
    .map((row) => (row.cells[index]?.text ?? '').trim())
    .filter((text) => text !== '');
  return texts.length > 0 && texts.filter(isSign).length >= texts.length * 0.8;
}

/** Those under whose names a row has a mark. */
export function markedOwners(
  line: TableLine,
  columns: readonly Column[],
): { leads: string[]; coordinators: string[] } {
  const marked = columns.filter(({ marksOwner }) => marksOwner === true);
  const signOf = ({ index }: Column): string => (line.cells[index] ?? '').trim();
  return {
    leads: marked.filter((column) => isSign(signOf(column)) && !HELPS.test(signOf(column))).map(nameOf),
    coordinators: marked.filter((column) => HELPS.test(signOf(column))).map(nameOf),
  };
}
