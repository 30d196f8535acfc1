/** All SQL about provinces, communes and units. */
import { type Selectable, sql } from 'kysely';
import type { Db } from '../db/connect.ts';
import type { TenantTx } from '../db/database.ts';
import type { Unit as UnitRow } from '../db/generated/tables.ts';
import { contains, containsAll } from '../db/word-search.ts';
import { newId } from '../shared/ids.ts';
import { readQuery } from '../shared/search-text.ts';
import { type AdminUnits, communeSearchTexts } from './admin-units.ts';
import type { Commune, Province, Unit, UnitDraft } from './contract.ts';

/** Brings the reference tables in line with the list; repeating it changes nothing. */
export async function saveAdminUnits(db: Db, { provinces, communes }: AdminUnits): Promise<void> {
  const searched = communes.map((commune) => ({ ...commune, ...communeSearchTexts(commune) }));
  await db.transaction().execute(async (tx) => {
    await sql`
      INSERT INTO province (code, name, type)
      SELECT code, name, type
      FROM jsonb_to_recordset(${JSON.stringify(provinces)}::jsonb) AS p (code text, name text, type text)
      ON CONFLICT (code) DO UPDATE SET name = excluded.name, type = excluded.type
      WHERE (province.name, province.type) IS DISTINCT FROM (excluded.name, excluded.type)`.execute(tx);
    await sql`
      INSERT INTO commune (code, name, type, province_code, province_name, name_exact, search_exact, search_plain)
      SELECT code, name, type, "provinceCode", "provinceName", "nameExact", "searchExact", "searchPlain"
      FROM jsonb_to_recordset(${JSON.stringify(searched)}::jsonb)
        AS c (code text, name text, type text, "provinceCode" text, "provinceName" text, "nameExact" text,
          "searchExact" text, "searchPlain" text)
      ON CONFLICT (code) DO UPDATE SET name = excluded.name, type = excluded.type,
        province_code = excluded.province_code, province_name = excluded.province_name,
        name_exact = excluded.name_exact, search_exact = excluded.search_exact,
        search_plain = excluded.search_plain
      WHERE (commune.search_plain, commune.search_exact, commune.name_exact, commune.name)
        IS DISTINCT FROM (excluded.search_plain, excluded.search_exact, excluded.name_exact, excluded.name)`.execute(
      tx,
    );
  });
}

export async function listProvinces(db: Db): Promise<Province[]> {
  return await db.selectFrom('province').selectAll().orderBy('code').execute();
}

const communeColumns = [
  'code',
  'name',
  'type',
  'province_code as provinceCode',
  'province_name as provinceName',
] as const;

/**
 * Communes whose type, name and province contain every word of `q`, with or without diacritics. In the very letters
 * before others: the whole name, then its beginning, then anywhere.
 */
export async function searchCommunes(db: Db, q: string, province: string | undefined, limit = 50) {
  const { words, exactPhrase } = readQuery(q);
  let query = db.selectFrom('commune').select(communeColumns);
  query = query.where(containsAll(sql`search_plain`, words));
  if (province) query = query.where('province_code', '=', province);
  const whole = exactPhrase.map((phrase) => `${phrase.trimEnd()} `);
  const begins = exactPhrase.map((phrase) => sql<boolean>`starts_with(name_exact, ${phrase})`);
  const rank = sql<number>`CASE
    WHEN name_exact = ANY (${whole}) OR ' ' || lower(type) || name_exact = ANY (${whole}) THEN 0
    WHEN ${begins.length > 0 ? sql.join(begins, sql` OR `) : sql`false`} THEN 1
    WHEN ${contains(sql`search_exact`, exactPhrase)} THEN 2
    ELSE 3 END`;
  return await query
    .orderBy(rank)
    .orderBy(sql`name COLLATE vietnamese`)
    .orderBy('code')
    .limit(limit)
    .execute();
}

export async function findCommune(db: Db, code: string): Promise<Commune | undefined> {
  return await db.selectFrom('commune').select(communeColumns).where('code', '=', code).executeTakeFirst();
}

/** As files name it: "xã Sông Trăng, Thử Nghiệm". */
export async function communeText(tx: TenantTx): Promise<string> {
  const commune = await findCommune(tx.db, tx.communeCode);
  return commune ? `${commune.type} ${commune.name}, ${commune.provinceName}` : tx.communeCode;
}

/** Codes of the communes that use this installation. */
export async function listCommunesInUse(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('commune').select('code').where('set_up_at', 'is not', null).execute();
  return rows.map((row) => row.code);
}

/** @returns false when the commune is unknown or in use already */
export async function markSetUp(tx: TenantTx): Promise<boolean> {
  const result = await tx.db
    .updateTable('commune')
    .set({ set_up_at: tx.at })
    .where('code', '=', tx.communeCode)
    .where('set_up_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

function unitOf(row: Selectable<UnitRow>): Unit {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    aliases: row.aliases,
    position: row.position,
    version: row.version,
    ...(row.short_name !== null && { shortName: row.short_name }),
    ...(row.valid_from !== null && { validFrom: row.valid_from }),
    ...(row.valid_to !== null && { validTo: row.valid_to }),
    ...(row.parent_id !== null && { parentId: row.parent_id }),
    ...(row.successor_ids.length > 0 && { successorIds: row.successor_ids }),
    ...(row.ended_as !== null && { endedAs: row.ended_as }),
  };
}

export async function listUnits(tx: TenantTx): Promise<Unit[]> {
  const rows = await tx.db
    .selectFrom('unit')
    .selectAll()
    .where('commune_code', '=', tx.communeCode)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(unitOf);
}

/** The unit, locked until the transaction ends. */
export async function findUnitForUpdate(tx: TenantTx, id: string): Promise<Unit | undefined> {
  const row = await tx.db
    .selectFrom('unit')
    .selectAll()
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && unitOf(row);
}

function columnsOf(unit: UnitDraft) {
  return {
    name: unit.name,
    short_name: unit.shortName ?? null,
    kind: unit.kind,
    aliases: unit.aliases,
    valid_from: unit.validFrom ?? null,
    valid_to: unit.validTo ?? null,
    parent_id: unit.parentId ?? null,
  };
}

/** Adds units after `position`, in their order. */
export async function insertUnits(tx: TenantTx, drafts: UnitDraft[], position: number): Promise<Unit[]> {
  if (drafts.length === 0) return [];
  const rows = await tx.db
    .insertInto('unit')
    .values(
      drafts.map((draft, index) => ({
        ...columnsOf(draft),
        commune_code: tx.communeCode,
        id: newId(),
        position: position + index + 1,
        version: 1,
      })),
    )
    .returningAll()
    .execute();
  return rows.map(unitOf);
}

/** Adds a unit that has its id and place already. */
export async function insertUnit(tx: TenantTx, unit: Unit): Promise<void> {
  const { id, position, version } = unit;
  await tx.db
    .insertInto('unit')
    .values({ ...columnsOf(unit), commune_code: tx.communeCode, id, position, version })
    .execute();
}

/** All units of the commune, locked until the transaction ends; rows that name them may still be added. */
export async function lockUnits(tx: TenantTx): Promise<void> {
  await tx.db
    .selectFrom('unit')
    .select('id')
    .where('commune_code', '=', tx.communeCode)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}

export async function updateUnit(tx: TenantTx, unit: Unit): Promise<void> {
  await tx.db
    .updateTable('unit')
    .set({
      ...columnsOf(unit),
      position: unit.position,
      version: unit.version,
      successor_ids: unit.successorIds ?? [],
      ended_as: unit.endedAs ?? null,
    })
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', unit.id)
    .execute();
}
