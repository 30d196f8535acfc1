import { memo } from 'react';
import type { DraftFinding, DraftRow } from '../../../src/plans/draft/contract.ts';
import { Mark } from '../../design/marks.tsx';
import { timeText } from '../../format/dates.ts';
import { useTexts } from '../../i18n/texts.tsx';
import css from './grid.module.css';
import { isDoubtful } from './order.ts';

/** Buttons in the head of a line, told apart by the table, which hears their clicks. */
export type Press = 'toggle' | 'fold' | 'menu' | 'findings';
/** What the table hears of a button. */
export const press = (what: Press) => ({ 'data-press': what, tabIndex: -1 }) as const;

interface HeadContentProps {
  state: DraftRow['state'];
  /** The rows that it stands for. */
  rows: readonly DraftRow[];
  findings: readonly DraftFinding[];
}

/** The head of a line: accepted or not, doubtful or not, and how many findings stand against it. */
export const HeadContent = memo(function HeadContent({ state, rows, findings }: HeadContentProps) {
  const { confirm } = useTexts();
  const unsure = rows.some((row) => row.state === 'open' && isDoubtful(row, []));
  const doubtful = state === 'open' && (unsure || findings.length > 0);
  const edited = rows.find((row) => row.editedBy && row.editedAt);
  const title =
    edited?.editedBy && edited.editedAt
      ? confirm.byOther(edited.editedBy, timeText(edited.editedAt))
      : undefined;
  return (
    <>
      <span className={css.toggle} title={title} data-press="toggle">
        <Mark
          quiet
          shape={state === 'accepted' ? 'check' : 'ring'}
          tone={state === 'accepted' ? 'good' : 'soft'}
        >
          {confirm.states[state]}
        </Mark>
        <span className={css.label}>{confirm.head}</span>
      </span>
      {doubtful && (
        <Mark quiet shape="triangle" tone="warn">
          {confirm.doubt}
        </Mark>
      )}
      {findings.length > 0 && (
        <button
          type="button"
          className={css.count}
          title={findings.map((finding) => finding.detail).join('\n')}
          {...press('findings')}
        >
          {findings.length}
          <span className="visually-hidden">{confirm.findingsOf(findings.length)}</span>
        </button>
      )}
    </>
  );
});
