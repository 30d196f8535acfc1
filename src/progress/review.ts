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

/** What was sent of a row of a duty. */
export interface DutyAnswer {
  duty: StandingDuty['duty'];
  answer: Answer;
}

/** What stands beside answers, of whichever duties. */
export async function loadBeside(tx: TenantTx, answers: readonly DutyAnswer[]): Promise<Beside> {
  const evidence = answers.flatMap(({ answer }) => saidOf(answer).evidence);
  return {
    previous: await loadPrevious(
      tx,
      answers.filter(({ answer }) => answer.kind === 'indicator'),
    ),
    evidence: await loadNamedEvidence(tx, evidence),
  };
}

interface PreviousRow {
  duty_id: string;
  thing_id: string;
  previous: Record<string, unknown>;
}

/** One thing may be asked in several duties. */
const keyOf = (dutyId: string, thingId: string): string => `${dutyId} ${thingId}`;

/**
 * The real figure of another period that holds for the latest day up to this one's; a later period is not "before",
 * and an estimate is nothing to measure a difference by.
 */
async function loadPrevious(tx: TenantTx, figures: readonly DutyAnswer[]): Promise<Map<string, Latest>> {
  if (figures.length === 0) return new Map();
  const asked = figures.map(({ duty, answer }) => ({
    duty_id: duty.id,
    own: duty.period_id,
    until: duty.window_end,
    thing_id: answer.thingId,
  }));
  const { rows } = await sql<PreviousRow>`
    SELECT k.duty_id, k.thing_id, f.previous
    FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS k (duty_id uuid, own text, until date, thing_id uuid),
    LATERAL (SELECT json_strip_nulls(json_build_object('periodId', period_id, 'asOf', as_of, 'answer', answer,
        'value', value, 'numerator', numerator, 'denominator', denominator, 'text', text,
        'estimate', estimate)) AS previous
      FROM figure WHERE commune_code = ${tx.communeCode} AND thing_id = k.thing_id
        AND period_id <> k.own AND answer <> 'unchanged' AND NOT estimate AND as_of <= k.until
      ORDER BY as_of DESC, received_at DESC LIMIT 1) AS f`.execute(tx.db);
  return new Map(
    rows.map(({ duty_id, thing_id, previous }) => [keyOf(duty_id, thing_id), Latest.parse(previous)]),
  );
}

/** Once received, an answer is no longer checked: what stands was decided. */
export function reviewed(item: DutyItem, known: Known, { previous, evidence }: Beside): DutyItem {
  const { answer, dutyId, thingId, state } = item;
  if (!answer) return item;
  const former = previous.get(keyOf(dutyId, thingId));
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
