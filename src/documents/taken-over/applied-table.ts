/** A table with the columns of theirs. Pure. */
import type { Cell, Column, Table, TableRow } from '../model/contract.ts';
import type { TemplateColumn, TemplateTable } from './contract.ts';
import { filled } from './said.ts';

/** Millimetres of a column that is filled in by hand. */
const EMPTY_WIDTH = 25;

interface Placed {
  column: Column;
  /** Where its cells stand in our table; undefined: they are empty. */
  from: number | undefined;
}

export function appliedTable(table: Table, { columns }: TemplateTable): Table {
  const placed = columns.flatMap((column) => placedColumn(column, table.columns));
  return {
    ...table,
    columns: placed.map(({ column }) => column),
    rows: table.rows.map((row) => appliedRow(row, placed)),
  };
}

function placedColumn(theirs: TemplateColumn, ours: readonly Column[]): Placed[] {
  if (theirs.key === undefined) return [{ column: emptyColumn(theirs), from: undefined }];
  const from = ours.findIndex(({ key }) => key === theirs.key);
  const own = ours[from];
  return own ? [{ column: renamed(own, theirs), from }] : [];
}

const emptyColumn = ({ title = '', under = '' }: TemplateColumn): Column => ({
  key: `taken:${under}:${title}`,
  title,
  ...(under !== '' && { under }),
  width: EMPTY_WIDTH,
  align: 'left',
});

/** Where a name of the period cannot be filled in, ours stays. */
function renamed({ under: above, ...own }: Column, { title, under }: TemplateColumn): Column {
  const head = title === undefined ? undefined : filled(title, own.title);
  const over = under === undefined ? above : (filled(under, above ?? '') ?? above);
  return { ...own, title: head ?? own.title, ...(over !== undefined && over !== '' && { under: over }) };
}

const EMPTY: Cell = { runs: [] };

function appliedRow(row: TableRow, placed: readonly Placed[]): TableRow {
  if (row.kind === 'group') return row;
  return {
    ...row,
    cells: placed.map(({ from }) => (from === undefined ? EMPTY : (row.cells[from] ?? EMPTY))),
  };
}
