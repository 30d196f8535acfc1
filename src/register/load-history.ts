/** The history of a thing: its confirmation, every correction, what was joined and taken apart. */
import type { TenantTx } from '../db/database.ts';
import type { HistoryEntry, Mention, RegisterRow } from './contract.ts';
import { contentChanges, contentOfReading, historyEntry } from './history.ts';
import { RowContent } from './row-content.ts';

/** Newest first; the confirmation, with what a person changed about the reading of the leading passage, is the last. */
export async function loadHistory(
  tx: TenantTx,
  row: RegisterRow,
  mentions: readonly Mention[],
  joined: readonly { id: string }[],
): Promise<HistoryEntry[]> {
  const logged = await tx.db
    .selectFrom('audit_entry')
    .select(['at', 'actor_name as actorName', 'action', 'reason', 'before', 'after'])
    .where('commune_code', '=', tx.communeCode)
    .where('entity', '=', row.kind)
    .where('entity_id', 'in', [row.id, ...joined.map(({ id }) => id)])
    .orderBy('seq', 'desc')
    .execute();
  const [lead] = mentions;
  return [...logged.map(historyEntry), ...(lead ? [await confirmation(tx, lead)] : [])];
}

async function confirmation(tx: TenantTx, lead: Mention): Promise<HistoryEntry> {
  const confirmed = await tx.db
    .selectFrom('mention as m')
    .innerJoin('plan_version as v', (join) =>
      join
        .onRef('v.commune_code', '=', 'm.commune_code')
        .onRef('v.plan_id', '=', 'm.plan_id')
        .onRef('v.version', '=', 'm.since_version'),
    )
    .select(['v.confirmed_at', 'v.confirmed_by_name'])
    .where('m.commune_code', '=', tx.communeCode)
    .where('m.id', '=', lead.id)
    .executeTakeFirstOrThrow();
  return {
    at: confirmed.confirmed_at.toISOString(),
    actor: confirmed.confirmed_by_name,
    action: lead.read ? 'Xác nhận từ kế hoạch' : 'Thêm khi xác nhận kế hoạch',
    changes: lead.read ? contentChanges(contentOfReading(lead.read), RowContent.parse(lead)) : [],
  };
}
