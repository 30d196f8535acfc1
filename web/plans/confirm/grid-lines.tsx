/** The lines of the table: a thing or a row, a mention folded out below it, the heading of a section. */
import { Button } from '@mantine/core';
import type { DraftFinding, DraftRow } from '../../../src/plans/draft/contract.ts';
import { isStatement, type StatementRow } from '../../../src/plans/draft/draft-things.ts';
import { same } from '../../format/same.ts';
import { useTexts } from '../../i18n/texts.tsx';
import type { Texts } from '../../i18n/vi.ts';
import { CellContent, type OwnersByText } from './cell.tsx';
import type { Patch } from './change.ts';
import { cellValue, type Column, contentText } from './columns.ts';
import type { Leave } from './editor-props.ts';
import { CellEditor } from './editors.tsx';
import { type Cursor, isAt } from './grid-items.ts';
import css from './grid.module.css';
import { HeadContent, press } from './head-cell.tsx';
import type { Command } from './keymap.ts';
import { patchedRow } from './mend.ts';
import { placeText } from './things/place-text.ts';
import { RowMenu } from './things/row-menu.tsx';
import { comparedCell } from './things/compared-cell.ts';
import type { Line } from './things/things.ts';

/** What every line of the table needs to know. */
export interface LineContext {
  importId: string;
  columns: readonly Column[];
  cursor: Cursor | undefined;
  editing: boolean;
  /** What stands in the open cell instead of what the row says. */
  offered: Patch | undefined;
  owners: OwnersByText;
  unitNames: string[];
  unfolded: ReadonlySet<string>;
  readOnly: boolean;
  menu: boolean;
  onMenu: (opened: boolean) => void;
  onCommand: (command: Command) => void;
  onCommit: (patch: Patch, leave: Leave) => void;
  onCancel: () => void;
}

export function columnTitle(column: Column, texts: Texts): string {
  if (column.field !== 'target') return texts.reading.fields[column.field];
  return column.year === undefined ? texts.reading.noYear : String(column.year);
}

interface SectionLineProps {
  title: string;
  index: number;
  /** What can be decided about all of the section. */
  action?: { label: string; onClick: () => void } | undefined;
}

export function SectionLine({ title, index, action }: SectionLineProps) {
  return (
    <div role="row" aria-rowindex={index + 2}>
      <div role="gridcell" className={css.section}>
        <span>{title}</span>
        {action && (
          <Button size="compact-xs" variant="default" onClick={action.onClick}>
            {action.label}
          </Button>
        )}
      </div>
    </div>
  );
}

interface RowLineProps extends LineContext {
  line: Line;
  /** The row that an edit at this line changes. */
  own: DraftRow;
  /** What the cells show. */
  row: DraftRow;
  mention: boolean;
  findings: readonly DraftFinding[];
  index: number;
}

/** One line of cells. */
export function RowLine(props: RowLineProps) {
  const { line, own, mention, columns, cursor, findings, index, readOnly } = props;
  const texts = useTexts();
  const at = { rowId: own.id, mention };
  const current = isAt(cursor, at);
  const state = mention ? own.state : line.state;
  const classes = [
    css.line,
    state === 'accepted' && css.accepted,
    current && css.current,
    mention && css.mention,
  ];
  const place = { 'data-row': own.id, ...(mention && { 'data-mention': true }) };
  return (
    <div
      className={classes.filter(Boolean).join(' ')}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={current}
    >
      <div
        className={`${css.cell} ${css.head}`}
        role="rowheader"
        tabIndex={current && cursor?.column === 'head' ? 0 : -1}
        {...place}
        data-column="head"
      >
        <span className={css.headContent}>
          <HeadContent state={state} rows={mention ? [own] : line.rows} findings={mention ? [] : findings} />
          {!readOnly &&
            (current ? (
              <RowMenu
                line={line}
                mention={mention}
                findings={findings.length}
                opened={props.menu}
                onOpened={props.onMenu}
                onCommand={props.onCommand}
              />
            ) : (
              <button
                type="button"
                className={css.more}
                aria-label={texts.confirm.things.menu}
                {...press('menu')}
              >
                ⋯
              </button>
            ))}
        </span>
      </div>
      {columns.map((column) => (
        <RowCell
          key={column.id}
          {...props}
          column={column}
          active={current && cursor?.column === column.id}
          place={place}
          texts={texts}
        />
      ))}
    </div>
  );
}

interface RowCellProps extends RowLineProps {
  column: Column;
  active: boolean;
  place: Record<string, unknown>;
  texts: Texts;
}

function RowCell(props: RowCellProps) {
  const { row, column, active, texts, editing, offered, mention, line, place } = props;
  const title = columnTitle(column, texts);
  if (active && editing) {
    return (
      <div className={`${css.cell} ${css.editing}`} role="gridcell" data-open-cell>
        <CellEditor
          importId={props.importId}
          row={offered ? patchedRow(row, offered) : row}
          column={column}
          label={title}
          unitNames={props.unitNames}
          onCommit={props.onCommit}
          onCancel={props.onCancel}
        />
      </div>
    );
  }
  const compared = mention ? comparedCell(row, line.row, column) : undefined;
  return (
    <div
      className={`${css.cell} ${column.id === 'name' ? css.name : ''}`}
      role="gridcell"
      data-figure={column.editor === 'target' || undefined}
      data-compared={compared}
      tabIndex={active ? 0 : -1}
      {...place}
      data-column={column.id}
    >
      <span className={css.label}>{title}</span>
      <span>
        <CellOf {...props} />
      </span>
    </div>
  );
}

function CellOf({ row, own, column, owners, line, mention, unfolded, texts }: RowCellProps) {
  const proposed =
    !mention &&
    ((column.id === 'leads' && line.proposed.includes('leads')) ||
      (column.id === 'deadline' && line.proposed.includes('deadline')));
  const from = mention ? undefined : sayer(line, column);
  return (
    <>
      {mention && column.id === 'name' && isStatement(own) && (
        <MentionPlace row={own} line={line} texts={texts} />
      )}
      <CellContent row={row} own={own} column={column} owners={owners} from={from} proposed={proposed} />
      {!mention && column.id === 'name' && line.thing && line.rows.length > 1 && (
        <button
          type="button"
          className={css.fold}
          aria-expanded={unfolded.has(line.thing.id)}
          {...press('fold')}
        >
          {texts.confirm.things.mentions(line.rows.length)}
        </button>
      )}
    </>
  );
}

/** The mention from which a line has what its leading row does not say. */
function sayer({ rows, row }: Line, column: Column): StatementRow | undefined {
  const [lead, ...others] = rows;
  if (others.length === 0 || contentText(cellValue(lead, column)) !== '') return undefined;
  const said = cellValue(row, column);
  const found = others.find((other) => contentText(said) !== '' && same(cellValue(other, column), said));
  return found && isStatement(found) ? found : undefined;
}

function MentionPlace({ row, line, texts }: { row: StatementRow; line: Line; texts: Texts }) {
  return (
    <span className={css.place}>
      {placeText(row, texts)}
      {line.rows[0].id === row.id && <span className={css.leads}>{texts.confirm.things.leading}</span>}
    </span>
  );
}
