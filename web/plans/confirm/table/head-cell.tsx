import type { DraftRow } from '../../../../src/plans/draft/contract.ts';
import { Mark } from '../../../design/marks.tsx';
import { timeText } from '../../../format/dates.ts';
import { useTexts } from '../../../i18n/texts.tsx';
import css from './table.module.css';

interface HeadCellProps {
  state: DraftRow['state'];
  /** The rows that it stands for. */
  rows: readonly DraftRow[];
}

/** The head of a line: looked at or not, and who changed it last; all of it can be pressed. */
export function HeadCell({ state, rows }: HeadCellProps) {
  const { confirm } = useTexts();
  const edited = rows.find((row) => row.editedBy && row.editedAt);
  const by =
    edited?.editedBy && edited.editedAt
      ? confirm.byOther(edited.editedBy, timeText(edited.editedAt))
      : undefined;
  const accepted = state === 'accepted';
  return (
    <span className={css.head} title={by}>
      <Mark quiet shape={accepted ? 'check' : 'ring'} tone={accepted ? 'good' : 'soft'}>
        {confirm.states[state]}
      </Mark>
      <span className={css.headWord}>{confirm.states[state]}</span>
    </span>
  );
}
