/** What stands in a cell of a line: what it says, whence it has it, and at the name where it is stated. */
import { isStatement, type StatementRow } from '../../../../src/plans/draft/draft-things.ts';
import { same } from '../../../format/same.ts';
import { useTexts } from '../../../i18n/texts.tsx';
import { cellValue, type Column, contentText } from '../columns.ts';
import { comparedCell } from '../things/compared-cell.ts';
import { placeText } from '../things/place-text.ts';
import type { Line } from '../things/things.ts';
import { CellContent, type OwnersByText } from './cell.tsx';
import css from './table.module.css';
import type { TableLine } from './table-line.ts';

interface LineCellProps {
  of: TableLine;
  column: Column;
  owners: OwnersByText;
  onFold: (line: TableLine) => void;
}

/** The mention from which a line has what its leading row does not say. */
function sayer({ rows, row }: Line, column: Column): StatementRow | undefined {
  const [lead, ...others] = rows;
  if (others.length === 0 || contentText(cellValue(lead, column)) !== '') return undefined;
  const said = cellValue(row, column);
  const found = others.find((other) => contentText(said) !== '' && same(cellValue(other, column), said));
  return found && isStatement(found) ? found : undefined;
}

const isProposed = ({ line, mention }: TableLine, { id }: Column): boolean =>
  !mention &&
  ((id === 'leads' && line.proposed.includes('leads')) ||
    (id === 'deadline' && line.proposed.includes('deadline')));

export function LineCell({ of, column, owners, onFold }: LineCellProps) {
  const { line, own, row, mention } = of;
  const compared = mention ? comparedCell(row, line.row, column) : undefined;
  return (
    <span data-compared={compared}>
      {!mention && column.id === 'name' && <Fold of={of} onFold={onFold} />}
      {mention && column.id === 'name' && isStatement(own) && <MentionPlace row={own} line={line} />}
      <CellContent
        row={row}
        own={own}
        column={column}
        owners={owners}
        from={mention ? undefined : sayer(line, column)}
        proposed={isProposed(of, column)}
      />
    </span>
  );
}

function Fold({ of, onFold }: Pick<LineCellProps, 'of' | 'onFold'>) {
  const { confirm } = useTexts();
  const { line, unfolded } = of;
  if (!line.thing || line.rows.length < 2) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={css.fold}
      aria-expanded={unfolded}
      aria-label={confirm.things.mentions(line.rows.length)}
      title={confirm.things.mentions(line.rows.length)}
      onClick={() => onFold(of)}
    >
      {line.rows.length}
    </button>
  );
}

function MentionPlace({ row, line }: { row: StatementRow; line: Line }) {
  const texts = useTexts();
  return (
    <span className={css.place}>
      {placeText(row, texts)}
      {line.rows[0].id === row.id && <span className={css.leads}>{texts.confirm.things.leading}</span>}
    </span>
  );
}
