/** What the ids in entries of the log are called today. */
import { sql } from 'kysely';
import { listUsers } from '../accounts/store.ts';
import type { TenantTx } from '../db/database.ts';
import { parsePeriodId, periodName } from '../calendar/periods.ts';
import { listUnits } from '../organisation/store.ts';
import type { Names } from '../register/page/decisions.ts';
import { isRecord } from '../shared/json.ts';
import type { LogSubject } from './contract.ts';
import { THING_ENTITIES } from './log-words.ts';

export interface NamedEntry {
  entity: string;
  entity_id: string;
  after: unknown;
}

/** Names of what entries are about, and of what they mention. */
export interface LogNames extends Names {
  subject: (entry: NamedEntry) => LogSubject | undefined;
  thing: (id: string) => string | undefined;
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Ids of things that a step moved, or a saving of the beginning stated. */
export function thingsIn(after: unknown): string[] {
  const parts: readonly unknown[] = Array.isArray(after) ? after : [];
  return parts.flatMap((part) =>
    isRecord(part) && typeof part['thing'] === 'string' ? [part['thing']] : [],
  );
}

const isThing = (entity: string) => THING_ENTITIES.some((each) => each === entity);

/** What there are few of in a commune, however long its log: asked for once for many batches of entries. */
export interface Directory extends Names {
  period: (id: string) => string;
}

export async function loadDirectory(tx: TenantTx): Promise<Directory> {
  const units = new Map((await listUnits(tx)).map(({ id, name }) => [id, name]));
  const people = new Map((await listUsers(tx)).map(({ id, name }) => [id, name]));
  return {
    unit: (id) => units.get(id),
    person: (id) => people.get(id),
    period: await loadPeriods(tx),
  };
}

export async function loadLogNames(
  tx: TenantTx,
  directory: Directory,
  entries: readonly NamedEntry[],
): Promise<LogNames> {
  const { unit, person, period } = directory;
  const idsOf = (...entities: string[]) =>
    entries.flatMap(({ entity, entity_id: id }) => (entities.includes(entity) && UUID.test(id) ? [id] : []));
  const things = await loadThings(tx, [
    ...idsOf(...THING_ENTITIES),
    ...entries.flatMap(({ after }) => thingsIn(after)),
  ]);
  const duties = await loadDuties(tx, idsOf('duty'), period);
  const plans = await loadPlans(tx, idsOf('plan'));
  const nameOf: Record<string, (id: string) => string | undefined> = {
    duty: (id) => duties.get(id),
    period,
    plan: (id) => plans.get(id),
    unit,
    account: person,
  };
  return {
    unit,
    person,
    thing: (id) => things.get(id)?.name,
    subject: ({ entity, entity_id: id, after }) => {
      const thing = isThing(entity) ? things.get(id) : undefined;
      if (thing) return { ...thing, id };
      if (entity === 'plan-import') return { kind: 'plan-import', id, name: fileNames(after) };
      const name = nameOf[entity]?.(id);
      return name === undefined ? undefined : { kind: entity as LogSubject['kind'], id, name };
    },
  };
}

/** Of an upload; other entries about a draft do not say them. */
function fileNames(after: unknown): string {
  const files: readonly unknown[] = isRecord(after) && Array.isArray(after['files']) ? after['files'] : [];
  const names = files.flatMap((file) =>
    isRecord(file) && typeof file['name'] === 'string' ? [file['name']] : [],
  );
  return names.join(', ') || 'Bản nháp kế hoạch';
}

async function loadThings(tx: TenantTx, ids: readonly string[]) {
  const { rows } = await sql<{ id: string; kind: 'indicator' | 'task'; name: string }>`
    SELECT id, kind, name FROM thing
    WHERE commune_code = ${tx.communeCode} AND id = ANY (${[...new Set(ids)]}::uuid[])`.execute(tx.db);
  return new Map(rows.map(({ id, kind, name }) => [id, { kind, name }]));
}

/** Of the calendar by their ids; those apart from it as they were opened. */
async function loadPeriods(tx: TenantTx): Promise<(id: string) => string> {
  const opened = await tx.db
    .selectFrom('reporting_period')
    .select(['id', 'name'])
    .where('commune_code', '=', tx.communeCode)
    .execute();
  const names = new Map(opened.map(({ id, name }) => [id, name]));
  return (id) => {
    const period = parsePeriodId(id);
    return names.get(id) ?? (period ? periodName(period) : id);
  };
}

/** "Tháng 11/2026 · Phòng Kinh tế"; what the commune itself owes has no unit. */
async function loadDuties(
  tx: TenantTx,
  ids: readonly string[],
  periodOf: (id: string) => string,
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; period_id: string; unit: string | null }>`
    SELECT d.id, d.period_id, u.name AS unit FROM duty d
    LEFT JOIN unit u ON u.commune_code = d.commune_code AND u.id = d.unit_id
    WHERE d.commune_code = ${tx.communeCode} AND d.id = ANY (${ids}::uuid[])`.execute(tx.db);
  return new Map(
    rows.map(({ id, period_id, unit }) => [id, [periodOf(period_id), unit].filter(Boolean).join(' · ')]),
  );
}

async function loadPlans(tx: TenantTx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.db
    .selectFrom('plan')
    .select(['id', 'title'])
    .where('commune_code', '=', tx.communeCode)
    .where(sql<boolean>`id = ANY (${ids}::uuid[])`)
    .execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
}
