/** What indicators are judged by: their levels, how they are measured, and the figures received of them. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import { loadDefinitions } from '../../duties/definitions/definition-store.ts';
import { proposeDefinition } from '../../duties/definitions/propose-definition.ts';
import { sameAsEach } from '../../register/things/joined-things.ts';
import { loadTargets } from '../../register/things/load-rows.ts';
import { stated } from '../../shared/stated.ts';
import type { IndicatorFacts } from './way.ts';
import type { Figure } from './series.ts';

interface NamedRow {
  id: string;
  name: string;
  unit: string | null;
}

/** No status follows from how an indicator is measured before anything was; proposing it for all takes its time. */
const UNMEASURED = { accumulation: 'stock', direction: 'none' } as const;

/** In the order of the ids; what is no indicator of this commune is left out. */
export async function loadFacts(tx: TenantTx, ids: readonly string[]): Promise<IndicatorFacts[]> {
  const figures = await loadFigures(tx, ids);
  return await factsOf(tx, ids, figures, ({ id }) => figures.has(id));
}

/** One indicator; its road depends on how it is measured before anything was. */
export async function loadFactsOf(tx: TenantTx, id: string): Promise<IndicatorFacts | undefined> {
  const [facts] = await factsOf(tx, [id], await loadFigures(tx, [id]), () => true);
  return facts;
}

async function factsOf(
  tx: TenantTx,
  ids: readonly string[],
  figures: ReadonlyMap<string, Figure[]>,
  defined: (row: NamedRow) => boolean,
): Promise<IndicatorFacts[]> {
  if (ids.length === 0) return [];
  const rows = new Map((await loadNames(tx, ids)).map((row) => [row.id, row]));
  const targets = await loadTargets(tx, ids);
  const definitions = await loadDefinitions(tx, ids);
  return ids.flatMap((id): IndicatorFacts[] => {
    const row = rows.get(id);
    if (!row) return [];
    const facts = { thingId: id, targets: targets.get(id) ?? [], figures: figures.get(id) ?? [] };
    if (!defined(row)) return [{ ...facts, definition: UNMEASURED }];
    const named = { name: row.name, ...stated({ unit: row.unit }), targets: facts.targets };
    return [{ ...facts, definition: definitions.get(id)?.definition ?? proposeDefinition(named) }];
  });
}

async function loadNames(tx: TenantTx, ids: readonly string[]): Promise<NamedRow[]> {
  return await tx.db
    .selectFrom('thing')
    .select(['id', 'name', 'unit'])
    .where('commune_code', '=', tx.communeCode)
    .where('kind', '=', 'indicator')
    .where('id', 'in', ids)
    .execute();
}

/**
 * Of the indicators and of what was joined into them, in the order of their days; "giữ nguyên" states no value of its own.
 * Years of months are many rows: they come as one text for each indicator.
 */
async function loadFigures(tx: TenantTx, ids: readonly string[]): Promise<Map<string, Figure[]>> {
  const { rows } = await sql<{ root: string; figures: [periodId: string, asOf: string, value: number][] }>`
    WITH RECURSIVE ${sameAsEach(tx, ids)}
    SELECT same.root,
      json_agg(json_build_array(f.period_id, f.as_of, f.value) ORDER BY f.as_of, f.received_at) AS figures
    FROM same JOIN figure f ON f.commune_code = ${tx.communeCode} AND f.thing_id = same.id
    WHERE f.value IS NOT NULL AND NOT f.estimate AND f.answer = 'value'
    GROUP BY same.root`.execute(tx.db);
  return new Map(
    rows.map(({ root, figures }) => [
      root,
      figures.map(([periodId, asOf, value]) => ({ periodId, asOf, value })),
    ]),
  );
}
