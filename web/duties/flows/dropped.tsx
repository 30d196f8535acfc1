import { Button } from '@mantine/core';
import type { PlanFlowTable } from '../../../src/duties/confirming/contract.ts';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import css from './flows.module.css';
import type { LineForm } from './flow-form.ts';

interface DroppedProps {
  table: PlanFlowTable;
  lines: readonly LineForm[];
  /** Absent for those who only look. */
  onTakeIn: ((passageId: string) => void) | undefined;
}

/** Passages that order no report, each with why, to be taken in where a person knows better. */
export function Dropped({ table, lines, onTakeIn }: DroppedProps) {
  const { flows: words } = useTexts();
  const taken = new Set(lines.flatMap(({ passageIds }) => passageIds));
  const left = table.dropped.filter(({ passageId }) => !taken.has(passageId));
  const quotes = new Map(table.passages.map(({ id, quote }) => [id, quote]));
  if (left.length === 0) return null;
  return (
    <details className={css.dropped}>
      <summary>{words.dropped(numberText(left.length))}</summary>
      <ul>
        {left.map(({ passageId, why }) => (
          <li key={passageId}>
            {quotes.get(passageId)} <span className="soft">({words.drops[why]})</span>{' '}
            {onTakeIn && (
              <Button size="compact-sm" variant="subtle" onClick={() => onTakeIn(passageId)}>
                {words.takeIn}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
