/** The columns of the table: the head of a line, its cells, and what is not clear about it. */
import type { ActBy, GridColumn } from '../../../design/grid/model.ts';
import type { Texts } from '../../../i18n/vi.ts';
import { type CellContext, cellTyped, readCell } from '../cell-input.ts';
import { cellValue, type Column, contentText } from '../columns.ts';
import { suggestOwners, withOwner } from '../suggest-owners.ts';
import type { OwnersByText } from './cell.tsx';
import { FindingsCell, isUnsure } from './findings-cell.tsx';
import { HeadCell } from './head-cell.tsx';
import { LineCell } from './line-cell.tsx';
import type { TableLine } from './table-line.ts';

export interface TableColumnsInput {
  columns: readonly Column[];
  lines: readonly TableLine[];
  owners: OwnersByText;
  unitNames: readonly string[];
  texts: Texts;
  context: CellContext;
  onHead: (line: TableLine, by: ActBy) => void;
  onFold: (line: TableLine) => void;
  onFindings: (line: TableLine) => void;
  onDeadline: (line: TableLine) => void;
}

export function columnTitle(column: Column, texts: Texts): string {
  if (column.field === 'unit') return texts.confirm.table.unit;
  if (column.field === 'quote') return texts.confirm.table.report;
  if (column.field !== 'target') return texts.reading.fields[column.field];
  return column.year === undefined ? texts.reading.noYear : String(column.year);
}

/** Names that stand in a column already, those that stand there most often first. */
function namesIn(column: Column, lines: readonly TableLine[]): string[] {
  const counts = new Map<string, number>();
  for (const { row } of lines) {
    const value = cellValue(row, column);
    for (const name of Array.isArray(value) ? value.map(contentText) : [])
      counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([name]) => name);
}

function suggestFor(column: Column, input: TableColumnsInput): Pick<GridColumn<TableLine>, 'suggest'> {
  const { lines, unitNames, texts } = input;
  if (column.editor === 'cycle') {
    const cycles = Object.values(texts.reading.cycles).map((name) => ({ label: name, text: name }));
    return { suggest: () => cycles };
  }
  if (column.editor === 'concern') {
    const concerns = Object.values(texts.reading.concerns).map((name) => ({ label: name, text: name }));
    return { suggest: () => concerns };
  }
  if (column.editor !== 'tags') return {};
  const names = namesIn(column, lines);
  return {
    suggest: (_line, typed) =>
      suggestOwners(typed, names, unitNames).map((name) => ({
        label: name,
        text: withOwner(typed, name),
      })),
  };
}

function dataColumn(column: Column, input: TableColumnsInput): GridColumn<TableLine> {
  const { texts, context, owners, onFold, onDeadline } = input;
  const { id, editor, width } = column;
  return {
    id,
    title: columnTitle(column, texts),
    width,
    figure: editor === 'target',
    frozen: id === 'ordinal' || id === 'name' || id === 'quote',
    grows: id === 'name' || id === 'quote',
    names: id === 'name' || id === 'quote',
    text: ({ row }) => cellTyped(column, row, context),
    render: (line) => <LineCell of={line} column={column} owners={owners} onFold={onFold} />,
    refuse: ({ row }, typed) => {
      const read = readCell(column, row, typed, context);
      return 'refused' in read ? texts.confirm.draft.hints[read.refused] : undefined;
    },
    ...(column.fixed && { locked: ({ own }) => own.read !== undefined }),
    ...suggestFor(column, input),
    ...(editor === 'deadline' && { more: { label: texts.confirm.table.deadline, open: onDeadline } }),
  };
}

/** Stands only where something is not clear. */
function findingsColumn({ texts, lines, onFindings }: TableColumnsInput): GridColumn<TableLine>[] {
  if (!lines.some((line) => line.findings.length > 0 || (line.line.state === 'open' && isUnsure(line))))
    return [];
  return [
    {
      id: 'findings',
      title: texts.confirm.table.toLookAt,
      width: 124,
      frozenRight: true,
      text: ({ findings }) => findings.map(({ kind }) => texts.reading.findings[kind]).join('; '),
      render: (line) => <FindingsCell line={line} onOpen={() => onFindings(line)} />,
      locked: () => true,
    },
  ];
}

export function tableColumns(input: TableColumnsInput): GridColumn<TableLine>[] {
  const { texts, columns, onHead } = input;
  const head: GridColumn<TableLine> = {
    id: 'head',
    title: texts.confirm.head,
    width: 56,
    frozen: true,
    text: ({ line, own, mention }) => texts.confirm.states[(mention ? own : line).state],
    render: ({ line, own, mention }) => (
      <HeadCell state={(mention ? own : line).state} rows={mention ? [own] : line.rows} />
    ),
    act: onHead,
  };
  return [head, ...columns.map((column) => dataColumn(column, input)), ...findingsColumn(input)];
}
