/** Things as they are kept, with their mentions, for whatever changes them. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import type { Mention as StoredMention, Thing as StoredThing } from '../../db/generated/tables.ts';
import type { Selectable } from 'kysely';
import type { DocumentKind } from '../document/contract.ts';
import { deadlineOf, loadOwners, loadTargets } from './load-rows.ts';
import { Amended, Said } from './said.ts';
import { type MentionState, seenIn, SETTABLE, type Settable, type ThingState } from './thing-state.ts';

type MentionRow = Selectable<StoredMention> & {
  ended: boolean;
  carried: string | null;
  document_kind: DocumentKind;
};

/** Of a mention `m` and its plan `p`: whether the plan is over, and the one that is followed in which it goes on. */
export const PLAN_STANDING = {
  ended: sql<boolean>`p.withdrawn_at IS NOT NULL`,
  carried: sql<string | null>`(SELECT q.id FROM plan q
    WHERE q.commune_code = m.commune_code AND q.id = m.carried_to AND q.withdrawn_at IS NULL)`,
};

export function mentionState(row: MentionRow): MentionState {
  const read = seenIn(row.read);
  const amended = Amended.safeParse(row.amended).data;
  return {
    id: row.id,
    planId: row.plan_id,
    documentKind: row.document_kind,
    planVersion: row.since_version,
    inForce: !row.ended || row.carried !== null,
    leads: row.leads,
    source: row.source,
    position: row.position,
    name: row.name,
    said: { ...Said.parse(row.said), ...amended },
    ...(amended && { amended: true }),
    ...(row.ordinal !== null && { ordinal: row.ordinal }),
    ...(row.section !== null && { section: row.section }),
    ...(read && { read }),
    ...(row.ended && { ended: true }),
    ...(row.carried !== null && { carriedTo: row.carried }),
  };
}

async function loadMentions(tx: TenantTx, ids: readonly string[]): Promise<Map<string, MentionState[]>> {
  const { rows } = await sql<MentionRow>`
    SELECT m.*, ${PLAN_STANDING.ended} AS ended, ${PLAN_STANDING.carried} AS carried, p.kind AS document_kind
    FROM mention m JOIN plan p ON p.commune_code = m.commune_code AND p.id = m.plan_id
    WHERE m.commune_code = ${tx.communeCode} AND m.thing_id = ANY (${ids}::uuid[])`.execute(tx.db);
  const mentions = new Map<string, MentionState[]>();
  for (const row of rows) {
    const others = mentions.get(row.thing_id);
    if (others) others.push(mentionState(row));
    else mentions.set(row.thing_id, [mentionState(row)]);
  }
  return mentions;
}

function setOf(
  row: Selectable<StoredThing>,
  targets: Awaited<ReturnType<typeof loadTargets>>,
  owners: Awaited<ReturnType<typeof loadOwners>>,
): ThingState['set'] {
  const present: Record<Settable, unknown> = {
    ordinal: row.ordinal ?? undefined,
    section: row.section ?? undefined,
    name: row.name,
    unit: row.unit ?? undefined,
    deliverable: row.deliverable ?? undefined,
    deadline: deadlineOf(row),
    targets: targets.get(row.id) ?? [],
    owners: Said.shape.owners.parse(owners.get(row.id) ?? []),
  };
  const set = SETTABLE.filter((field) => row.set_fields.includes(field));
  return Object.fromEntries(set.map((field) => [field, present[field]]));
}

/** Plans that mention these things, also those that are no longer followed. */
export async function planIdsOf(tx: TenantTx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('mention')
    .select('plan_id')
    .distinct()
    .where('commune_code', '=', tx.communeCode)
    .where('thing_id', 'in', ids.length > 0 ? ids : [null])
    .orderBy('plan_id')
    .execute();
  return rows.map((row) => row.plan_id);
}

/**
 * Locked until the transaction ends, plans before things and each in the order of their ids, so that two changes never
 * wait for each other. Changes of one plan come one after the other, since each looks at the plan as a whole.
 */
export async function loadStates(tx: TenantTx, ids: readonly string[]): Promise<ThingState[]> {
  await tx.db
    .selectFrom('plan')
    .select('id')
    .where('commune_code', '=', tx.communeCode)
    .where(
      'id',
      'in',
      sql<string>`(SELECT plan_id FROM mention
      WHERE commune_code = ${tx.communeCode} AND thing_id = ANY (${ids}::uuid[]))`,
    )
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  const locked = await tx.db
    .selectFrom('thing')
    .select('id')
    .where('commune_code', '=', tx.communeCode)
    .where('id', 'in', ids.length > 0 ? ids : [null])
    .orderBy('id')
    .forUpdate()
    .execute();
  return await readStates(
    tx,
    locked.map(({ id }) => id),
  );
}

/** The same without a lock, for who only looks. */
export async function readStates(tx: TenantTx, ids: readonly string[]): Promise<ThingState[]> {
  const rows = await tx.db
    .selectFrom('thing')
    .selectAll()
    .where('commune_code', '=', tx.communeCode)
    .where('id', 'in', ids.length > 0 ? ids : [null])
    .orderBy('id')
    .execute();
  const found = rows.map((row) => row.id);
  const [mentions, targets, owners] = [
    await loadMentions(tx, found),
    await loadTargets(tx, found),
    await loadOwners(tx, found),
  ];
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    version: row.version,
    set: setOf(row, targets, owners),
    mentions: mentions.get(row.id) ?? [],
    ...(row.retired_at !== null && { retiredAt: row.retired_at }),
    ...(row.joined_into !== null && { joinedInto: row.joined_into }),
    ...(row.counted_choice !== null && { countedChoice: row.counted_choice }),
    ...(row.lead_basis !== null && { leadBasis: row.lead_basis }),
    ...(row.deadline_basis !== null && { deadlineBasis: row.deadline_basis }),
  }));
}
