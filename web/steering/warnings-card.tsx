import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { MilestoneRow } from '../../src/evaluation/indicators/contract.ts';
import type { GlanceQuery } from '../../src/register/list/contract.ts';
import { Card } from '../design/card.tsx';
import { StandingChip } from '../evaluation/standing-chip.tsx';
import { projectedText, turnText } from '../evaluation/standing-words.ts';
import { numberText } from '../format/numbers.ts';
import { useToday } from '../format/use-today.ts';
import { useTexts } from '../i18n/texts.tsx';
import { warned } from './milestone-counts.ts';
import { ShowMore } from './show-more.tsx';
import css from './steering.module.css';

interface WarningsCardProps {
  rows: readonly MilestoneRow[];
  glance: GlanceQuery;
}

const AT_FIRST = 5;

/** Indicators that miss their next milestone as they go now, and when each would have to turn. */
export function WarningsCard({ rows, glance }: WarningsCardProps) {
  const { steering: words } = useTexts();
  const [all, setAll] = useState(false);
  const found = warned(rows);
  return (
    <Card
      title={words.warnings}
      actions={
        found.length > 0 && (
          <Link className="onward" to="/register" search={{ ...glance, kind: 'indicator', warning: 'early' }}>
            {words.allWarnings(numberText(found.length))}
          </Link>
        )
      }
    >
      {found.length === 0 && <p className="soft">{words.noWarnings}</p>}
      <ul className={css.lines}>
        {found.slice(0, all ? undefined : AT_FIRST).map((row) => (
          <WarningLine key={row.id} row={row} />
        ))}
      </ul>
      {!all && (
        <ShowMore left={found.length - AT_FIRST} words={words.more.indicator} onMore={() => setAll(true)} />
      )}
      <p className="soft small">{words.warningsHint}</p>
    </Card>
  );
}

function WarningLine({ row }: { row: MilestoneRow }) {
  const { steering: words, evaluation } = useTexts();
  const today = useToday();
  const { id, name, standing, projected, turningMonth } = row;
  const next = row.cells.find(({ year }) => year === standing.year);
  return (
    <li>
      <Link to="/register/$kind/$id" params={{ kind: 'indicator', id }} className={css.name}>
        {name}
      </Link>
      <StandingChip standing={standing} listed />
      <span className="soft small">
        {next && `${words.towards(String(next.year), next.text)} · `}
        {projected !== undefined && `${words.leadsTo(projectedText(projected))} · `}
        {turnText({ turningMonth }, today, evaluation)}
      </span>
    </li>
  );
}
