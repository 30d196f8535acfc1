import type { DraftFinding } from '../../../../src/plans/draft/contract.ts';
import { Mark, SEVERITY_MARKS } from '../../../design/marks.tsx';
import { useTexts } from '../../../i18n/texts.tsx';
import { isDoubtful } from '../order.ts';
import css from './table.module.css';
import type { TableLine } from './table-line.ts';

const isSerious = ({ severity }: DraftFinding): boolean => severity === 'serious';

/** Whether a row behind the line was read with doubt and nobody has looked at it. */
export const isUnsure = ({ line }: TableLine): boolean =>
  line.rows.some((row) => row.state === 'open' && isDoubtful(row, []));

/** What is not clear about a line, in words; pressed, it opens all of it. */
export function FindingsCell({ line, onOpen }: { line: TableLine; onOpen: () => void }) {
  const { confirm, reading } = useTexts();
  const { findings } = line;
  const [first] = findings.toSorted((a, b) => Number(isSerious(b)) - Number(isSerious(a)));
  if (!first) {
    if (line.mention || line.line.state !== 'open' || !isUnsure(line)) return null;
    return <Mark {...SEVERITY_MARKS.minor}>{confirm.doubt}</Mark>;
  }
  return (
    <button
      type="button"
      tabIndex={-1}
      className={css.finding}
      title={findings.map(({ detail }) => detail).join('\n')}
      onClick={onOpen}
    >
      <Mark {...SEVERITY_MARKS[first.severity]}>{reading.findings[first.kind]}</Mark>
      {findings.length > 1 && <span className={css.further}>+{findings.length - 1}</span>}
      <span className="visually-hidden">{confirm.findingsOf(findings.length)}</span>
    </button>
  );
}
