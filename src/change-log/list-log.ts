/** The log as people read it: newest first, filtered, searched with and without diacritics. */
import { type Selectable, sql } from 'kysely';
import { canReadAudit } from '../accounts/permissions.ts';
import type { TenantTx } from '../db/database.ts';
import type { AuditEntry } from '../db/generated/tables.ts';
import { Forbidden } from '../shared/errors.ts';
import { delegatorNames } from '../shared/delegators.ts';
import { comparePersonNames } from '../shared/order.ts';
import { isFound, readQuery } from '../shared/search-text.ts';
import type { Session } from '../shared/who-acts.ts';
import type { ChangeLogPage, ChangeLogQuery, LogEntry } from './contract.ts';
import { logChanges, logDetail } from './log-changes.ts';
import { logCondition } from './log-conditions.ts';
import { type Directory, loadDirectory, loadLogNames } from './log-names.ts';
import { actionWords } from './log-words.ts';

/** Entries of one answer. */
const PAGE = 50;
/** Entries that are read at once, and at most for one answer: what is found later is found by asking on. */
const BATCH = 400;
const MOST_READ = 8000;

/** @throws Forbidden */
export function permitLog(tx: TenantTx, user: Session): void {
  if (!canReadAudit(user, tx.communeCode))
    throw new Forbidden('Chỉ quản trị và người kiểm tra, giám sát xem được nhật ký thay đổi.');
}

/**
 * Words are looked for in what is shown of an entry; names are those of today.
 * @throws Forbidden
 */
export async function listLog(tx: TenantTx, user: Session, query: ChangeLogQuery): Promise<ChangeLogPage> {
  permitLog(tx, user);
  const page = await findEntries(tx, query);
  return query.before === undefined ? { ...page, people: await loadActors(tx) } : page;
}

/** Everybody who is named in the log, by their last names there. */
async function loadActors(tx: TenantTx): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT DISTINCT ON (actor_id) actor_id AS id, actor_name AS name FROM audit_entry
    WHERE commune_code = ${tx.communeCode} ORDER BY actor_id, seq DESC`.execute(tx.db);
  return rows.toSorted((a, b) => comparePersonNames(a.name, b.name));
}

async function findEntries(tx: TenantTx, query: ChangeLogQuery): Promise<ChangeLogPage> {
  const searched = readQuery(query.q);
  const words = searched.words.length > 0;
  const directory = await loadDirectory(tx);
  const entries: LogEntry[] = [];
  let before = query.before;
  for (let read = 0; read < MOST_READ; read += BATCH) {
    const rows = await readBatch(tx, { ...query, before }, words ? BATCH : PAGE + 1);
    const named = await inWords(tx, directory, rows);
    for (const entry of named) {
      if (words && !isFound(searched, ...textsOf(entry))) continue;
      if (entries.length === PAGE) return { entries, next: entries.at(-1)?.seq ?? 0 };
      entries.push(entry);
    }
    before = rows.at(-1)?.seq;
    if (rows.length < BATCH) return { entries };
  }
  return { entries, ...(before !== undefined && { next: before }) };
}

const textsOf = ({ action, actor, delegatedBy, subject, detail, reason, changes }: LogEntry) => [
  action,
  actor,
  delegatedBy,
  subject?.name,
  detail,
  reason,
  ...changes.flatMap(({ label, before, after }) => [label, before, after]),
];

async function readBatch(
  tx: TenantTx,
  query: Omit<ChangeLogQuery, 'q'>,
  limit: number,
): Promise<Selectable<AuditEntry>[]> {
  const { rows } = await sql<Selectable<AuditEntry>>`
    SELECT e.* FROM audit_entry e WHERE ${logCondition(tx.communeCode, query)}
    ORDER BY e.seq DESC LIMIT ${limit}`.execute(tx.db);
  return rows;
}

async function inWords(
  tx: TenantTx,
  directory: Directory,
  rows: readonly Selectable<AuditEntry>[],
): Promise<LogEntry[]> {
  if (rows.length === 0) return [];
  const names = await loadLogNames(tx, directory, rows);
  return rows.map((row) => {
    const logged = { ...row, actorName: row.actor_name };
    const delegatedBy = delegatorNames(row.delegated_by);
    const [subject, detail] = [names.subject(row), logDetail(logged, names)];
    return {
      seq: row.seq,
      at: row.at.toISOString(),
      actor: row.actor_name,
      action: actionWords(row),
      changes: logChanges(logged, names),
      ...(delegatedBy !== undefined && { delegatedBy }),
      ...(row.address !== null && { address: row.address }),
      ...(subject && { subject }),
      ...(detail !== undefined && { detail }),
      ...(row.reason !== null && { reason: row.reason }),
    };
  });
}
