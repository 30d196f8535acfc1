/** The list of the register: rows are fetched by the page as they come into view, however many there are. */
import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import type { RegisterRow } from '../../../src/register/contract.ts';
import { classOf } from '../../../src/register/labels.ts';
import { type Filters, PAGE_SIZE, registerPageQuery } from '../../api/register.ts';
import { StatusChip } from '../../design/marks.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import { FindingMarks, ProposedMark, RowNotes } from '../row-notes.tsx';
import { cellText, type ColumnId, columnTitle, isProposed } from './columns.ts';
import css from './register.module.css';
import type { Selection } from './use-selection.ts';

/** Share of the width; narrow columns keep to their figures. */
export const WIDTHS: Record<ColumnId, number> = {
  ordinal: 4,
  kind: 7,
  plan: 16,
  section: 14,
  name: 34,
  unit: 7,
  targets: 14,
  director: 10,
  leads: 13,
  agencies: 13,
  coordinators: 14,
  deliverable: 12,
  deadline: 11,
  due: 8,
  status: 11,
  source: 7,
  findings: 14,
};

interface RegisterTableProps {
  filters: Filters;
  total: number;
  columns: readonly ColumnId[];
  /** Shows plans and sections as rows of their own, as in a tracking book. */
  book: boolean;
  /** Given where lines can be chosen. */
  selection: Selection | undefined;
}

export function RegisterTable({ filters, total, columns, book, selection }: RegisterTableProps) {
  const texts = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => box.current,
    estimateSize: () => 58,
    overscan: 15,
  });
  const visible = virtual.getVirtualItems();
  const firstPage = Math.floor((visible[0]?.index ?? 0) / PAGE_SIZE);
  const lastPage = Math.floor((visible.at(-1)?.index ?? 0) / PAGE_SIZE);
  const pages = Array.from({ length: lastPage - firstPage + 1 }, (_, index) => firstPage + index);
  const answers = useQueries({ queries: pages.map((page) => registerPageQuery(filters, page)) });
  const rowAt = (index: number): RegisterRow | undefined =>
    answers[Math.floor(index / PAGE_SIZE) - firstPage]?.data?.rows[index % PAGE_SIZE];

  useEffect(() => {
    box.current?.scrollTo({ top: 0 });
  }, [filters]);

  const before = visible[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (visible.at(-1)?.end ?? 0);
  const whole = columns.reduce((sum, column) => sum + WIDTHS[column], 0);
  return (
    <div
      ref={box}
      className={`${css.box} ${css.screen}`}
      tabIndex={0}
      role="region"
      aria-label={texts.register.title}
    >
      <table className="dense cards" aria-rowcount={total + 1}>
        <colgroup>
          {selection && <col className={css.choice} />}
          {columns.map((column) => (
            <col key={column} style={{ width: `${(WIDTHS[column] / whole) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {selection && (
              <th scope="col">
                <span className="visually-hidden">{texts.things.chooseHead}</span>
              </th>
            )}
            {columns.map((column) => (
              <th key={column} scope="col">
                {columnTitle(column, texts)}
              </th>
            ))}
          </tr>
        </thead>
        {before > 0 && (
          <tbody aria-hidden="true">
            <tr style={{ height: before }} />
          </tbody>
        )}
        {visible.map(({ index }) => (
          <tbody key={index} data-index={index} ref={virtual.measureElement}>
            <RowView
              row={rowAt(index)}
              above={index === 0 ? undefined : rowAt(index - 1)}
              index={index}
              columns={columns}
              book={book}
              filters={filters}
              selection={selection}
            />
          </tbody>
        ))}
        {after > 0 && (
          <tbody aria-hidden="true">
            <tr style={{ height: after }} />
          </tbody>
        )}
      </table>
    </div>
  );
}

interface RowViewProps {
  row: RegisterRow | undefined;
  above: RegisterRow | undefined;
  index: number;
  columns: readonly ColumnId[];
  book: boolean;
  filters: Filters;
  selection: Selection | undefined;
}

function RowView({ row, above, index, columns, book, filters, selection }: RowViewProps) {
  const { common, things } = useTexts();
  const span = columns.length + (selection ? 1 : 0);
  if (!row) {
    return (
      <tr aria-rowindex={index + 2}>
        <td colSpan={span} className="soft">
          {common.loading}
        </td>
      </tr>
    );
  }
  // The row above may not be loaded; then its section is simply said once more.
  return (
    <>
      {book && (
        <BookHeads row={row} above={above} span={span}>
          {selection && row.section !== undefined && (
            <ChooseSection
              filters={{ ...filters, section: row.section, plan: row.planId }}
              selection={selection}
            />
          )}
        </BookHeads>
      )}
      <tr aria-rowindex={index + 2} className={row.retired || row.withdrawn ? css.retired : undefined}>
        {selection && (
          <td className={css.choice}>
            <Checkbox
              size="xs"
              label={<span className={css.onPhone}>{things.chooseHead}</span>}
              aria-label={things.choose(row.name)}
              checked={selection.ids.has(row.id)}
              onChange={(event) => selection.toggle(row.id, event.currentTarget.checked)}
            />
          </td>
        )}
        {columns.map((column) => (
          <RegisterCell key={column} row={row} column={column} withFindings={!columns.includes('findings')} />
        ))}
      </tr>
    </>
  );
}

/** A section may go on where nothing has been loaded yet. */
function ChooseSection({ filters, selection }: { filters: Filters; selection: Selection }) {
  const { things } = useTexts();
  const all = useMutation({ mutationFn: () => selection.addAll(filters) });
  return (
    <Button size="compact-xs" variant="default" loading={all.isPending} onClick={() => all.mutate()}>
      {things.chooseSection}
    </Button>
  );
}

/** Lines of a tracking book above a row: its plan and its section, where they change. */
export function BookHeads({
  row,
  above,
  span,
  children,
}: {
  row: RegisterRow;
  above: RegisterRow | undefined;
  span: number;
  /** What can be done with the whole section. */
  children?: ReactNode;
}) {
  const { register } = useTexts();
  const newPlan = above?.planId !== row.planId;
  const newKind = newPlan || above === undefined || classOf(above) !== classOf(row);
  const newSection = newKind || above?.section !== row.section;
  return (
    <>
      {newPlan && (
        <tr className={css.plan}>
          <th colSpan={span} scope="rowgroup">
            {row.planTitle}
          </th>
        </tr>
      )}
      {newSection && (
        <tr className={css.section}>
          <th colSpan={span} scope="rowgroup">
            {register.kinds[classOf(row)]} · {row.section ?? register.noSection} {children}
          </th>
        </tr>
      )}
    </>
  );
}

interface RegisterCellProps {
  row: RegisterRow;
  column: ColumnId;
  /** Shows the findings below the name: they have no column of their own. */
  withFindings: boolean;
}

function RegisterCell({ row, column, withFindings }: RegisterCellProps) {
  const texts = useTexts();
  const label = columnTitle(column, texts);
  if (column === 'name') {
    return (
      <td>
        <Link to="/register/$kind/$id" params={{ kind: row.kind, id: row.id }}>
          <span className={css.clamp}>{row.name}</span>
        </Link>
        <RowNotes row={row} withFindings={withFindings} />
      </td>
    );
  }
  if (column === 'status') {
    const status = row.retired ? 'retired' : row.status;
    return <td data-label={label}>{status && <StatusChip status={status} />}</td>;
  }
  if (column === 'findings') {
    return (
      <td data-label={label}>
        <FindingMarks row={row} />
      </td>
    );
  }
  const text = cellText(row, column, texts);
  return (
    <td data-label={label}>
      {text !== '' && (
        <>
          <span className={css.clamp}>{text}</span>
          {isProposed(row, column) && <ProposedMark />}
        </>
      )}
    </td>
  );
}
