/** "Đã nhập": rows that were typed into Hệ thống 57, with exactly the values that the person saw. */
import { recordAudits } from '../audit/record-audit.ts';
import type { TenantTx } from '../db/database.ts';
import { Conflict } from '../shared/errors.ts';
import type { Session } from '../shared/who-acts.ts';
import type { ComparedLine } from './compare.ts';
import type { EnterRows, EntriesKept } from './contract.ts';
import { forgetDifferences, insertEntries, loadDifferences } from './entry-store.ts';
import { NOTHING } from './digest.ts';
import type { Values } from './fields.ts';
import { loadLines } from './load-lines.ts';
import { requireKeeper } from './require-right.ts';
import { loadCentralSetting, lockCentral } from './setting-store.ts';

/** All or none. @throws Forbidden, Conflict when a row is no longer as it was seen */
export async function enterRows(tx: TenantTx, user: Session, { rows }: EnterRows): Promise<EntriesKept> {
  requireKeeper(tx, user);
  await lockCentral(tx);
  await requireUsed(tx);
  const present = new Map((await loadLines(tx)).map((line) => [line.thingId, line]));
  const seen = rows.map(({ thingId, digest }) => asSeen(present.get(thingId), digest));
  const noted = await loadDifferences(tx);
  const ids = await insertEntries(
    tx,
    seen.map((line) => ({ line, values: typedOf(line), since: noted.get(line.thingId) })),
  );
  await forgetDifferences(
    tx,
    seen.map(({ thingId }) => thingId),
  );
  await recordAudits(tx, seen.map(auditOf));
  return { ids };
}

async function requireUsed(tx: TenantTx): Promise<void> {
  if (!(await loadCentralSetting(tx)).used)
    throw new Conflict('Xã chưa đặt việc cập nhật Hệ thống 57.', ['Bấm “Xã có cập nhật Hệ thống 57” trước']);
}

function asSeen(line: ComparedLine | undefined, digest: string): ComparedLine {
  const possible = ['Tải lại để xem giá trị mới, sửa trên Hệ thống 57 rồi đánh dấu lại'];
  if (line?.digest !== digest)
    throw new Conflict(
      `${line?.values.name ? `“${line.values.name}”` : 'Một nội dung'} đã đổi từ lúc bạn xem. Chưa đánh dấu nội dung nào.`,
      possible,
    );
  if (line.state === 'entered')
    throw new Conflict(`“${line.values.name ?? ''}” đã được đánh dấu đã nhập.`, [
      'Tải lại để xem danh sách mới nhất',
    ]);
  return line;
}

/** Of what is no longer followed nothing stands there any more. */
const typedOf = (line: ComparedLine): Values => (line.state === 'gone' ? NOTHING : line.values);

function auditOf(line: ComparedLine) {
  const before = line.entry?.values ?? NOTHING;
  const after = typedOf(line);
  const changed = (values: Values, other: Values) =>
    Object.fromEntries(
      Object.entries(values).filter(([field, text]) => other[field as keyof Values] !== text),
    );
  return {
    action: line.state === 'gone' ? 'central.take-off' : 'central.enter',
    entity: 'central-entry',
    entityId: line.thingId,
    before: changed(before, after),
    after: changed(after, before),
  };
}
