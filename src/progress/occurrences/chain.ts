/** What became of each round of a recurring task, of each check of an ongoing one. Pure. */
import { occurrencesBetween } from '../../duties/occurrences.ts';
import type { Deadline } from '../../reading/contract.ts';
import type { TaskState } from '../../register/received/contract.ts';
import { addDays } from '../../shared/dates.ts';
import type { Product } from '../contract.ts';
import type { Occurrence, OccurrenceState } from './contract.ts';

/** A period that asked the task, or in which something was received of it; days are "YYYY-MM-DD". */
export interface ToldPeriod {
  name: string;
  starts: string;
  ends: string;
  closed: boolean;
  received?: {
    state: TaskState;
    nothingNew: boolean;
    completedOn?: string | undefined;
    done?: string | undefined;
    product?: Product | undefined;
  };
}

/** A year and the month of its report: the next round of whatever recurs lies within. */
const AHEAD_DAYS = 400;

const length = ({ starts, ends }: ToldPeriod) => Date.parse(ends) - Date.parse(starts);

/** The period that tells of a day: of those that received something the shortest, else of those that asked. */
function periodOf(day: string, periods: readonly ToldPeriod[]): ToldPeriod | undefined {
  const around = periods.filter(({ starts, ends }) => starts <= day && day <= ends);
  const [told] = around.toSorted(
    (a, b) => Number(b.received !== undefined) - Number(a.received !== undefined) || length(a) - length(b),
  );
  return told;
}

/**
 * The rounds of a recurring task since it is in the register, and the next one. A missed one stays missed, whatever
 * became of those after it.
 * @param since "YYYY-MM-DD", the day from which the commune follows it
 */
export function roundsOf(
  deadline: Pick<Deadline, 'recurrence' | 'start' | 'due'>,
  periods: readonly ToldPeriod[],
  since: string,
  today: string,
): Occurrence[] {
  const past = occurrencesBetween(deadline, since, addDays(today, -1));
  const next = occurrencesBetween(deadline, today, addDays(today, AHEAD_DAYS)).slice(0, 1);
  const ends = [...past, ...next];
  return ends.map((end) => {
    const told = periodOf(end, periods);
    const alone = ends.filter((each) => told && told.starts <= each && each <= told.ends).length <= 1;
    return { end, state: roundState(end, told, alone, today), ...saidOf(told) };
  });
}

/** @param alone no other round ends in the same period: only then its day of completion is its own */
function roundState(
  end: string,
  told: ToldPeriod | undefined,
  alone: boolean,
  today: string,
): OccurrenceState {
  const received = told?.received;
  if (received?.state === 'done') {
    const day = received.product?.issuedOn ?? received.completedOn;
    return alone && day !== undefined && day > end ? 'done-late' : 'done';
  }
  if (received && (end < today || !received.nothingNew)) return toldState(received, 'under-way');
  if (end >= today) return 'ahead';
  return told ? untoldState(told) : 'not-reported';
}

/** @param goesOn what it is called where work was reported */
function toldState(
  { state, nothingNew }: NonNullable<ToldPeriod['received']>,
  goesOn: OccurrenceState,
): OccurrenceState {
  if (state === 'done') return goesOn;
  if (state !== 'in-progress') return 'missed';
  return nothingNew ? 'nothing-new' : goesOn;
}

const untoldState = ({ closed }: ToldPeriod): OccurrenceState => (closed ? 'silent' : 'waiting');

/** The checks of an ongoing task: one for each period that asked it. */
export function checksOf(periods: readonly ToldPeriod[]): Occurrence[] {
  return periods
    .toSorted((a, b) => (a.ends < b.ends ? -1 : Number(a.ends > b.ends)))
    .map((told) => ({
      end: told.ends,
      state: told.received ? toldState(told.received, 'kept') : untoldState(told),
      ...saidOf(told),
    }));
}

function saidOf(told: ToldPeriod | undefined): Omit<Occurrence, 'end' | 'state'> {
  if (!told) return {};
  const { completedOn, done, product } = told.received ?? {};
  return {
    periodName: told.name,
    ...(completedOn !== undefined && { completedOn }),
    ...(done && { done }),
    ...(product && { product }),
  };
}
