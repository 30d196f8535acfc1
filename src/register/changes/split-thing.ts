/** What was taken for one thing is two: some of its mentions become a thing of their own, or again the one they were. */
import { sql } from 'kysely';
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { Conflict, Invalid } from '../../shared/errors.ts';
import { newId } from '../../shared/ids.ts';
import type { Session } from '../../shared/who-acts.ts';
import { lockThings, permitChange } from '../things/change-thing.ts';
import type { RowKind } from '../contract.ts';
import type { SplitResult, SplitThing } from './contract.ts';
import { loadStates } from '../things/load-states.ts';
import { getRow } from '../page/get-row.ts';
import { type FollowChange, saveChange } from '../things/refresh-things.ts';
import { markLeading, rehomeMentions, settleMentions } from '../things/save-mentions.ts';
import { saveThings } from '../things/save-things.ts';
import { refreshExtended } from '../things/set-extended.ts';
import { type MentionState, orderedMentions, type ThingState } from '../things/thing-state.ts';

export async function splitThing(
  tx: TenantTx,
  user: Session,
  kind: RowKind,
  id: string,
  { version, mentions, reason }: SplitThing,
  follow: FollowChange,
): Promise<SplitResult> {
  permitChange(tx, user);
  const [state] = await lockThings(tx, kind, [{ id, version }]);
  if (!state) throw new Error('the thing was locked');
  const out = state.mentions.filter((mention) => mentions.includes(mention.id));
  const left = orderedMentions(state.mentions.filter((mention) => !mentions.includes(mention.id)));
  if (out.length !== new Set(mentions).size)
    throw new Conflict('Có nội dung không còn thuộc mục này. Chưa tách gì.', ['Tải lại trang rồi làm lại.']);
  if (!left[0])
    throw new Invalid([
      { field: 'mentions', text: 'Phải để lại ít nhất một nơi nêu; không cần tách tất cả.' },
    ]);
  const home = await partThing(tx, state, out);
  await markLeading(tx, id, left[0].id);
  await saveThings(tx, [{ ...state, version: version + 1, mentions: left }]);
  await saveChange(tx, await loadStates(tx, [id, home]), follow);
  await refreshExtended(tx, [id, home]);
  const action = { action: 'thing.split', entity: kind, reason };
  const after = { from: id, to: home, mentions: out.map(({ name }) => name) };
  await recordAudit(tx, { ...action, entityId: id, after });
  await recordAudit(tx, { ...action, entityId: home, after });
  const { row: taken } = await getRow(tx, user, kind, home);
  return { ...(await getRow(tx, user, kind, id)), taken: { id: home, version: taken.version } };
}

/** @returns the thing that the mentions state from now on */
async function partThing(tx: TenantTx, state: ThingState, out: readonly MentionState[]): Promise<string> {
  const ids = out.map((mention) => mention.id);
  const former = await formerThing(tx, state.id, ids);
  const home = former?.id ?? newId();
  if (former) {
    await freeThing(tx, home);
    await settleMentions(tx, [home]);
  } else {
    await saveThings(tx, [{ id: home, kind: state.kind, version: 1, set: {}, mentions: out }]);
    await rehomeMentions(tx, ids, home);
  }
  const led = out.find(({ planId, position }) => planId === former?.planId && position === former.position);
  const lead = led ?? orderedMentions(out)[0];
  if (lead) await markLeading(tx, home, lead.id);
  return home;
}

/**
 * The thing that was joined into this one and whose mentions, with those of things joined into it before, are exactly
 * these. A thing that was joined keeps the place of the mention that led it.
 */
async function formerThing(
  tx: TenantTx,
  id: string,
  mentions: readonly string[],
): Promise<{ id: string; planId: string; position: number } | undefined> {
  const { rows } = await sql<{ id: string; planId: string; position: number }>`
    WITH RECURSIVE below (root, id) AS (
      SELECT id, id FROM thing WHERE commune_code = ${tx.communeCode} AND joined_into = ${id}::uuid
      UNION ALL
      SELECT b.root, t.id FROM below b JOIN thing t ON t.joined_into = b.id WHERE t.commune_code = ${tx.communeCode}
    )
    SELECT t.id, t.plan_id AS "planId", t.position FROM thing t JOIN (
      SELECT b.root FROM below b JOIN mention m ON m.commune_code = ${tx.communeCode} AND m.home_id = b.id
      GROUP BY 1 HAVING count(*) = ${mentions.length} AND bool_and(m.id = ANY (${mentions}::uuid[]))
    ) AS former ON former.root = t.id
    WHERE t.commune_code = ${tx.communeCode}`.execute(tx.db);
  return rows[0];
}

async function freeThing(tx: TenantTx, id: string): Promise<void> {
  await tx.db
    .updateTable('thing')
    .set((eb) => ({ joined_into: null, version: eb('version', '+', 1) }))
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', id)
    .execute();
}
