/** What every act on several things has in common: all are locked and looked at before one is changed. */
import type { TenantTx } from '../../db/database.ts';
import { Conflict, Forbidden, NotFound } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import type { ShownThing } from './contract.ts';
import { loadStates } from '../things/load-states.ts';
import { nameOf, type ThingState } from '../things/thing-state.ts';
import { type Hindrance, type ManyAct, mayActOnMany, type Refusal, refusalOf } from './acts-on-many.ts';

const FORBIDDEN = {
  lead: 'Bạn không có quyền sửa sổ theo dõi.',
  deadline: 'Bạn không có quyền sửa sổ theo dõi.',
  count: 'Bạn không có quyền sửa sổ theo dõi.',
  uncount: 'Bạn không có quyền sửa sổ theo dõi.',
  retire: 'Bạn không có quyền ngừng theo dõi.',
  restore: 'Bạn không có quyền theo dõi lại.',
} satisfies Record<ManyAct, string>;

const HINDERED = {
  'not-a-task': 'Chỉ đặt được hạn hoàn thành cho nhiệm vụ. Không phải nhiệm vụ',
  'retired-already': 'Đã ngừng theo dõi từ trước',
  'tracked-already': 'Đang được theo dõi',
} satisfies Record<Hindrance, string>;

/** More names than these nobody reads in a message. */
const NAMED = 5;

/** "“A”, “B” và 3 nội dung khác". */
export function listed(names: readonly string[]): string {
  const rest = names.length - NAMED;
  const named = names.slice(0, NAMED).map((name) => `“${name}”`);
  return named.join(', ') + (rest > 0 ? ` và ${rest} nội dung khác` : '');
}

/** @throws Forbidden */
export function permitMany(tx: TenantTx, user: Session, act: ManyAct): void {
  if (!mayActOnMany(act, user, tx.communeCode)) throw new Forbidden(FORBIDDEN[act]);
}

/**
 * Locked, each once, in the order asked for.
 * @throws Conflict that names all those that have moved on since they were shown, or were joined into others
 */
export async function lockMany(tx: TenantTx, shown: readonly ShownThing[]): Promise<ThingState[]> {
  const wanted = new Map(shown.map((thing) => [thing.id, thing]));
  const found = new Map((await loadStates(tx, [...wanted.keys()])).map((state) => [state.id, state]));
  const states = [...wanted.values()].flatMap(({ id, kind }) => {
    const state = found.get(id);
    return state?.kind === kind ? state : [];
  });
  if (states.length < wanted.size)
    throw new NotFound('Có nội dung không còn trong sổ theo dõi. Chưa thay đổi gì.');
  const stale = states.filter((state) => state.joinedInto || state.version !== wanted.get(state.id)?.version);
  if (stale.length > 0) throw new Conflict(staleText(await shownNames(tx, stale)), RELOAD);
  return states;
}

const staleText = (names: readonly string[]) =>
  `Vừa được người khác sửa: ${listed(names)}. Chưa thay đổi nội dung nào.`;
const RELOAD = ['Tải lại danh sách, xem lại các nội dung này rồi làm lại.'];

/** One that was joined into another says nothing of its own any more; its last name is still kept. */
async function shownNames(tx: TenantTx, states: readonly ThingState[]): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('thing')
    .select(['id', 'name'])
    .where('commune_code', '=', tx.communeCode)
    .where(
      'id',
      'in',
      states.map(({ id }) => id),
    )
    .execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return states.flatMap(({ id }) => names.get(id) ?? []);
}

/** @throws Conflict that names those on which the act cannot be done */
export function requireDoable(act: ManyAct, states: readonly ThingState[]): void {
  const things = states.map((state) => ({
    kind: state.kind,
    retired: state.retiredAt !== undefined,
    name: nameOf(state) ?? '',
  }));
  const refusal = refusalOf(act, things);
  if (refusal) throw new Conflict(refusalText(refusal), ['Bỏ chọn các nội dung này rồi làm lại.']);
}

/** The contract lets neither none nor too many through. */
function refusalText({ why, things }: Refusal<{ name: string }>): string {
  if (why === 'none-chosen' || why === 'too-many') throw new Error(`the contract let it through: ${why}`);
  return `${HINDERED[why]}: ${listed(things.map(({ name }) => name))}. Chưa thay đổi nội dung nào.`;
}
