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

/** What is set for an indicator from now on. */
export interface NextDefinition {
  thingId: string;
  /** The one before; 0: nobody has set any. */
  version: number;
  definition: Definition;
}

/** Each as the next version. */
export async function insertDefinitions(tx: TenantTx, next: readonly NextDefinition[]): Promise<void> {
  if (next.length === 0) return;
  const rows = next.map((each) => rowOf(tx, each));
  await tx.db.insertInto('indicator_definition').values(rows).execute();
}

function rowOf(tx: TenantTx, { thingId, version, definition }: NextDefinition) {
  const { provider } = definition;
  return {
    commune_code: tx.communeCode,
    thing_id: thingId,
    version: version + 1,
    value_kind: definition.valueKind,
    numerator: definition.numerator ?? null,
    denominator: definition.denominator ?? null,
    accumulation: definition.accumulation,
    direction: definition.direction,
    levels: definition.levels,
    catalogue_code: definition.catalogueCode ?? null,
    provider_kind: provider.kind,
    provider_unit_id: provider.kind === 'unit' ? (provider.unitId ?? null) : null,
    provider_unit_ids: provider.kind === 'units' ? (provider.unitIds ?? []) : null,
    provider_text: provider.text ?? null,
    over_units: definition.overUnits ?? null,
    base_kind: definition.base ?? null,
    set_by: tx.actor.userId,
    set_at: tx.at,
  };
}
