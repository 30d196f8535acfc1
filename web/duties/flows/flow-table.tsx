import { Button } from '@mantine/core';
import type { PlanFlowTable } from '../../../src/duties/confirming/contract.ts';
import { Mark } from '../../design/marks.tsx';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { cycleName, daysOfCycle } from './day-words.ts';
import { hasDay, type LineForm } from './flow-form.ts';
import css from './flows.module.css';

interface FlowTableProps {
  lines: readonly LineForm[];
  passages: PlanFlowTable['passages'];
  /** Absent for those who only look. */
  onEdit: ((line: LineForm) => void) | undefined;
}

/** Who reports to whom, how often and until when: a few lines, the passages folded in each. */
export function FlowTable({ lines, passages, onEdit }: FlowTableProps) {
  const { flows: words } = useTexts();
  return (
    <table className={`dense cards ${css.table}`} aria-label={words.title}>
      <thead>
        <tr>
          {[words.sender, words.recipients, words.cycle, words.due, words.passages].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          {onEdit && (
            <th scope="col" className={css.acts}>
              <span className="visually-hidden">{words.edit}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row">
              <SenderWords line={line} />
            </th>
            <td data-label={words.recipients}>
              {line.recipients.join(', ')}
              {line.assumed.includes('to') && <small className={css.remark}>{words.assumedTo}</small>}
            </td>
            <td data-label={words.cycle}>
              <span className={css.cycles}>
                {line.cycles.map((cycle) => (
                  <span key={`${cycle.cycle} ${cycle.name}`} className={css.cycle}>
                    {cycleName(cycle, words)}
                  </span>
                ))}
              </span>
              {line.proposed && <small className={css.remark}>{words.proposed}</small>}
            </td>
            <td data-label={words.due}>
              <DueWords line={line} />
            </td>
            <td data-label={words.passages}>
              <Passages line={line} passages={passages} />
            </td>
            {onEdit && (
              <td className={css.acts}>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  className="no-print"
                  aria-label={words.editOf(line.sender)}
                  onClick={() => onEdit(line)}
                >
                  {words.edit}
                </Button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SenderWords({ line }: { line: LineForm }) {
  const { flows: words } = useTexts();
  const chosen = line.direction === 'in' && !line.allUnits;
  return (
    <>
      {line.sender}
      {chosen && line.unitIds.length > 0 && (
        <small className={css.remark}>{words.units(numberText(line.unitIds.length))}</small>
      )}
      {chosen && line.unitIds.length === 0 && (
        <div>
          <Mark shape="triangle" tone="warn">
            {words.noUnits}
          </Mark>
        </div>
      )}
      {line.direction === 'in' && line.textFrom.length > 0 && (
        <small className={css.remark}>{words.textUnits(numberText(line.textFrom.length))}</small>
      )}
      {line.direction === 'within' && <small className={css.remark}>{words.within}</small>}
      {line.assumed.includes('from') && <small className={css.remark}>{words.assumedFrom}</small>}
    </>
  );
}

/** Each cycle with its day; those of the calendar that have none together, since all of them wait for one. */
function DueWords({ line }: { line: LineForm }) {
  const { flows: words } = useTexts();
  const regular = line.cycles.filter(({ cycle }) => cycle !== 'ad-hoc');
  const dated = regular.filter((cycle) => daysOfCycle(cycle, words).length > 0);
  const without = regular.filter((cycle) => !hasDay(cycle));
  if (regular.length === 0) return <span className="soft">—</span>;
  return (
    <div className={css.days}>
      {dated.map((cycle) => (
        <div key={cycle.cycle} title={cycle.dueText || undefined}>
          {words.cycles[cycle.cycle]}: {daysOfCycle(cycle, words).join('; ')}
        </div>
      ))}
      {without.length > 0 && (
        <Mark shape="triangle" tone="warn">
          {without.length === regular.length
            ? words.noDay
            : words.noDayOf(without.map(({ cycle }) => words.cycles[cycle]).join(', '))}
        </Mark>
      )}
      {line.conflicts.map(({ cycle, texts }) => (
        <Mark key={cycle} shape="triangle" tone="warn">
          {words.conflict(texts.join(' ≠ '))}
        </Mark>
      ))}
    </div>
  );
}

function Passages({ line, passages }: { line: LineForm; passages: PlanFlowTable['passages'] }) {
  const { flows: words } = useTexts();
  const own = passages.filter(({ id }) => line.passageIds.includes(id));
  if (own.length === 0) return <span className="soft">—</span>;
  return (
    <details className={css.passages}>
      <summary>{words.places(numberText(own.length))}</summary>
      <ul>
        {own.map(({ id, quote }) => (
          <li key={id}>{quote}</li>
        ))}
      </ul>
    </details>
  );
}
