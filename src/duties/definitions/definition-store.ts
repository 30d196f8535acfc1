/** All SQL of the definitions of indicators; each change is a further version. */
import { type Selectable, sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import type { IndicatorDefinition } from '../../db/generated/tables.ts';
import { BaseKind } from '../base/contract.ts';
import type { Definition } from '../contract.ts';

function definitionOf(row: Selectable<IndicatorDefinition>): Definition {
  return {
    valueKind: row.value_kind,
    accumulation: row.accumulation,
    direction: row.direction,
    levels: row.levels,
    provider: {
      kind: row.provider_kind,
      ...(row.provider_unit_id !== null && { unitId: row.provider_unit_id }),
      ...(row.provider_unit_ids !== null && { unitIds: row.provider_unit_ids }),
      ...(row.provider_text !== null && { text: row.provider_text }),
    },
    ...(row.numerator !== null && { numerator: row.numerator }),
    ...(row.denominator !== null && { denominator: row.denominator }),
    ...(row.catalogue_code !== null && { catalogueCode: row.catalogue_code }),
    ...(row.over_units !== null && { overUnits: row.over_units }),
    ...(row.base_kind !== null && { base: BaseKind.parse(row.base_kind) }),
  };
}

/** What people set, with its version. */
export interface SetDefinition {
  version: number;
  definition: Definition;
}

/** What people set, the version that holds of each indicator, the latest set first. */
export async function loadDefinitions(
  tx: TenantTx,
  ids: readonly string[],
): Promise<Map<string, SetDefinition>> {
  const { rows } = await sql<Selectable<IndicatorDefinition>>`
    SELECT DISTINCT ON (thing_id) * FROM indicator_definition
    WHERE commune_code = ${tx.communeCode} AND thing_id = ANY (${ids}::uuid[])
    ORDER BY thing_id, version DESC`.execute(tx.db);
  const latest = rows.toSorted((a, b) => b.set_at.getTime() - a.set_at.getTime());
  return new Map(
    latest.map((row) => [row.thing_id, { version: row.version, definition: definitionOf(row) }]),
  );
}
