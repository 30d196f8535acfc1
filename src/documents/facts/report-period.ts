/** The period that a report is about, with the one before it, the one after it, and the same of the year before. Pure. */
import type { AdHocPeriod, Period } from '../../calendar/contract.ts';
import { parsePeriodId, periodName, periodsBetween, previousPeriod } from '../../calendar/periods.ts';
import { addDays } from '../../shared/dates.ts';
import type { PeriodFacts, ReportFacts } from './contract.ts';

type Around = Pick<ReportFacts, 'period' | 'previous' | 'lastYear' | 'next'>;

/** As it stands within a sentence: "quý III/2026", "6 tháng đầu năm 2026"; the name of an ad hoc one stays as it is. */
export function nameInSentence(period: Period | AdHocPeriod): string {
  const name = periodName(period);
  return period.cycle === 'ad-hoc' ? name : name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);
}

const factsOf = (period: Period): PeriodFacts => ({ ...period, name: nameInSentence(period) });

/** An ad hoc period stands alone. */
export function periodsAround(period: Period | AdHocPeriod): Around {
  if (period.cycle === 'ad-hoc') return { period: { ...period, name: nameInSentence(period) } };
  const year = Number(period.start.slice(0, 4));
  const lastYear = parsePeriodId(period.id.replace(/^\d{4}/, String(year - 1)));
  const after = addDays(period.end, 1);
  const [next] = periodsBetween(after, after, [period.cycle]);
  return {
    period: factsOf(period),
    previous: factsOf(previousPeriod(period)),
    ...(lastYear && { lastYear: factsOf(lastYear) }),
    ...(next && { next: factsOf(next) }),
  };
}

/** Until when is counted: today in a period that goes on, else its last day. */
export const countedUntil = ({ end }: { end: string }, today: string): string => (end < today ? end : today);
