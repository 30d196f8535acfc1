/** The columns of the two tables. */
import type { StartRow } from '../../../src/progress/start/contract.ts';
import type { GridColumn } from '../../design/grid/model.ts';
import { Mark } from '../../design/marks.tsx';
import type { Texts } from '../../i18n/vi.ts';
import { isHeld, reportedCells } from './reported-cells.ts';
import {
  type Cells,
  FIGURE_FIELDS,
  readCells,
  refusalOf,
  type StartField,
  TASK_FIELDS,
} from './start-cells.ts';
import type { Edit } from './start-state.ts';

export interface ColumnsInput {
  kind: StartRow['kind'];
  texts: Texts;
  /** Whether any of the tasks waits for a condition. */
  conditional: boolean;
  cells: (row: StartRow) => Cells;
  edits: ReadonlyMap<string, Edit>;
}

const WIDTHS: Record<StartField, number> = {
  state: 132,
  completedOn: 104,
  documentNumber: 132,
  documentDate: 104,
  conditionMetOn: 104,
  conditionDocument: 132,
  asOf: 104,
  note: 180,
  baseYear: 72,
  baseValue: 92,
  value: 104,
  source: 180,
};

function fieldColumn(field: StartField, { texts, cells }: ColumnsInput): GridColumn<StartRow> {
  const words = texts.start;
  return {
    id: field,
    title: words.fields[field],
    width: WIDTHS[field],
    figure: field === 'baseValue' || field === 'value' || field === 'baseYear',
    text: (row) => reportedCells(row, texts)?.[field] ?? cells(row)[field] ?? '',
    render: (row) => {
      const told = reportedCells(row, texts)?.[field];
      return told === undefined ? (cells(row)[field] ?? '') : <span className="soft">{told}</span>;
    },
    refuse: (row, typed) => {
      const why = refusalOf(row, field, typed, words.cells);
      return why && words.refusals[why];
    },
    locked: (row) =>
      isHeld(row, field, cells(row)) ||
      (field.startsWith('condition') && row.deadline?.kind !== 'conditional'),
    ...suggestions(field, texts),
  };
}

function suggestions(field: StartField, { start: words }: Texts): Pick<GridColumn<StartRow>, 'suggest'> {
  const offered = (all: readonly string[]) => all.map((text) => ({ label: text, text }));
  if (field === 'state') return { suggest: () => offered(Object.values(words.cells.states)) };
  if (field !== 'value') return {};
  return {
    suggest: ({ measure }, typed) =>
      typed.trim() === '' || measure?.valueKind === 'level'
        ? offered([...(measure?.levels ?? []), words.cells.none])
        : [],
  };
}

/** What stands for the row: the goal of an indicator, the deadline of a task; never typed. */
function knownColumns({ kind, texts }: ColumnsInput): GridColumn<StartRow>[] {
  const words = texts.start;
  const name: GridColumn<StartRow> = {
    id: 'name',
    title: words.names[kind],
    width: 260,
    grows: true,
    frozen: true,
    names: true,
    text: (row) => row.name,
    locked: () => true,
  };
  if (kind === 'task')
    return [
      name,
      {
        id: 'deadline',
        title: words.deadline,
        width: 120,
        text: ({ deadline }) => deadline?.text ?? '',
        locked: () => true,
      },
    ];
  return [
    name,
    { id: 'unit', title: words.unit, width: 76, text: ({ unit }) => unit ?? '', locked: () => true },
    { id: 'target', title: words.target, width: 120, text: targetText, locked: () => true },
  ];
}

const targetText = ({ target }: StartRow): string =>
  target ? [target.text, target.year && `(${target.year})`].filter(Boolean).join(' ') : '';

/** Whether the row was looked at, or what its entry still lacks. */
export function RowStanding({ row, edit, texts }: { row: StartRow; edit: Edit | undefined; texts: Texts }) {
  const words = texts.start;
  if (edit?.refused !== undefined)
    return (
      <Mark shape="square" tone="bad">
        {edit.refused}
      </Mark>
    );
  const read = edit && readCells(edit.cells, row, words.cells);
  if (read && 'lacks' in read)
    return (
      <Mark shape="triangle" tone="warn">
        {words.lacks[read.lacks]}
      </Mark>
    );
  return row.reviewed ? (
    <Mark shape="check" tone="good">
      {row.reported ? words.reported : words.reviewed}
    </Mark>
  ) : (
    <Mark shape="ring" tone="soft">
      {words.notReviewed}
    </Mark>
  );
}

function standingColumn({ texts, edits }: ColumnsInput): GridColumn<StartRow> {
  return {
    id: 'standing',
    title: texts.start.standing,
    width: 132,
    frozenRight: true,
    text: ({ reviewed, reported }) =>
      reported ? texts.start.reported : reviewed ? texts.start.reviewed : texts.start.notReviewed,
    render: (row) => <RowStanding row={row} edit={edits.get(row.id)} texts={texts} />,
    locked: () => true,
  };
}

export function startColumns(input: ColumnsInput): GridColumn<StartRow>[] {
  const fields = input.kind === 'task' ? TASK_FIELDS : FIGURE_FIELDS;
  const shown = fields.filter((field) => input.conditional || !field.startsWith('condition'));
  return [...knownColumns(input), ...shown.map((field) => fieldColumn(field, input)), standingColumn(input)];
}
