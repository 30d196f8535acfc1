/**
 * Which rows are asked of which unit when a period opens: the same question as src/duties answers, put slowly and in
 * other words, from the rows of the register and what was received so far.
 */
import type { ScriptPeriod } from './script.ts';

/** A row of the register as the simulated year needs it. */
export interface YearRow {
  id: string;
  kind: 'indicator' | 'task';
  name: string;
  deadline: {
    kind: string;
    start?: string | undefined;
    due?: string | undefined;
    recurrence?: string | undefined;
  };
  /** Units that lead, and how many others do. */
  leads: string[];
  otherLeads: number;
  /** How an indicator is answered. */
  measure: 'share' | 'number' | 'words';
  /** The word for an indicator in words. */
  word: string;
  /** Cycles in which an indicator is asked, as chosen for the test. */
  cycles: readonly string[];
}

/** Every month of the calendar from "2026-01-01" to "2026-12-31" whose last day lies within the period. */
function monthEnds({ start, end }: ScriptPeriod): number[] {
  const ends: number[] = [];
  for (let month = 1; month <= 12; month++) {
    const last = new Date(Date.UTC(2026, month, 0)).toISOString().slice(0, 10);
    if (last >= start && last <= end) ends.push(month);
  }
  return ends;
}

const EVERY: Record<string, number> = { monthly: 1, quarterly: 3, semiannual: 6, annual: 12 };

function comesUp({ deadline }: YearRow, period: ScriptPeriod): boolean {
  const { recurrence = '', due } = deadline;
  if (recurrence === 'annual' && period.cycle === 'month') return false;
  if (recurrence === 'annual' && due) {
    const day = `2026-${due.slice(5)}`;
    return day >= due && day >= period.start && day <= period.end;
  }
  return monthEnds(period).some((month) => month % (EVERY[recurrence] ?? 99) === 0);
}

function taskIsAsked(row: YearRow, period: ScriptPeriod, done: boolean): boolean {
  const { kind, start, due, recurrence } = row.deadline;
  const long = period.cycle === 'half' || period.cycle === 'year';
  const last = period.windowEnd > period.end ? period.windowEnd : period.end;
  if (start && start > last) return false;
  if (kind === 'conditional') return false;
  if (kind === 'recurring') return recurrence ? comesUp(row, period) : long;
  if (kind === 'ongoing' || (kind === 'none' && !done)) return long;
  if (done) return recurrence !== undefined && comesUp(row, period);
  if (!due) return long;
  if (due <= last) return true;
  return period.cycle === 'year' || (kind === 'range' && long);
}

/** @param done whether the task was received as done by then */
export function isAsked(row: YearRow, period: ScriptPeriod, done: boolean): boolean {
  if (row.kind === 'indicator') return row.cycles.includes(period.cycle);
  return taskIsAsked(row, period, done);
}

/** The one unit that answers a row; none where several lead, or where it does not exist at the end of the period. */
export function answersFor(
  row: YearRow,
  period: ScriptPeriod,
  ended: ReadonlyMap<string, string>,
): string | undefined {
  const [unit] = row.leads;
  if (unit === undefined || row.leads.length > 1 || row.otherLeads > 0) return undefined;
  const last = ended.get(unit);
  return last !== undefined && last < period.end ? undefined : unit;
}
