import { memo } from 'react';
import type { DraftFinding, DraftOwner, DraftRow } from '../../../src/plans/draft/contract.ts';
import type { Deadline } from '../../../src/reading/contract.ts';
import { Mark } from '../../design/marks.tsx';
import { dateText, timeText } from '../../format/dates.ts';
import { useTexts } from '../../i18n/texts.tsx';
import {
  cellRead,
  cellValue,
  type Column,
  contentText,
  deadlineText,
  isChanged,
  isDoubted,
} from './columns.ts';
import css from './grid.module.css';
import { confidenceOf, doubtsOf, isDoubtful } from './order.ts';

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
  return (
    <>
      {deadlineText(deadline)}
      <span className={css.detail}>{detail.filter(Boolean).join(' · ')}</span>
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
  if (column.editor === 'cycle' && row.kind === 'reporting') return reading.cycles[row.value.cycle];
  return contentText(value);
}

interface CellContentProps {
  row: DraftRow;
  column: Column;
  owners: OwnersByText;
}

/** What a cell says, marked when it was read with doubt, with what was read when a person changed it. */
export const CellContent = memo(function CellContent({ row, column, owners }: CellContentProps) {
  const { confirm } = useTexts();
  const changed = isChanged(row, column);
  const doubted = !changed && row.state === 'open' && isDoubted(column, doubtsOf(row));
  return (
    <>
      {doubted && (
        <span className={css.doubt} title={confirm.doubt}>
          ?<span className="visually-hidden">{confirm.doubt}</span>
        </span>
      )}
      <Content row={row} column={column} owners={owners} />
      {changed && (
        <span className={css.wasRead}>
          {confirm.read} {contentText(cellRead(row, column)) || confirm.readNothing}
        </span>
      )}
    </>
  );
});

interface HeadContentProps {
  row: DraftRow;
  findings: readonly DraftFinding[];
}

/** The head of a row: accepted or not, doubtful or not, and how many findings stand against it. */
export const HeadContent = memo(function HeadContent({ row, findings }: HeadContentProps) {
  const { confirm } = useTexts();
  const doubtful = row.state === 'open' && isDoubtful(row, findings);
  const confidence = confidenceOf(row);
  const edited =
    row.editedBy && row.editedAt ? confirm.byOther(row.editedBy, timeText(row.editedAt)) : undefined;
  return (
    <span className={css.headContent} title={edited}>
      <span className={css.toggle} data-toggle>
        <Mark
          quiet
          shape={row.state === 'accepted' ? 'check' : 'ring'}
          tone={row.state === 'accepted' ? 'good' : 'soft'}
        >
          {confirm.states[row.state]}
        </Mark>
        <span className={css.label}>{confirm.head}</span>
      </span>
      {doubtful && (
        <Mark quiet shape="triangle" tone="warn">
          {confidence === undefined ? confirm.doubt : `${confirm.doubt} (${Math.round(confidence * 100)} %)`}
        </Mark>
      )}
      {findings.length > 0 && (
        <span className={css.count} title={findings.map((finding) => finding.detail).join('\n')}>
          {findings.length}
          <span className="visually-hidden">{confirm.findingsOf(findings.length)}</span>
        </span>
      )}
    </span>
  );
});
