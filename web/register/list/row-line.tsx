import { Link } from '@tanstack/react-router';
import type { RegisterRow } from '../../../src/register/contract.ts';
import type { Filters } from '../../api/register.ts';
import { StatusChip } from '../../design/marks.tsx';
import { StandingChip } from '../../evaluation/standing-chip.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import { LatestFigure } from '../latest-figure.tsx';
import { FindingMarks, ProposedMark, RowNotes } from '../row-notes.tsx';
import { BookHeads, ChooseSection } from './book-heads.tsx';
import { ChoiceBox } from './choice-box.tsx';
import { type Calling, isProposed } from './columns.ts';
import type { RegisterSearch } from './filters.ts';
import css from './register.module.css';
import { isFigure, isPast, type ShownColumn, shownText, shownTitle } from './shown-columns.ts';
import type { Selection } from './use-selection.ts';

interface RowLineProps {
  /** Absent until it has been fetched. */
  row: RegisterRow | undefined;
  above: RegisterRow | undefined;
  /** Its place in the list. */
  at: number;
  line: number;
  columns: readonly ShownColumn[];
  called: Calling;
  search: RegisterSearch;
  filters: Filters;
  book: boolean;
  selection: Selection | undefined;
}

export function RowLine(props: RowLineProps) {
  const { row, above, at, line, columns, called, search, filters, book, selection } = props;
  const { common } = useTexts();
  const span = columns.length + (selection ? 1 : 0);
  if (!row) {
    return (
      <tr aria-rowindex={line + 2}>
        <td colSpan={span} className="soft">
          {common.loading}
        </td>
      </tr>
    );
  }
  const { section, planId } = row;
  // The row above may not be fetched; then its section is simply said once more.
  return (
    <>
      {book && (
        <BookHeads row={row} above={above} span={span}>
          {selection && section !== undefined && (
            <ChooseSection
              onChoose={() =>
                selection.add(
                  { from: 0, to: Number.POSITIVE_INFINITY },
                  { ...filters, section, plan: planId },
                )
              }
            />
          )}
        </BookHeads>
      )}
      <tr
        aria-rowindex={line + 2}
        data-row={at}
        data-chosen={selection?.rows.has(row.id) || undefined}
        className={row.retired || row.withdrawn ? css.retired : undefined}
      >
        {selection && <Choice row={row} at={at} selection={selection} />}
        {columns.map((column) => (
          <Cell
            key={column.key}
            row={row}
            shown={column}
            called={called}
            search={search}
            withFindings={!columns.some((other) => other.column === 'findings')}
          />
        ))}
      </tr>
    </>
  );
}

interface ChoiceProps {
  row: RegisterRow;
  at: number;
  selection: Selection;
}

/** With Shift all rows since the last one that was chosen. */
function Choice({ row, at, selection }: ChoiceProps) {
  const { things } = useTexts();
  return (
    <td className={css.choice}>
      <ChoiceBox
        label={things.choose(row.name)}
        checked={selection.rows.has(row.id)}
        onChange={(checked, extend) => selection.toggle(row, at, checked, extend)}
      />
    </td>
  );
}

interface CellProps {
  row: RegisterRow;
  shown: ShownColumn;
  called: Calling;
  search: RegisterSearch;
  /** Shows the findings with the name: they have no column of their own. */
  withFindings: boolean;
}

function Cell({ row, shown, called, search, withFindings }: CellProps) {
  const texts = useTexts();
  const { column } = shown;
  const label = shownTitle(shown, texts);
  if (column === 'name') {
    return (
      <td className={css.name}>
        <span className={css.named}>
          <Link to="/register/$kind/$id" params={{ kind: row.kind, id: row.id }} search={search}>
            <span className={css.clamp} title={row.name}>
              {row.name}
            </span>
          </Link>
          {withFindings && <FindingMarks row={row} quiet />}
        </span>
        <RowNotes row={row} />
      </td>
    );
  }
  if (column === 'status') {
    const status = row.retired ? 'retired' : row.status;
    return (
      <td data-label={label}>
        {status && <StatusChip status={status} />}
        {!status && row.standing && <StandingChip standing={row.standing} listed />}
      </td>
    );
  }
  if (column === 'findings') {
    return (
      <td data-label={label}>
        <FindingMarks row={row} />
      </td>
    );
  }
  if (column === 'latest') {
    return (
      <td data-label={label}>
        <LatestFigure row={row} />
      </td>
    );
  }
  const text = shownText(row, shown, texts, called);
  const figure = isFigure(shown);
  return (
    <td data-label={label} className={figure ? `number ${isPast(shown) ? css.past : ''}` : undefined}>
      {text !== '' && (
        <>
          <span className={css.clamp} title={shownText(row, shown, texts)}>
            {text}
          </span>
          {isProposed(row, column) && <ProposedMark />}
        </>
      )}
    </td>
  );
}
