/** One row with its passage, links, findings and full history. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Session } from '../shared/who-acts.ts';
import type { TenantTx } from '../db/database.ts';
import { Finding, Location } from '../reading/contract.ts';
import { Forbidden, NotFound } from '../shared/errors.ts';
import type { HistoryEntry, RegisterDetail, RowKind } from './contract.ts';
import { contentChanges, contentOfReading, historyEntry } from './history.ts';
import { completeRows, loadTargets, type StoredRegisterRow } from './load-rows.ts';
import { canViewRegister } from './permissions.ts';
import { RowContent } from './row-content.ts';
import { todayInVietnam } from '../shared/dates.ts';

export async function getRow(
  tx: TenantTx,
  user: Session,
  kind: RowKind,
  id: string,
): Promise<RegisterDetail> {
  if (!canViewRegister(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem sổ theo dõi.');
  const stored = await findRow(tx, kind, id);
  const [row] = stored ? await completeRows(tx, [stored], todayInVietnam(tx.at)) : [];
  if (!stored || !row) throw new NotFound('Không tìm thấy dòng này trong sổ theo dõi.');
  const read = z.record(z.string(), z.unknown()).safeParse(stored.read).data;
  return {
    row,
    quote: stored.quote,
    location: Location.parse(stored.location),
    ...(read && { read }),
    links: await loadLinks(tx, id),
    findings: await loadFindings(tx, id),
    history: await loadHistory(tx, stored, row),
  };
}

type RowWithPassage = StoredRegisterRow & { quote: string; location: unknown; read: unknown };

async function findRow(tx: TenantTx, kind: RowKind, id: string): Promise<RowWithPassage | undefined> {
  return await tx.db
    .selectFrom('register_row as r')
    .innerJoin('plan as p', (join) =>
      join.onRef('p.commune_code', '=', 'r.commune_code').onRef('p.id', '=', 'r.plan_id'),
    )
    .innerJoin('row_passage as q', (join) =>
      join.onRef('q.commune_code', '=', 'r.commune_code').onRef('q.row_id', '=', 'r.id'),
    )
    .selectAll('r')
    .select(['p.title as plan_title', 'q.quote', 'q.location', 'q.read'])
    .where('r.commune_code', '=', tx.communeCode)
    .where('r.id', '=', id)
    .where('r.kind', '=', kind)
    .executeTakeFirst();
}

async function loadLinks(tx: TenantTx, id: string): Promise<RegisterDetail['links']> {
  const rows = await tx.db
    .selectFrom('row_link as l')
    .innerJoin('register_row as r', (join) =>
      join.onRef('r.commune_code', '=', 'l.commune_code').onRef('r.id', '=', 'l.other_id'),
    )
    .select(['r.id', 'r.kind', 'r.source', 'r.name', 'l.reason'])
    .where('l.commune_code', '=', tx.communeCode)
    .where('l.row_id', '=', id)
    .orderBy('l.reason')
    .orderBy('r.position')
    .execute();
  const targets = await loadTargets(
    tx,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({ ...row, targets: targets.get(row.id) ?? [] }));
}

async function loadFindings(tx: TenantTx, rowId: string): Promise<Finding[]> {
  const rows = await tx.db
    .selectFrom('plan_finding')
    .select(['kind', 'severity', 'place as where', 'detail', 'row_ids as rows'])
    .where('commune_code', '=', tx.communeCode)
    .where('waived', '=', false)
    .where(sql<boolean>`${rowId}::uuid = ANY (row_ids)`)
    .execute();
  return rows.map((row) => Finding.parse(row));
}

/** Newest first; the confirmation, with what a person changed about the reading, is the last. */
async function loadHistory(
  tx: TenantTx,
  stored: RowWithPassage,
  row: RegisterDetail['row'],
): Promise<HistoryEntry[]> {
  const logged = await tx.db
    .selectFrom('audit_entry')
    .select(['at', 'actor_name as actorName', 'action', 'reason', 'before', 'after'])
    .where('commune_code', '=', tx.communeCode)
    .where('entity', '=', row.kind)
    .where('entity_id', '=', row.id)
    .orderBy('seq', 'desc')
    .execute();
  const confirmed = await tx.db
    .selectFrom('plan_version')
    .select(['confirmed_at', 'confirmed_by_name'])
    .where('commune_code', '=', tx.communeCode)
    .where('plan_id', '=', row.planId)
    .where('version', '=', stored.since_version)
    .executeTakeFirstOrThrow();
  const firstEdit = logged.findLast((entry) => entry.action === 'row.edit');
  const asConfirmed = firstEdit ? RowContent.partial().parse(firstEdit.before) : row;
  return [
    ...logged.map(historyEntry),
    {
      at: confirmed.confirmed_at.toISOString(),
      actor: confirmed.confirmed_by_name,
      action: stored.read === null ? 'Thêm khi xác nhận kế hoạch' : 'Xác nhận từ kế hoạch',
      changes: stored.read === null ? [] : contentChanges(contentOfReading({ ...stored.read }), asConfirmed),
    },
  ];
}
