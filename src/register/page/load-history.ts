/**
 * The history of a thing: its confirmation, every correction, what was joined and taken apart, what became clear, what
 * people decided about it in the cycle of reports.
 */
import { type SqlBool, sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import type { HistoryEntry, Mention, RegisterRow } from '../contract.ts';
import { listUsers } from '../../accounts/store.ts';
import { listUnits } from '../../organisation/store.ts';
import type { Names } from './decisions.ts';
import { contentChanges, contentOfReading, historyEntry } from './history.ts';
import { findingLabel } from '../../reading/checks/finding-labels.ts';
import { RowContent } from '../things/row-content.ts';

/** Newest first; the confirmation, with what a person changed about the reading of the leading passage, is the last. */
export async function loadHistory(
  tx: TenantTx,
  row: RegisterRow,
  mentions: readonly Mention[],
  joined: readonly { id: string }[],
): Promise<HistoryEntry[]> {
  const logged = [
    ...(await loadLogged(tx, row, mentions, joined)),
    ...(await loadSettled(tx, mentions)),
  ].toSorted((a, b) => (a.at < b.at ? 1 : Number(a.at === b.at) - 1));
  const [lead] = mentions;
  // What was typed by hand is told by the log.
  return [...logged, ...(lead && !lead.byHand ? [await confirmation(tx, lead)] : [])];
}

/** What is in the log about the thing, those joined into it, what was not clear about it, and its plans as a whole. */
async function loadLogged(
  tx: TenantTx,
  row: RegisterRow,
  mentions: readonly Mention[],
  joined: readonly { id: string }[],
): Promise<HistoryEntry[]> {
  const ids = [row.id, ...joined.map(({ id }) => id)];
  const plans = [...new Set(mentions.map(({ planId }) => planId))];
  const logged = await tx.db
    .selectFrom('audit_entry')
    .select([
      'at',
      'actor_name as actorName',
      'action',
      'reason',
      'before',
      'after',
      'delegated_by as delegatedBy',
    ])
    .where('commune_code', '=', tx.communeCode)
    .where((eb) =>
      eb.or([
        eb.and([eb('entity', 'in', [row.kind, ...DECISIONS]), eb('entity_id', 'in', ids)]),
        eb.and([eb('entity', '=', 'start'), eb('entity_id', '=', tx.communeCode), savedFor(ids)]),
        eb.and([eb('entity', '=', 'finding'), sql<SqlBool>`entity_id IN (${aboutMentions(tx, mentions)})`]),
        eb.and([
          eb('entity', '=', 'plan'),
          eb('entity_id', 'in', plans),
          eb('action', 'in', ['plan.withdraw', 'plan.restore']),
        ]),
      ]),
    )
    .orderBy('seq', 'desc')
    .execute();
  const names = await loadNames(tx);
  return logged.map((entry) => historyEntry(entry, ids, names));
}

/** What is said of a thing under its own id further down the house. */
const DECISIONS = [
  'period-content',
  'definition',
  'updater',
  'task-provider',
  'asked-unit',
  'extension',
  'whole',
];

/** "Tình hình đến nay" is saved for many things at once. */
const savedFor = (ids: readonly string[]) =>
  sql<SqlBool>`EXISTS (SELECT 1 FROM jsonb_array_elements(after) AS saved WHERE saved->>'thing' = ANY (${ids}::text[]))`;

/** Of the whole commune: units that ended and people who left as well. */
async function loadNames(tx: TenantTx): Promise<Names> {
  const units = new Map((await listUnits(tx)).map(({ id, name }) => [id, name]));
  const people = new Map((await listUsers(tx)).map(({ id, name }) => [id, name]));
  return { unit: (id) => units.get(id), person: (userId) => people.get(userId) };
}

function aboutMentions(tx: TenantTx, mentions: readonly Mention[]) {
  return sql`SELECT f.id::text FROM plan_finding f WHERE f.commune_code = ${tx.communeCode}
    AND f.mention_ids && ${mentions.map(({ id }) => id)}::uuid[]`;
}

/** What is no longer unclear since somebody changed something, by whom. */
async function loadSettled(tx: TenantTx, mentions: readonly Mention[]): Promise<HistoryEntry[]> {
  const settled = await tx.db
    .selectFrom('plan_finding as f')
    .select(['f.kind', 'f.detail', 'f.settled_by', 'f.gone_at'])
    .where('f.commune_code', '=', tx.communeCode)
    .where('f.gone_at', 'is not', null)
    .where('f.settled_by', 'is not', null)
    .where('f.waived', '=', false)
    .where(sql<SqlBool>`f.mention_ids && ${mentions.map(({ id }) => id)}::uuid[]`)
    .execute();
  return settled.map(({ kind, detail, settled_by, gone_at }) => ({
    at: gone_at?.toISOString() ?? '',
    actor: settled_by ?? '',
    action: 'Đã làm rõ',
    changes: [{ field: 'finding', label: findingLabel(kind), before: detail }],
  }));
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
