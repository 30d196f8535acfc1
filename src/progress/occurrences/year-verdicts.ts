/** What a task that recurs or goes on came to in each year: it is never done as a whole, so every year has a verdict. Pure. */
import type { Occurrence, OccurrenceChain, OccurrenceState, YearVerdict } from './contract.ts';

const WELL: readonly OccurrenceState[] = ['done', 'done-late', 'kept'];
const BADLY: readonly OccurrenceState[] = ['missed', 'silent'];

/**
 * Of a recurring task by all of its rounds in the year, of an ongoing one by the check that ends the year. A year that is
 * not over has no verdict; of one that was not told to its end nobody can say.
 * @param today "YYYY-MM-DD"
 */
export function yearVerdicts(
  kind: OccurrenceChain['kind'],
  occurrences: readonly Occurrence[],
  today: string,
): YearVerdict[] {
  if (kind === 'once') return [];
  const over = occurrences.filter(({ end }) => end.slice(0, 4) < today.slice(0, 4));
  const byYear = Map.groupBy(over, ({ end }) => Number(end.slice(0, 4)));
  return [...byYear].map(([year, own]) => ({
    year,
    rounds: own.length,
    well: own.filter(({ state }) => WELL.includes(state)).length,
    verdict: kind === 'recurring' ? ofRounds(own) : ofChecks(own, year),
  }));
}

function ofRounds(rounds: readonly Occurrence[]): YearVerdict['verdict'] {
  if (rounds.some(({ state }) => BADLY.includes(state))) return 'not-done';
  return rounds.every(({ state }) => WELL.includes(state)) ? 'done' : 'unknown';
}

/** What says nothing new of an ongoing task says that it goes on. */
function ofChecks(checks: readonly Occurrence[], year: number): YearVerdict['verdict'] {
  const last = checks.findLast(({ end }) => end === `${year}-12-31`);
  if (!last) return 'unknown';
  if (last.state === 'missed') return 'not-done';
  return WELL.includes(last.state) || last.state === 'nothing-new' ? 'done' : 'unknown';
}
