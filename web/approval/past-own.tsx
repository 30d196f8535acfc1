import { useQuery } from '@tanstack/react-query';
import { addDays } from '../../src/shared/dates.ts';
import { dutiesQuery } from '../api/duties.ts';
import { Card } from '../design/card.tsx';
import { Portion } from '../design/portion.tsx';
import { useTexts } from '../i18n/texts.tsx';
import { pastOwn } from './ahead.ts';
import css from './approval.module.css';
import { DutyLine } from './duty-line.tsx';

const DAYS = 365;

/** What the commune itself had to send by now: what nobody said was sent, and what was sent lately. */
export function PastOwn({ today }: { today: string }) {
  const { approval } = useTexts();
  const asked = useQuery(dutiesQuery({ from: addDays(today, -DAYS), to: addDays(today, -1) }));
  const shown = pastOwn(asked.data ?? [], today);
  if (shown.length === 0) return null;
  return (
    <Card title={approval.issued.past}>
      <ul className={css.lines}>
        <Portion items={shown}>
          {(duty) => (
            <li key={duty.id}>
              <DutyLine duty={duty} today={today} />
            </li>
          )}
        </Portion>
      </ul>
    </Card>
  );
}
