/** A plan that another goes on from ends only when it was decided what becomes of each of its rows. */
import type { TenantTx } from '../../db/database.ts';
import { listed } from '../../register/changes/many-things.ts';
import { Conflict } from '../../shared/errors.ts';
import { loadOutcomes, successorsOf } from './succession-store.ts';

/** @throws Conflict that says what is left; nothing where no plan goes on from this one */
export async function requireSettled(tx: TenantTx, planId: string): Promise<void> {
  for (const successor of await successorsOf(tx, planId)) {
    const open = (await loadOutcomes(tx, successor)).filter(({ outcome }) => outcome === 'open');
    if (open.length === 0) continue;
    throw new Conflict(
      `Còn ${open.length} nội dung chưa quyết định hoàn thành, chuyển tiếp hay kết thúc: ${listed(open.map(({ name }) => name))}.`,
      [`Mở trang của “${successor.title}”, mục Kế hoạch tiếp nối, để quyết định`],
    );
  }
}
