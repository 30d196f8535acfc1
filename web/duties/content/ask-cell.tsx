import type { ContentCell, ContentRow } from '../../../src/duties/content/contract.ts';
import { Mark } from '../../design/marks.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import css from './content.module.css';

interface AskCellProps {
  row: ContentRow;
  cell: ContentCell;
  /** Absent for those who only look. */
  onChoose: ((asked: boolean) => void) | undefined;
}

/** What no choice changes. */
const FIXED: ReadonlySet<ContentCell['why']> = new Set(['done', 'paused', 'cancelled', 'transferred']);

/** Whether the row is asked in the cycle: a shape with its word for those who do not see it, and a switch. */
export function AskCell({ row, cell, onChoose }: AskCellProps) {
  const { content: words } = useTexts();
  const { asked, why, cycle } = cell;
  const state = `${asked ? words.asked : words.notAsked}, ${words.whys[why]}`;
  const shape = asked
    ? ({ shape: 'dot', tone: 'accent' } as const)
    : ({ shape: 'ring', tone: 'soft' } as const);
  const shown = (
    <>
      <Mark {...shape} quiet>
        {state}
      </Mark>
      <Later cell={cell} since={row.since} />
    </>
  );
  return (
    <td data-label={words.cycles[cycle]} className={css.cell}>
      {onChoose && !FIXED.has(why) ? (
        <button
          type="button"
          className={css.toggle}
          aria-pressed={asked}
          title={state}
          onClick={() => onChoose(!asked)}
        >
          <span className="visually-hidden">{words.cell(words.cycles[cycle], row.name)}</span>
          {shown}
        </button>
      ) : (
        <span className={css.still}>{shown}</span>
      )}
    </td>
  );
}

/** When it will be asked, where that is not now. */
function Later({ cell, since }: { cell: ContentCell; since: number | undefined }) {
  const { content: words } = useTexts();
  if (cell.asked) return null;
  if (cell.why === 'before-first-stage' && cell.cycle === 'year' && since !== undefined)
    return <span className="soft small">{words.since(since)}</span>;
  if (cell.why === 'not-yet-due' || cell.why === 'no-occurrence')
    return <span className="soft small">{words.whenDue}</span>;
  return null;
}
