/** The periods of the regular cycles: their ids, dates and names, and those that begin between two days. */
import { Invalid } from '../shared/errors.ts';
import type { AdHocPeriod, Cycle, Period } from './contract.ts';
import { CYCLES, LENGTHS } from './cycles.ts';
import { dayIn, monthOf, yearOf } from './days.ts';

/** How the id of the n-th period goes on after the year. */
const SUFFIXES: Readonly<Record<Cycle, (n: number) => string>> = {
  month: (n) => `M${String(n).padStart(2, '0')}`,
  quarter: (n) => `Q${n}`,
  half: (n) => `S${n}`,
  'nine-month': () => 'N9',
  year: () => '',
};

const idOf = (cycle: Cycle, year: number, n: number): string => `${year}${SUFFIXES[cycle](n)}`;

/** The n-th period of a cycle in a year, from 1. */
function periodOf(cycle: Cycle, year: number, n: number): Period {
  const { months } = LENGTHS[cycle];
  const from = (n - 1) * months + 1;
  return {
    id: idOf(cycle, year, n),
    cycle,
    start: dayIn(year, from, 1),
    end: dayIn(year, from + months - 1, 'last'),
  };
}

function periodsOfYear(cycle: Cycle, year: number): Period[] {
  return Array.from({ length: LENGTHS[cycle].aYear }, (_, index) => periodOf(cycle, year, index + 1));
}

/** Where a period stands in its year, from 1. */
export function placeInYear({ cycle, start }: Period): number {
  return (monthOf(start) - 1) / LENGTHS[cycle].months + 1;
}

/**
 * The periods that begin within from–to, both days included: by cycle (month, quarter, half, nine-month, year), then
 * by start.
 */
export function periodsBetween(from: string, to: string, cycles: readonly Cycle[] = CYCLES): Period[] {
  const periods: Period[] = [];
  for (const cycle of CYCLES.filter((each) => cycles.includes(each)))
    for (let year = yearOf(from); year <= yearOf(to); year++)
      periods.push(...periodsOfYear(cycle, year).filter(({ start }) => start >= from && start <= to));
  return periods;
}

/** @returns undefined for what is no id of a regular period, "2026M3" and "2026Q5" too */
export function parsePeriodId(id: string): Period | undefined {
  const year = Number(/^\d{4}/.exec(id)?.[0]);
  for (const cycle of CYCLES)
    for (let n = 1; n <= LENGTHS[cycle].aYear; n++)
      if (idOf(cycle, year, n) === id) return periodOf(cycle, year, n);
  return undefined;
}

/** The period of the same cycle before this one. */
export function previousPeriod(period: Period): Period {
  const { cycle, start } = period;
  const n = placeInYear(period);
  return n > 1
    ? periodOf(cycle, yearOf(start), n - 1)
    : periodOf(cycle, yearOf(start) - 1, LENGTHS[cycle].aYear);
}

/** As DHIS2 writes a period; it has none of nine months. */
export function dhis2Id({ id, cycle }: Period): string | null {
  if (cycle === 'nine-month') return null;
  return cycle === 'month' ? id.replace('M', '') : id;
}

const ROMAN = ['I', 'II', 'III', 'IV'];

/** As official documents name it: "Tháng 3/2026", "Quý I/2026", "6 tháng đầu năm 2026". */
export function periodName(period: Period | AdHocPeriod): string {
  if (period.cycle === 'ad-hoc') return period.name;
  const year = yearOf(period.start);
  const n = placeInYear(period);
  switch (period.cycle) {
    case 'month':
      return `Tháng ${n}/${year}`;
    case 'quarter':
      return `Quý ${ROMAN[n - 1]}/${year}`;
    case 'half':
      return `6 tháng ${n === 1 ? 'đầu' : 'cuối'} năm ${year}`;
    case 'nine-month':
      return `9 tháng năm ${year}`;
    case 'year':
      return `Năm ${year}`;
  }
}

/**
 * A period that was ordered apart from the cycles.
 * @throws Invalid where it ends before it begins, or its id belongs to a regular period
 */
export function adHocPeriod(given: Omit<AdHocPeriod, 'cycle'>): AdHocPeriod {
  if (given.start > given.end)
    throw new Invalid([{ field: 'end', text: 'Ngày cuối kỳ phải từ ngày đầu kỳ trở đi.' }]);
  if (parsePeriodId(given.id))
    throw new Invalid([{ field: 'id', text: `Mã ${given.id} là của một kỳ thường lệ.` }]);
  return { ...given, cycle: 'ad-hoc' };
}
