/** Figures of open periods follow how they are made of parts: after their definitions changed, and on every new day. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import { setTogether } from '../../register/things/set-together.ts';
import { enterAnswers } from '../answers/enter-answers.ts';
import { loadAnswers } from '../answers/stored-answers.ts';
import { atKey, loadPartsOfPeriod } from './asked-parts.ts';
import { askedOfSeveral, enterWholes, IN_RECORD } from './enter-wholes.ts';
import { loadWholes } from './load-wholes.ts';

/** What one unit gives alone by now counts by itself; a period that is closed stays as it was. */
export async function recountWholes(tx: TenantTx, thingIds: readonly string[]): Promise<void> {
  if (thingIds.length === 0) return;
  const received = await sql<{ periodId: string; thingId: string; id: string }>`
    SELECT d.period_id AS "periodId", i.thing_id AS "thingId", i.received_id AS id
    FROM reporting_period p
    JOIN duty d ON d.commune_code = p.commune_code AND d.period_id = p.id
    JOIN duty_item i ON i.commune_code = d.commune_code AND i.duty_id = d.id AND i.received_id IS NOT NULL
    WHERE p.commune_code = ${tx.communeCode} AND p.closed_at IS NULL AND i.thing_id = ANY (${thingIds}::uuid[])
    ORDER BY p.id, i.received_id`.execute(tx.db);
  for (const [periodId, rows] of Map.groupBy(received.rows, (row) => row.periodId)) {
    const asked = await askedOfSeveral(tx, periodId, [...new Set(rows.map(({ thingId }) => thingId))]);
    await enterWholes(tx, asked);
    const alone = rows.filter(({ thingId }) => !asked.has(atKey({ periodId, thingId })));
    const answers = await loadAnswers(
      tx,
      alone.map(({ id }) => id),
    );
    await enterAnswers(tx, periodId, [...answers.values()], new Map());
    await setTogether(
      tx,
      [...answers.values()].flatMap((answer) =>
        answer.kind === 'indicator'
          ? { thingId: answer.thingId, periodId, asOf: answer.observation.asOf, together: null }
          : [],
      ),
    );
  }
}

/** A unit that ended may have been the last one whose part was missing. Done again it changes nothing. */
export async function recountOpenPeriods(tx: TenantTx): Promise<void> {
  const open = await tx.db
    .selectFrom('reporting_period')
    .select('id')
    .where('commune_code', '=', tx.communeCode)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute();
  for (const { id } of open) {
    const wholes = await loadWholes(tx, await loadPartsOfPeriod(tx, id));
    const kept = await loadCoverage(tx, id);
    const differing = [...wholes.values()].filter(({ thingId, state, whole: { given, expected } }) => {
      const covered = kept.get(thingId);
      return !IN_RECORD.includes(state) ? covered !== undefined : covered !== `${given}/${expected}`;
    });
    const ids = differing.map(({ thingId }) => thingId);
    await enterWholes(tx, await askedOfSeveral(tx, id, ids));
  }
}

/** By the id of the thing, as its figure says it. */
async function loadCoverage(tx: TenantTx, periodId: string): Promise<Map<string, string>> {
  const rows = await tx.db
    .selectFrom('figure')
    .select(['thing_id', 'units_given', 'units_expected'])
    .where('commune_code', '=', tx.communeCode)
    .where('period_id', '=', periodId)
    .execute();
  return new Map(rows.map((row) => [row.thing_id, `${row.units_given}/${row.units_expected}`]));
}
