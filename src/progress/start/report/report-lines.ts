/** The lines of a report's annexes: what each is about and what stands beside it, as written. Pure. */
import type { SourceBlock, Table } from '../../../reading/block.ts';
import type { Location } from '../../../reading/contract.ts';
import { type GridRow, isOrigin, originCells, toGrid } from '../../../reading/rows/table-grid.ts';
import type { RowKind } from '../../../register/contract.ts';
import { type ReportColumns, reportColumns, type ReportRole } from './report-columns.ts';

export interface ReportLine {
  kind: RowKind;
  name: string;
  /** By what the column says; without the name. */
  texts: Partial<Record<ReportRole, string>>;
  baseYear?: number;
  figureHead: string;
  /** The whole line as it stands there. */
  passage: string;
  location: Location;
}

const isTable = (block: SourceBlock): block is Table => block.kind === 'table';

export function reportLines(blocks: readonly SourceBlock[]): ReportLine[] {
  return blocks.filter(isTable).flatMap((table, at) => linesOf(table, at + 1));
}

function linesOf(table: Table, number: number): ReportLine[] {
  const rows = toGrid(table);
  const columns = reportColumns(rows);
  if (!columns) return [];
  return rows.slice(columns.from).flatMap((row) => lineOf(row, columns, number) ?? []);
}

/** Undefined for headings of sections, and for lines that report nothing. */
function lineOf(row: GridRow, columns: ReportColumns, table: number): ReportLine | undefined {
  const textIn = (role: ReportRole): string => {
    const at = columns.columns.get(role);
    return at === undefined || !isOrigin(row, at) ? '' : (row.cells[at]?.text ?? '');
  };
  const name = textIn('name');
  const {
    name: _,
    unit: __,
    ...told
  } = Object.fromEntries([...columns.columns.keys()].map((role) => [role, textIn(role)])) as Partial<
    Record<ReportRole, string>
  >;
  const isSection = originCells(row).some(({ colSpan, text }) => colSpan > 2 && text !== '');
  if (name === '' || isSection || !Object.values(told).some(Boolean)) return undefined;
  const { page, block } = row;
  return {
    kind: columns.kind,
    name,
    texts: { ...told, unit: textIn('unit') },
    figureHead: columns.figureHead,
    passage: originCells(row)
      .map(({ text }) => text)
      .filter(Boolean)
      .join(' · '),
    location: { table, row: row.row, block, ...(page !== undefined && { page }) },
    ...(columns.baseYear !== undefined && { baseYear: columns.baseYear }),
  };
}
