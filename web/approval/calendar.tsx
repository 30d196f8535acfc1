import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReportingPeriod } from '../../src/duties/contract.ts';
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
import { OpenPeriodButton } from './open-period.tsx';

const DAYS = 365;

interface CalendarProps {
  today: string;
  /** Periods ahead that the person may open, where they stand. */
  openable: readonly ReportingPeriod[];
}

/** What is due in the coming twelve months: what units owe the commune, and what the commune owes. */
export function Calendar({ today, openable }: CalendarProps) {
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
        <Month key={month} {...{ month, lines, today, openable }} />
      ))}
    </Card>
  );
}

interface MonthProps extends CalendarProps {
  month: string;
  lines: readonly DutyLines[];
}

function Month({ month, lines, today, openable }: MonthProps) {
  const { duties } = useTexts();
  return (
    <section className={css.month}>
      <h3>{duties.month(dateText(month))}</h3>
      <ul className={css.lines}>
        {lines.map((line) => (
          <li key={line.key} className={css.opening}>
            {line.duties.length === 1 ? (
              <DutyLine duty={line.first} today={today} />
            ) : (
              <DutyGroup line={line} today={today} />
            )}
            <OpenHere period={openable.find(({ id }) => id === opensHere(line, lines))} today={today} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The period that units answer in this line and in none before it in the month. */
function opensHere({ first, key }: DutyLines, lines: readonly DutyLines[]): string | undefined {
  const { periodId, direction } = first;
  const same = lines.find((line) => line.first.direction === 'in' && line.first.periodId === periodId);
  return direction === 'in' && same?.key === key ? periodId : undefined;
}

function OpenHere({ period, today }: { period: ReportingPeriod | undefined; today: string }) {
  return period ? <OpenPeriodButton period={period} today={today} inLine /> : null;
}
