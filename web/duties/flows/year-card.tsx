import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { canManagePeriods } from '../../../src/duties/permissions.ts';
import type { YearDays } from '../../../src/duties/contract.ts';
import { yearDaysQuery } from '../../api/flows.ts';
import { useMe } from '../../api/me.ts';
import { Card } from '../../design/card.tsx';
import { Chip } from '../../design/marks.tsx';
import { Problem, Waiting } from '../../design/notices.tsx';
import { dateText } from '../../format/dates.ts';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { YearDialog } from './year-dialog.tsx';

/** In the last months of a year it is the next one whose days off are announced. */
const NEXT_FROM = '11-01';

/** "Lịch nghỉ năm …": dự kiến until somebody confirms the year. */
export function YearCard({ today }: { today: string }) {
  const { flows: words } = useTexts();
  const { user } = useMe();
  const [year, setYear] = useState(Number(today.slice(0, 4)) + (today.slice(5) >= NEXT_FROM ? 1 : 0));
  const [editing, setEditing] = useState(false);
  const days = useQuery(yearDaysQuery(year));
  const keeps = canManagePeriods(user, user.communeCode);
  return (
    <Card
      title={words.year(year)}
      actions={
        <>
          {[year - 1, year + 1].map((other) => (
            <Button key={other} size="compact-sm" variant="subtle" onClick={() => setYear(other)}>
              {String(other)}
            </Button>
          ))}
          {keeps && (
            <Button size="compact-sm" variant="default" onClick={() => setEditing(true)}>
              {words.edit}
              <span className="visually-hidden">: {words.year(year)}</span>
            </Button>
          )}
        </>
      }
    >
      <Problem error={days.error} onRetry={() => void days.refetch()} />
      {days.isPending && <Waiting />}
      {days.data && <YearWords days={days.data} />}
      {editing && days.data && (
        <YearDialog key={`${year} ${days.data.version}`} days={days.data} onClose={() => setEditing(false)} />
      )}
    </Card>
  );
}

function YearWords({ days }: { days: YearDays }) {
  const { flows: words } = useTexts();
  return (
    <>
      <p>
        {days.confirmed ? (
          <Chip shape="dot" tone="good">
            {words.yearConfirmed}
          </Chip>
        ) : (
          <Chip shape="ring" tone="warn">
            {words.yearOpen}
          </Chip>
        )}
      </p>
      <details>
        <summary>{words.holidays(numberText(days.holidays.length))}</summary>
        <ul>
          {days.holidays.map(({ day, name, certain }) => (
            <li key={`${day} ${name}`}>
              {dateText(day)} · {name}{' '}
              <span className="soft">({certain ? words.certain : words.uncertain})</span>
            </li>
          ))}
        </ul>
      </details>
      {days.workDays.length > 0 && (
        <p>
          {words.workDays}: {days.workDays.map(dateText).join(', ')}
        </p>
      )}
    </>
  );
}
