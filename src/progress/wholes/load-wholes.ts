/** Figures that several units make together, as they stand in their periods: the parts, what they give, what was decided. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import type { ItemState } from '../../duties/contract.ts';
import { loadAnswers } from '../answers/stored-answers.ts';
import { type FigurePart, type WholeFigure, wholeFigure } from '../answers/whole-figure.ts';
import type { Observation } from '../contract.ts';
import type { WholeState } from './contract.ts';
import { wholeStateOf } from './whole-state.ts';
import { type AskedParts, atKey } from './asked-parts.ts';
import { WHOLE_ITSELF } from './own-parts.ts';
import { type Decision, loadDecisions } from './decisions.ts';

/** One unit with its part. */
export interface StandingPart extends FigurePart {
  unitName: string;
  /** Undefined: the period did not go to it. */
  dutyId: string | undefined;
  state: ItemState | undefined;
  /** As it was received; "giữ nguyên" is still that. */
  received: Observation | undefined;
}

export interface StandingWhole extends AskedParts {
  parts: StandingPart[];
  whole: WholeFigure;
  decision: Decision | undefined;
  state: WholeState;
}

interface PartRow {
  period_id: string;
  thing_id: string;
  unit_id: string;
  unit_name: string;
  duty_id: string | null;
  state: ItemState | null;
  received: string | null;
  kept: string | null;
}

/** @returns by `atKey`, in the order given */
export async function loadWholes(
  tx: TenantTx,
  asked: ReadonlyMap<string, AskedParts>,
): Promise<Map<string, StandingWhole>> {
  const all = [...asked.values()];
  if (all.length === 0) return new Map();
  const rows = await loadRows(tx, all);
  const answers = await loadAnswers(
    tx,
    rows.flatMap(({ received, kept }) => [received, kept].flatMap((id) => id ?? [])),
  );
  const observation = (id: string | null) => {
    const answer = id === null ? undefined : answers.get(id);
    return answer?.kind === 'indicator' ? answer.observation : undefined;
  };
  const byWhole = Map.groupBy(rows, (row) => atKey({ periodId: row.period_id, thingId: row.thing_id }));
  const decisions = await loadDecisions(tx, all);
  return new Map(
    all.map((each) => {
      const parts = (byWhole.get(atKey(each)) ?? []).map((row) =>
        partOf(each, row, observation(row.received), observation(row.kept)),
      );
      return [atKey(each), standing(each, parts, decisions.get(atKey(each)))];
    }),
  );
}

function standing(asked: AskedParts, parts: StandingPart[], decision: Decision | undefined): StandingWhole {
  const whole = wholeFigure(parts, asked.measure);
  const state = wholeStateOf({ rule: asked.measure.rule, whole, decided: decision?.kind });
  return { ...asked, parts, whole, decision, state };
}

function partOf(
  { accumulation }: AskedParts,
  row: PartRow,
  received: Observation | undefined,
  kept: Observation | undefined,
): StandingPart {
  const within = accumulation !== 'cumulative' || kept?.asOf.slice(0, 4) === received?.asOf.slice(0, 4);
  const keeps = received?.answer === 'unchanged' && kept && within;
  // What is kept stands as of the day on which it was said to be so still, and counts as sent then.
  const given = keeps && received ? { ...kept, id: received.id, asOf: received.asOf } : received;
  return {
    unitId: row.unit_id,
    unitName: row.unit_name,
    dutyId: row.duty_id ?? undefined,
    state: row.state ?? undefined,
    received,
    given,
  };
}

/** In the order of the units. */
async function loadRows(tx: TenantTx, asked: readonly AskedParts[]): Promise<PartRow[]> {
  const wanted = asked.flatMap(({ periodId, thingId, unitIds }) =>
    unitIds.map((unitId) => ({ period_id: periodId, thing_id: thingId, unit_id: unitId })),
  );
  const { rows } = await sql<PartRow>`
    SELECT k.period_id, k.thing_id, k.unit_id, coalesce(u.short_name, u.name) AS unit_name, i.duty_id, i.state,
      i.received_id AS received,
      (SELECT o.id FROM observation o
        JOIN duty_item e ON e.commune_code = o.commune_code AND e.duty_id = o.duty_id AND e.thing_id = o.thing_id
          AND e.received_id = o.id
        WHERE r.answer = 'unchanged' AND o.commune_code = ${tx.communeCode} AND o.thing_id = k.thing_id
          AND o.unit_id = k.unit_id AND o.answer = 'value' AND NOT o.estimate AND o.as_of <= r.as_of
          AND NOT ${WHOLE_ITSELF}
        ORDER BY o.as_of DESC, o.id DESC LIMIT 1) AS kept
    FROM jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) AS k (period_id text, thing_id uuid, unit_id uuid)
    JOIN unit u ON u.commune_code = ${tx.communeCode} AND u.id = k.unit_id
    LEFT JOIN LATERAL (SELECT i.duty_id, i.state, i.received_id FROM duty d
      JOIN duty_item i ON i.commune_code = d.commune_code AND i.duty_id = d.id AND i.thing_id = k.thing_id
      WHERE d.commune_code = ${tx.communeCode} AND d.period_id = k.period_id AND d.unit_id = k.unit_id
      ORDER BY d.id LIMIT 1) AS i ON true
    LEFT JOIN observation r ON r.commune_code = ${tx.communeCode} AND r.id = i.received_id
    ORDER BY k.period_id, k.thing_id, u.position, u.id`.execute(tx.db);
  return rows;
}
