/** The tables of a list from above, or of a tracking sheet, as tasks. Pure. */
import type { Block } from '../block.ts';
import type { ListFields, TaskReading } from '../contract.ts';
import { listFieldsOf } from '../list-fields.ts';
import { readLines, type TableLine } from '../rows/table-lines.ts';
import { type WholeTable, wholeTables } from '../rows/table-parts.ts';
import { readRow } from '../rows/table-row.ts';
import { asColumns, isListTable, type ListColumn, listColumns } from './list-columns.ts';

interface ListTable {
  table: WholeTable;
  columns: ListColumn[];
}

/** Tables that hold tasks in the manner of lists. */
export function listTablesOf(blocks: Block[]): ListTable[] {
  return wholeTables(blocks)
    .map((table) => ({ table, columns: listColumns(table.columns, table.rows) }))
    .filter(({ columns }) => isListTable(columns));
}

const oneLine = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

function listFields(line: TableLine, columns: readonly ListColumn[]): ListFields {
  const of = (wanted: ListColumn['role']): string =>
    columns
      .filter(({ role }) => role === wanted)
      .map(({ index }) => oneLine(line.cells[index]))
      .filter((text) => text !== '')
      .join('; ');
  return listFieldsOf({
    code: of('code'),
    statedStatus: of('status'),
    statedResult: of('result'),
    note: of('note'),
  });
}

/** @param tablesBefore how many tables of the document were read before */
export function readListTable(
  { table, columns }: ListTable,
  tablesBefore: number,
  planYear: number | undefined,
): Omit<TaskReading, 'id'>[] {
  const own = asColumns(table.columns, columns);
  const width = Math.max(0, ...table.rows.map(({ laid }) => laid));
  const tasks: Omit<TaskReading, 'id'>[] = [];
  let section: string | undefined;
  for (const line of readLines(own, table.rows)) {
    if (line.kind === 'group') {
      section = [line.ordinal, line.name].filter(Boolean).join(' ');
      continue;
    }
    const { task } = readRow(line, {
      columns: own,
      table: tablesBefore + 1,
      ruled: table.ruled,
      doubtful: false,
      inherited: table.inherited,
      width,
      previous: undefined,
      ...(section !== undefined && { section }),
      ...(planYear !== undefined && { planYear }),
    });
    if (task) tasks.push({ ...task, ...listFields(line, columns) });
  }
  return tasks;
}
