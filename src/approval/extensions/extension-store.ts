/** Extensions as they are kept. */
import { sql, type Selectable } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import { sameThings } from '../../register/things/joined-things.ts';
import type { Extension as StoredExtension } from '../../db/generated/tables.ts';
import { delegatorNames, keptDelegators } from '../../shared/delegators.ts';
import type { Extension } from './contract.ts';

export type ExtensionRow = Selectable<StoredExtension> & { unit_name: string | null };

export function extensionOf(row: ExtensionRow): Extension {
  const askedFor = delegatorNames(row.asked_delegated_by);
  const decidedFor = delegatorNames(row.decided_delegated_by);
  return {
    id: row.id,
    state: row.state as Extension['state'],
    formerDue: row.former_due,
    askedDue: row.asked_due,
    reason: row.reason,
    askedBy: row.asked_by_name,
    askedAt: row.asked_at.toISOString(),
    version: row.version,
    ...(row.unit_id !== null && { unitId: row.unit_id }),
    ...(row.unit_name !== null && { unitName: row.unit_name }),
    ...(row.granted_due !== null && { grantedDue: row.granted_due }),
    ...(row.document !== null && { document: row.document }),
    ...(row.decision !== null && { decision: row.decision }),
    ...(row.decided_by_name !== null && { decidedBy: row.decided_by_name }),
    ...(askedFor !== undefined && { askedDelegatedBy: askedFor }),
    ...(decidedFor !== undefined && { decidedDelegatedBy: decidedFor }),
    ...(row.decided_at !== null && { decidedAt: row.decided_at.toISOString() }),
  };
}

/** Of one task and of those joined into it, the oldest first. */
export async function loadExtensions(tx: TenantTx, thingId: string): Promise<Extension[]> {
  const { rows } = await sql<ExtensionRow>`
    WITH RECURSIVE ${sameThings(tx, thingId)}
    SELECT e.*, u.name AS unit_name FROM extension e
    LEFT JOIN unit u ON u.commune_code = e.commune_code AND u.id = e.unit_id
    WHERE e.commune_code = ${tx.communeCode} AND e.thing_id IN (SELECT id FROM same)
    ORDER BY e.asked_at, e.id`.execute(tx.db);
  return rows.map(extensionOf);
}

/** What the register shows of these follows in the same transaction (`register/things/set-extended.ts`). */
export async function insertExtension(
  tx: TenantTx,
  thingId: string,
  extension: Omit<
    Extension,
    'unitName' | 'askedBy' | 'askedAt' | 'askedDelegatedBy' | 'decidedBy' | 'decidedAt' | 'decidedDelegatedBy'
  >,
): Promise<void> {
  const { userId, name } = tx.actor;
  const decided = extension.state === 'asked' ? {} : decidedNow(tx);
  await tx.db
    .insertInto('extension')
    .values({
      commune_code: tx.communeCode,
      id: extension.id,
      thing_id: thingId,
      unit_id: extension.unitId ?? null,
      state: extension.state,
      former_due: extension.formerDue,
      asked_due: extension.askedDue,
      reason: extension.reason,
      asked_by: userId,
      asked_by_name: name,
      asked_at: tx.at,
      asked_delegated_by: keptDelegators(tx.actor.delegatedBy),
      granted_due: extension.grantedDue ?? null,
      document: extension.document ?? null,
      version: extension.version,
      ...decided,
    })
    .execute();
}

const decidedNow = ({ actor, at }: TenantTx) => ({
  decided_by: actor.userId,
  decided_by_name: actor.name,
  decided_at: at,
  decided_delegated_by: keptDelegators(actor.delegatedBy),
});

/** A revoked extension keeps until when it went. */
export async function saveDecision(tx: TenantTx, extension: Extension): Promise<void> {
  const { id, state, grantedDue, document, decision, version } = extension;
  await tx.db
    .updateTable('extension')
    .set({
      state,
      granted_due: grantedDue ?? null,
      document: document ?? null,
      decision: decision ?? null,
      version,
      ...decidedNow(tx),
    })
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', id)
    .execute();
}
