/** All SQL of evidence. */
import { type Selectable, sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import type { Evidence as StoredEvidence } from '../../db/generated/tables.ts';
import { Invalid } from '../../shared/errors.ts';
import { observesCommune, type Session, unitsOf } from '../../shared/who-acts.ts';
import type { Evidence } from '../contract.ts';

export type EvidenceRow = Selectable<StoredEvidence>;

export function evidenceOf(row: EvidenceRow): Evidence {
  const { id, kind, name, media_type, size, url, added_by_name, added_at } = row;
  return {
    id,
    kind,
    name,
    addedBy: added_by_name,
    addedAt: added_at.toISOString(),
    ...(media_type !== null && { mediaType: media_type }),
    ...(size !== null && { size: Number(size) }),
    ...(url !== null && { url }),
  };
}

const rowsOf = (tx: TenantTx) =>
  tx.db.selectFrom('evidence').selectAll().where('commune_code', '=', tx.communeCode);

/** Evidence with the same content, or the same address. */
export async function findSame(
  tx: TenantTx,
  { sha256, url }: Pick<EvidenceRow, 'sha256' | 'url'>,
): Promise<EvidenceRow | undefined> {
  const same = sha256 === null ? rowsOf(tx).where('url', '=', url) : rowsOf(tx).where('sha256', '=', sha256);
  return await same.orderBy('id').limit(1).executeTakeFirst();
}

export async function findEvidence(tx: TenantTx, id: string): Promise<EvidenceRow | undefined> {
  return await rowsOf(tx).where('id', '=', id).executeTakeFirst();
}

export async function insertEvidence(tx: TenantTx, row: EvidenceRow): Promise<void> {
  await tx.db
    .insertInto('evidence')
    .values({ ...row, document: null })
    .execute();
}

/** @throws Invalid when an id names no evidence of the commune */
export async function requireEvidence(tx: TenantTx, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const found = await rowsOf(tx).clearSelect().select('id').where('id', 'in', wanted).execute();
  if (found.length < wanted.length)
    throw new Invalid([{ field: 'evidence', text: 'Có minh chứng không còn trong hệ thống. Đính kèm lại.' }]);
}

/** What can be attached to rows of a form: what proves one of them already, and what the person added last. */
export async function evidenceNear(
  tx: TenantTx,
  dutyId: string,
  userId: string,
  most: number,
): Promise<EvidenceRow[]> {
  const used = await rowsOf(tx)
    .where('id', 'in', sql<string>`(${usedIn(tx, sql`i.duty_id = ${dutyId}::uuid`)})`)
    .orderBy('id', 'desc')
    .execute();
  const own = await rowsOf(tx).where('added_by', '=', userId).orderBy('id', 'desc').limit(most).execute();
  const seen = new Set(used.map(({ id }) => id));
  return [...used, ...own.filter(({ id }) => !seen.has(id))];
}

/** The ids of the evidence of rows: as typed, and as sent. @param which condition on the rows `i` */
function usedIn(tx: TenantTx, which: ReturnType<typeof sql>) {
  return sql`
    SELECT (e.id)::uuid FROM duty_item i, jsonb_array_elements_text(coalesce(i.draft -> 'evidence', '[]')) AS e (id)
      WHERE i.commune_code = ${tx.communeCode} AND ${which}
    UNION SELECT unnest(o.evidence_ids) FROM observation o JOIN duty_item i
      ON i.commune_code = o.commune_code AND i.duty_id = o.duty_id AND i.thing_id = o.thing_id
      WHERE i.commune_code = ${tx.communeCode} AND ${which}
    UNION SELECT unnest(t.evidence_ids) FROM task_update t JOIN duty_item i
      ON i.commune_code = t.commune_code AND i.duty_id = t.duty_id AND i.thing_id = t.thing_id
      WHERE i.commune_code = ${tx.communeCode} AND ${which}`;
}

/**
 * Whether the person may look at it: observers may, whoever added it may, and everybody of the commune once it proves
 * something received; until then only the unit whose rows it stands at.
 */
export async function maySee(tx: TenantTx, user: Session, row: EvidenceRow): Promise<boolean> {
  if (observesCommune(user, tx.communeCode) || row.added_by === user.userId) return true;
  const own = sql`EXISTS (SELECT 1 FROM duty d WHERE d.commune_code = i.commune_code AND d.id = i.duty_id
    AND d.unit_id = ANY (${unitsOf(user)}::uuid[]))`;
  const { rows } = await sql<{ seen: boolean }>`
    SELECT ${row.id}::uuid IN (${usedIn(tx, own)}) OR EXISTS (SELECT 1 FROM report_step s
      WHERE s.commune_code = ${tx.communeCode} AND s.to_state = 'received' AND s.answer_id IN (
        SELECT id FROM observation WHERE commune_code = ${tx.communeCode} AND ${row.id}::uuid = ANY (evidence_ids)
        UNION SELECT id FROM task_update WHERE commune_code = ${tx.communeCode} AND ${row.id}::uuid = ANY (evidence_ids)
      )) AS seen`.execute(tx.db);
  return rows[0]?.seen ?? false;
}
