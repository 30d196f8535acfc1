/** Two things turn out to be one, or one to be two. Nothing is deleted: the other's address leads to this one. */
import { recordAudit } from '../audit/record-audit.ts';
import type { TenantTx } from '../db/database.ts';
import { Conflict, Forbidden, Invalid } from '../shared/errors.ts';
import { newId } from '../shared/ids.ts';
import type { Session } from '../shared/who-acts.ts';
import { lockThings } from './change-thing.ts';
import type {
  JoinThings,
  LeadMention,
  RegisterDetail,
  RowKind,
  SplitResult,
  SplitThing,
} from './contract.ts';
import { getRow } from './get-row.ts';
import { canEditRow } from './permissions.ts';
import { refreshThings } from './refresh-things.ts';
import { markLeading, rehomeMentions, settleMentions } from './save-mentions.ts';
import { saveThings } from './save-things.ts';
import { composeThing, orderedMentions, type ThingState } from './thing-state.ts';

function permit(tx: TenantTx, user: Session): void {
  if (!canEditRow(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền sửa sổ theo dõi.');
}

const nameOf = (state: ThingState) => composeThing(state)?.content.name;

export async function joinThings(
  tx: TenantTx,
  user: Session,
  kind: RowKind,
  id: string,
  { version, other, otherVersion, reason }: JoinThings,
): Promise<RegisterDetail> {
  permit(tx, user);
  if (id === other) throw new Invalid([{ field: 'other', text: 'Hãy chọn hai nội dung khác nhau để gộp.' }]);
  const [kept, joined] = await lockThings(tx, kind, [
    { id, version },
    { id: other, version: otherVersion },
  ]);
  if (!kept || !joined) throw new Error('two things were locked');
  const lead = orderedMentions(kept.mentions)[0];
  await saveThings(tx, [
    { ...joined, version: otherVersion + 1, joinedInto: id, mentions: [] },
    { ...kept, version: version + 1 },
  ]);
  await settleMentions(tx, [id]);
  if (lead) await markLeading(tx, id, lead.id);
  await refreshThings(tx, [id]);
  const action = { action: 'thing.join', entity: kind, reason };
  const after = { id, name: nameOf(kept), joined: other, joinedName: nameOf(joined) };
  await recordAudit(tx, { ...action, entityId: id, after });
  await recordAudit(tx, { ...action, entityId: other, after });
  return await getRow(tx, user, kind, id);
}

/** A thing whose own mentions all go out again is what it was before it was joined; others become a new thing. */
async function homeFor(
  tx: TenantTx,
  state: ThingState,
  mentions: readonly string[],
): Promise<string | undefined> {
  const rows = await tx.db
    .selectFrom('mention as m')
    .innerJoin('thing as t', (join) =>
      join.onRef('t.commune_code', '=', 'm.commune_code').onRef('t.id', '=', 'm.home_id'),
    )
    .select(['m.id', 'm.home_id'])
    .where('m.commune_code', '=', tx.communeCode)
    .where('m.thing_id', '=', state.id)
    .where('t.joined_into', '=', state.id)
    .execute();
  const chosen = new Set(mentions);
  const homes = Map.groupBy(rows, (row) => row.home_id);
  for (const [home, own] of homes)
    if (own.length === chosen.size && own.every((row) => chosen.has(row.id))) return home;
  return undefined;
}

export async function splitThing(
  tx: TenantTx,
  user: Session,
  kind: RowKind,
  id: string,
  { version, mentions, reason }: SplitThing,
): Promise<SplitResult> {
  permit(tx, user);
  const [state] = await lockThings(tx, kind, [{ id, version }]);
  if (!state) throw new Error('the thing was locked');
  const out = state.mentions.filter((mention) => mentions.includes(mention.id));
  const left = state.mentions.filter((mention) => !mentions.includes(mention.id));
  if (out.length !== new Set(mentions).size)
    throw new Conflict('Có nội dung không còn thuộc mục này. Chưa tách gì.', ['Tải lại trang rồi làm lại.']);
  if (left.length === 0)
    throw new Invalid([
      { field: 'mentions', text: 'Phải để lại ít nhất một nơi nêu; không cần tách tất cả.' },
    ]);
  const home = await partThing(tx, state, out);
  await saveThings(tx, [{ ...state, version: version + 1, mentions: left }]);
  await refreshThings(tx, [id, home]);
  const action = { action: 'thing.split', entity: kind, reason };
  const after = { from: id, to: home, mentions: out.map(({ name }) => name) };
  await recordAudit(tx, { ...action, entityId: id, after });
  await recordAudit(tx, { ...action, entityId: home, after });
  const { row: taken } = await getRow(tx, user, kind, home);
  return { ...(await getRow(tx, user, kind, id)), taken: { id: home, version: taken.version } };
}

/** @returns the thing that the mentions state from now on */
async function partThing(tx: TenantTx, state: ThingState, out: ThingState['mentions']): Promise<string> {
  const ids = out.map((mention) => mention.id);
  const former = await homeFor(tx, state, ids);
  const home = former ?? newId();
  if (former) await freeThing(tx, former);
  else await saveThings(tx, [{ id: home, kind: state.kind, version: 1, set: {}, mentions: out }]);
  await rehomeMentions(tx, ids, home);
  const lead = orderedMentions(out)[0];
  if (lead) await markLeading(tx, home, lead.id);
  return home;
}

async function freeThing(tx: TenantTx, id: string): Promise<void> {
  await tx.db
    .updateTable('thing')
    .set((eb) => ({ joined_into: null, version: eb('version', '+', 1) }))
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', id)
    .execute();
}

export async function leadMention(
  tx: TenantTx,
  user: Session,
  kind: RowKind,
  id: string,
  { version, mention, reason }: LeadMention,
): Promise<RegisterDetail> {
  permit(tx, user);
  const [state] = await lockThings(tx, kind, [{ id, version }]);
  const chosen = state?.mentions.find((each) => each.id === mention);
  if (!state || !chosen) throw new Conflict('Nơi nêu này không còn thuộc mục đang xem.', ['Tải lại trang.']);
  await markLeading(tx, id, mention);
  await saveThings(tx, [{ ...state, version: version + 1 }]);
  await refreshThings(tx, [id]);
  await recordAudit(tx, {
    action: 'thing.lead',
    entity: kind,
    entityId: id,
    before: { name: nameOf(state) },
    after: { mention, name: chosen.name },
    reason,
  });
  return await getRow(tx, user, kind, id);
}
