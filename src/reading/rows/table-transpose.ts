/** Tables that list years downwards and indicators across, turned so that every indicator is a row. */
import { isTargetFigure, isYearCell } from './cell-kinds.ts';
import type { Column } from './column.ts';
import { headerKey } from './column-words.ts';
import { isUnitRow } from './table-header.ts';
import { foreignKind } from './foreign-words.ts';
import type { GridRow } from './table-grid.ts';
import type { WholeTable } from './table-parts.ts';

/** The table itself, or turned when its rows are years and its columns carry figures under names of indicators. */
export function transposed(table: WholeTable): WholeTable {
  const [own] = table.rows;
  const unitRow = own && isUnitRow(own) ? own : undefined;
  const rows = unitRow ? table.rows.slice(1) : table.rows;
  const yearColumn = table.columns.find(({ index }) => isYearColumn(rows, index));
  if (!yearColumn || table.columns.some(({ role }) => role === 'lead' || role === 'deadline')) return table;
  const named = table.columns.filter((column) => isIndicatorColumn(column, yearColumn.index));
  if (
    named.length === 0 ||
    !named.every(({ index }) => holdsFigures(rows, index)) ||
    table.columns.some(
      ({ role, index }) => role === 'name' && !named.some((column) => column.index === index),
    )
  )
    return table;
  const columns: Column[] = [
    { index: 0, role: 'name', header: 'Chỉ tiêu' },
    ...rows.map(
      (row, index): Column => ({
        index: index + 1,
        role: 'target',
        header: row.cells[yearColumn.index]?.text ?? '',
        ...yearOf(row.cells[yearColumn.index]?.text ?? ''),
      }),
    ),
    ...(unitRow ? [{ index: rows.length + 1, role: 'unit', header: 'Đơn vị tính' } as const] : []),
  ];
  const turned = unitRow ? [...rows, unitRow] : rows;
  return { ...table, columns, rows: named.flatMap((column) => turnedRow(turned, column)) };
}

/** Every row is a year of its own. */
function isYearColumn(rows: GridRow[], index: number): boolean {
  const years = rows.map((row) => row.cells[index]?.text ?? '');
  return years.length > 0 && years.every(isYearCell) && new Set(years).size === years.length;
}

function holdsFigures(rows: GridRow[], index: number): boolean {
  const filled = rows.map((row) => row.cells[index]?.text ?? '').filter((text) => text !== '');
  return filled.filter(isTargetFigure).length >= filled.length / 2;
}

function isIndicatorColumn({ role, header, index }: Column, yearIndex: number): boolean {
  const kind = foreignKind(headerKey(header));
  return (
    index !== yearIndex && role !== 'ordinal' && header.length > 3 && (kind === undefined || kind === 'count')
  );
}

const yearOf = (text: string): { year?: number } => {
  const year = text.match(/20\d\d/g)?.at(-1);
  return year ? { year: Number(year) } : {};
};

function turnedRow(rows: GridRow[], column: Column): GridRow[] {
  const [first] = rows;
  if (!first) return [];
  const name = {
    lines: column.header,
    text: column.header,
    column: 0,
    colSpan: 1,
    inherited: false,
    bold: false,
  };
  const figures = rows.flatMap((row, index) => {
    const cell = row.cells[column.index];
    return cell ? [{ ...cell, column: index + 1, colSpan: 1, inherited: false }] : [];
  });
  return [{ ...first, cells: [name, ...figures] }];
}
