import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays } from '../../src/shared/dates.ts';
import { dutiesQuery } from '../api/duties.ts';
import { Card } from '../design/card.tsx';
import { Problem, Waiting } from '../design/notices.tsx';
import { dateText } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';
import { calendarMonths, type DutyLines } from './ahead.ts';
import css from './approval.module.css';
import { DutyGroup } from './duty-group.tsx';
import { DutyLine } from './duty-line.tsx';

const DAYS = 365;

/** What is due in the coming twelve months: what units owe the commune, and what the commune owes. */
export function Calendar({ today }: { today: string }) {
  const { approval: words } = useTexts();
  const [unit, setUnit] = useState('');
  const asked = useQuery(dutiesQuery({ from: today, to: addDays(today, DAYS) }));
  const all = asked.data ?? [];
  const shown = unit === '' ? all : all.filter(({ unitId }) => unitId === unit);
  const units = [...new Map(all.map(({ unitId, unitName }) => [unitId, unitName]))];
  return (
    <Card
      title={words.calendar}
      actions={
        units.length > 1 && (
          <NativeSelect
            aria-label={words.allUnits}
            value={unit}
            data={[
              { value: '', label: words.allUnits },
              ...units.map(([value, label]) => ({ value, label })),
            ]}
            onChange={(event) => setUnit(event.currentTarget.value)}
          />
        )
      }
    >
      <Problem error={asked.error} onRetry={() => void asked.refetch()} />
      {asked.isPending && <Waiting />}
      {asked.data && <p className="soft">{all.length === 0 ? words.nothingAhead : words.calendarHint}</p>}
      {calendarMonths(shown).map(({ month, lines }) => (
        <Month key={month} month={month} lines={lines} today={today} />
      ))}
    </Card>
  );
}

interface MonthProps {
  month: string;
  lines: readonly DutyLines[];
  today: string;
}

function Month({ month, lines, today }: MonthProps) {
  const { duties } = useTexts();
  return (
    <section className={css.month}>
      <h3>{duties.month(dateText(month))}</h3>
      <ul className={css.lines}>
        {lines.map((line) => (
          <li key={line.key}>
            {line.duties.length === 1 ? (
              <DutyLine duty={line.first} today={today} />
            ) : (
              <DutyGroup line={line} today={today} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
