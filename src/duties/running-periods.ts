/** The period of each cycle that a day lies in. Pure. */
import type { AskedPeriod } from './asked-thing.ts';
import type { ContentCycle } from './content/contract.ts';

const MONTHS = { month: 1, quarter: 3, half: 6, 'nine-month': 9, year: 12 } as const;

const pad = (part: number) => String(part).padStart(2, '0');

/** Nine months are the first of the year, whatever the day. @param day "2026-03-05" */
export function runningPeriod(cycle: ContentCycle, day: string): AskedPeriod {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const length = MONTHS[cycle];
  const which = cycle === 'nine-month' ? 1 : Math.ceil(month / length);
  const last = which * length;
  const named = {
    month: `M${pad(which)}`,
    quarter: `Q${which}`,
    half: `S${which}`,
    'nine-month': 'N9',
    year: '',
  }[cycle];
  return {
    id: `${year}${named}`,
    start: `${year}-${pad(last - length + 1)}-01`,
    end: `${year}-${pad(last)}-${pad(new Date(Date.UTC(year, last, 0)).getUTCDate())}`,
  };
}
