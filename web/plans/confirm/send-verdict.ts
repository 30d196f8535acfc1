/** What an answer to a set of changes means for the changes that wait. Pure. */
import type { DraftRow } from '../../../src/plans/draft/contract.ts';
import { ApiProblem } from '../../api/http.ts';
import { isRecord } from '../../../src/shared/json.ts';

export type Verdict =
  /** The network or the server failed, not the content: the same again later. */
  | { kind: 'later' }
  /** Its person has to sign in (again), or to choose a password, first. */
  | { kind: 'person' }
  /** The server has done it before; only its answer was lost. */
  | { kind: 'done' }
  /** Rows moved on meanwhile. */
  | { kind: 'overtaken'; rows: DraftRow[] }
  /** Something among the changes is not acceptable; the others are. */
  | { kind: 'refused' }
  /** The draft takes no changes of this person at all (any more). */
  | { kind: 'closed' };

/** After so many unexpected failures of one request its content is to blame: it must not hold up the rest. */
const MOST_FAILURES = 4;

const LATER = new Set([0, 408, 425, 429]);

function onConflict({ code, body }: ApiProblem): Verdict {
  if (code === 'other-person') return { kind: 'person' };
  if (code === 'already-done') return { kind: 'done' };
  const rows = isRecord(body) ? body.rows : undefined;
  if (!Array.isArray(rows)) return { kind: 'closed' };
  return rows.length > 0 ? { kind: 'overtaken', rows: rows as DraftRow[] } : { kind: 'refused' };
}

/** @param failures how often in a row the same request has failed, this time included */
export function verdictOn(error: unknown, failures: number): Verdict {
  if (!(error instanceof ApiProblem) || LATER.has(error.status)) return { kind: 'later' };
  if (error.status === 500) return { kind: failures >= MOST_FAILURES ? 'refused' : 'later' };
  if (error.status > 500) return { kind: 'later' };
  if (error.status === 401 || (error.status === 403 && error.code !== undefined)) return { kind: 'person' };
  if (error.status === 409) return onConflict(error);
  return { kind: error.status === 403 || error.status === 404 ? 'closed' : 'refused' };
}

const LONGEST_PAUSE = 60_000;

/** How long to wait before the next try, in milliseconds. @param failures so far in a row, from 1 */
export function pauseAfter(failures: number): number {
  return Math.min(LONGEST_PAUSE, 1000 * 2 ** failures);
}

/** How many steps to send at most next time, so that one that is not acceptable is found among many. */
export const fewerSteps = (sent: number): number => Math.max(1, Math.floor(sent / 2));
