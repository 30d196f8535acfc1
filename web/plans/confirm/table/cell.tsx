import { memo } from 'react';
import type { DraftOwner, DraftRow } from '../../../../src/plans/draft/contract.ts';
import { concernOf } from '../../../../src/plans/draft/triage.ts';
import { Mark, SEVERITY_MARKS } from '../../../design/marks.tsx';
import type { StatementRow } from '../../../../src/plans/draft/draft-things.ts';
import type { Deadline } from '../../../../src/reading/contract.ts';
import { foldPlain } from '../../../../src/shared/likeness.ts';
import { dateText } from '../../../format/dates.ts';
import { useTexts } from '../../../i18n/texts.tsx';
import {
  cellRead,
  cellValue,
  type Column,
  contentText,
  deadlineText,
  isChanged,
  isDoubted,
} from '../columns.ts';
import css from './table.module.css';
import { doubtsOf } from '../order.ts';
import { placeText } from '../things/place-text.ts';

export type OwnersByText = ReadonlyMap<string, DraftOwner>;

function Owners({ names, owners }: { names: string[]; owners: OwnersByText }) {
  const { confirm } = useTexts();
  return (
    <ul className={css.tags}>
      {names.map((name) => {
        const unclear = owners.has(name) && owners.get(name)?.resolution === undefined;
        return (
          <li key={name} className={unclear ? css.unclear : undefined}>
            {name}
            {unclear && <span className="visually-hidden"> ({confirm.owners.asked})</span>}
          </li>
        );
      })}
    </ul>
  );
}

function DeadlineCell({ deadline }: { deadline: Deadline }) {
  const { reading } = useTexts();
  const dates = [deadline.start, deadline.due].filter((date) => date !== undefined).map(dateText);
  const kind = deadline.kind === 'due' ? undefined : reading.deadlineKinds[deadline.kind];
  const detail = [kind, dates.join(' – '), deadline.recurrence && reading.recurrences[deadline.recurrence]];
  const said = deadlineText(deadline);
  // "Thường xuyên" is said once.
  const more = detail.filter((part) => part && foldPlain(part) !== foldPlain(said));
  return (
    <>
      {said}
      {more.length > 0 && <span className={css.detail}>{more.join(' · ')}</span>}
    </>
  );
}

/** What the commune has to do with it: as chosen, as proposed, or still to be chosen. */
function ConcernCell({ row, owners }: { row: Extract<DraftRow, { kind: 'task' }>; owners: OwnersByText }) {
  const { confirm, reading } = useTexts();
  const concern = concernOf(row.value, (text) => owners.get(text)?.ours === true);
  if (!concern) return <Mark {...SEVERITY_MARKS.serious}>{confirm.things.chooseConcern}</Mark>;
  return (
    <>
      {reading.concerns[concern]}
      {row.value.concern === undefined && (
        <span className={css.proposed} title={confirm.things.concernHint}>
          {confirm.things.proposed}
        </span>
      )}
    </>
  );
}

function Content({ row, column, owners }: { row: DraftRow; column: Column; owners: OwnersByText }) {
  const { reading } = useTexts();
  const value = cellValue(row, column);
  if (column.editor === 'tags' && Array.isArray(value))
    return <Owners names={value.map(contentText)} owners={owners} />;
  if (column.editor === 'deadline' && row.kind === 'task')
    return <DeadlineCell deadline={row.value.deadline} />;
  if (column.editor === 'concern' && row.kind === 'task') return <ConcernCell row={row} owners={owners} />;
  if (column.editor === 'cycle' && row.kind === 'reporting') return reading.cycles[row.value.cycle];
  const said = contentText(value);
  // A sign and its figure are not parted over two lines.
  return column.editor === 'target' ? said.replace(/([≥≤<>=]) /g, '$1\u00a0') : said;
}

interface CellContentProps {
  /** What is shown: a row, or a line with what its mentions say together. */
  row: DraftRow;
  /** The row that an edit changes; its reading is what was read. */
  own: DraftRow;
  column: Column;
  owners: OwnersByText;
  /** The mention that says it, when it is not the own row. */
  from?: StatementRow | undefined;
  /** Whether a person filled it in although no mention says it. */
  proposed?: boolean;
}

/** What a cell says, marked when it was read with doubt, with what was read when a person changed it. */
export const CellContent = memo(function CellContent(props: CellContentProps) {
  const { row, own, column, owners, from, proposed = false } = props;
  const texts = useTexts();
  const { confirm } = texts;
  const changed = isChanged(own, column);
  const doubted = !changed && own.state === 'open' && isDoubted(column, doubtsOf(own));
  return (
    <>
      {doubted && (
        <span className={css.doubt} title={confirm.doubt}>
          ?<span className="visually-hidden">{confirm.doubt}</span>
        </span>
      )}
      {from ? (
        <span className={css.elsewhere} title={confirm.things.from(placeText(from, texts))}>
          <Content row={row} column={column} owners={owners} />
        </span>
      ) : (
        <Content row={row} column={column} owners={owners} />
      )}
      {proposed && (
        <span className={css.proposed} title={confirm.things.proposedHint}>
          {confirm.things.proposed}
        </span>
      )}
      {changed && (
        <span className={css.wasRead}>
          <span className="visually-hidden">{confirm.read} </span>
          {contentText(cellRead(own, column)) || confirm.readNothing}
        </span>
      )}
    </>
  );
});
