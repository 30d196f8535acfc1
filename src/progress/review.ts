/** What whoever receives an answer looks at: the figure received before, the last ones, what the rules say, evidence. */
import { sql } from 'kysely';
import type { TenantTx } from '../db/database.ts';
import type { StandingDuty } from '../duties/standing-duty.ts';
import { Latest } from '../register/received/contract.ts';
import { asDraft } from './answers/as-draft.ts';
import { loadNamedEvidence, namedOf } from './answers/named-evidence.ts';
import { type Answer, saidOf } from './answers/stored-answers.ts';
import type { DutyItem, NamedEvidence } from './contract.ts';
import { isNumber } from './rules/figure-context.ts';
import { type Known, withRemarks } from './with-remarks.ts';

interface Beside {
  previous: ReadonlyMap<string, Latest>;
  evidence: ReadonlyMap<string, NamedEvidence>;
}

/** What stands beside the answers of a duty. */
export async function loadBeside(
  tx: TenantTx,
  { duty }: Pick<StandingDuty, 'duty'>,
  answers: readonly Answer[],
): Promise<Beside> {
  const figures = answers.filter(({ kind }) => kind === 'indicator').map(({ thingId }) => thingId);
  const evidence = answers.flatMap((answer) => saidOf(answer).evidence);
  return {
    previous: await loadPrevious(tx, duty, figures),
    evidence: await loadNamedEvidence(tx, evidence),
  };
}

interface PreviousRow {
  thing_id: string;
  previous: Record<string, unknown>;
}

/**
 * The real figure of another period that holds for the latest day up to this one's; a later period is not "before",
 * and an estimate is nothing to measure a difference by.
 */
async function loadPrevious(
  tx: TenantTx,
  { period_id, window_end }: StandingDuty['duty'],
  thingIds: readonly string[],
): Promise<Map<string, Latest>> {
  if (thingIds.length === 0) return new Map();
  const { rows } = await sql<PreviousRow>`
    SELECT DISTINCT ON (thing_id) thing_id, json_strip_nulls(json_build_object('periodId', period_id, 'asOf', as_of,
      'answer', answer, 'value', value, 'numerator', numerator, 'denominator', denominator, 'text', text,
      'estimate', estimate)) AS previous
    FROM figure WHERE commune_code = ${tx.communeCode} AND thing_id = ANY (${thingIds}::uuid[])
      AND period_id <> ${period_id} AND answer <> 'unchanged' AND NOT estimate AND as_of <= ${window_end}::date
    ORDER BY thing_id, as_of DESC, received_at DESC`.execute(tx.db);
  return new Map(rows.map(({ thing_id, previous }) => [thing_id, Latest.parse(previous)]));
}

/** Once received, an answer is no longer checked: what stands was decided. */
export function reviewed(item: DutyItem, known: Known, { previous, evidence }: Beside): DutyItem {
  const { answer, thingId, state } = item;
  if (!answer) return item;
  const former = previous.get(thingId);
  const sent = { ...item, draft: asDraft(answer) };
  return {
    ...item,
    review: {
      former: (known.history.get(thingId) ?? []).filter(isNumber),
      remarks: state === 'received' ? [] : withRemarks(sent, known).remarks,
      evidence: namedOf(answer.evidence, evidence),
      ...(former && { previous: former }),
    },
  };
}
