/** What every change of a thing has in common: it is locked, the person's version is compared, then it is made anew. */
import type { TenantTx } from '../../db/database.ts';
import { Conflict, Forbidden, NotFound } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import type { RowKind } from '../contract.ts';
import { loadStates } from './load-states.ts';
import { canEditRow } from '../permissions.ts';
import type { ThingState } from './thing-state.ts';

export function permitChange(tx: TenantTx, user: Session): void {
  if (!canEditRow(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền sửa sổ theo dõi.');
}

/** The thing that an address leads to: itself, or the one that it was joined into. */
export async function resolveThing(tx: TenantTx, kind: RowKind, id: string): Promise<string> {
  const row = await tx.db
    .selectFrom('thing')
    .select(['id', 'joined_into'])
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', id)
    .where('kind', '=', kind)
    .executeTakeFirst();
  if (!row) throw new NotFound('Không tìm thấy chỉ tiêu, nhiệm vụ này trong sổ theo dõi.');
  return row.joined_into === null ? row.id : await resolveThing(tx, kind, row.joined_into);
}

/** What a person has on the screen: a thing in the version that was shown. */
export interface Shown {
  id: string;
  version: number;
}

/**
 * Locked, in the order of their ids: two people who change things at once come one after the other.
 * @returns in the order asked for
 * @throws Conflict when one has moved on since it was shown, or was joined into another
 */
export async function lockThings(
  tx: TenantTx,
  kind: RowKind,
  shown: readonly Shown[],
): Promise<ThingState[]> {
  const states = await loadStates(
    tx,
    shown.map(({ id }) => id),
  );
  return shown.map(({ id, version }) => {
    const state = states.find((each) => each.id === id && each.kind === kind);
    if (!state) throw new NotFound('Không tìm thấy chỉ tiêu, nhiệm vụ này trong sổ theo dõi.');
    if (state.version !== version || state.joinedInto)
      throw new Conflict('Nội dung này vừa được người khác sửa. Thay đổi của bạn chưa được ghi.', [
        'Tải lại trang để xem nội dung mới rồi sửa lại.',
      ]);
    return state;
  });
}
