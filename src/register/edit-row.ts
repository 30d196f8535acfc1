/** Correct a confirmed row; what it was before, and why, stays in its history. */
import type { Session } from '../shared/who-acts.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { TenantTx } from '../db/database.ts';
import { listUnits } from '../organisation/store.ts';
import { deadlineProblem, targetProblem } from './content-problems.ts';
import { Conflict, type FieldError, Forbidden, Invalid } from '../shared/errors.ts';
import { tooLong } from '../shared/text-limits.ts';
import type { EditRow, RegisterDetail, RegisterRow, RetireRow, RowKind } from './contract.ts';
import { getRow } from './get-row.ts';
import { lockRow } from './load-rows.ts';
import { canEditRow, canRetireRow } from './permissions.ts';
import { RowContent } from './row-content.ts';
import { markRetired, updateRow } from './save-rows.ts';

/** Locked first, then read: two people who edit at once come one after the other. */
async function loadForChange(
  tx: TenantTx,
  user: Session,
  kind: RowKind,
  id: string,
  version: number,
): Promise<RegisterRow> {
  await lockRow(tx, id);
  const { row } = await getRow(tx, user, kind, id);
  if (row.version !== version)
    throw new Conflict('Dòng này vừa được người khác sửa. Thay đổi của bạn chưa được ghi.', [
      'Tải lại trang để xem nội dung mới rồi sửa lại.',
    ]);
  return row;
}

/** Text fields that are absent become empty; absent targets and deadline stay as they are. */
function editedContent(row: RegisterRow, value: EditRow['value']): RowContent {
  const deadline = value.deadline ?? row.deadline;
  return RowContent.parse({
    ...value,
    targets: value.targets ?? row.targets,
    ...(row.kind === 'task' ? { deadline } : { deadline: undefined }),
  });
}

/** Lists of texts that became too long; those that a row already had do not hinder another correction. */
function lengthProblems(content: RowContent, row: RegisterRow): FieldError[] {
  const { targets, deadline, owners } = content;
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  return tooLong({
    ...(!same(targets, row.targets) && { targets }),
    ...(!same(deadline, row.deadline) && { deadline }),
    owners: owners.filter(({ text }) => !row.owners.some((owner) => owner.text === text)),
  });
}

function contentProblems(content: RowContent, unitIds: ReadonlySet<string>): FieldError[] {
  const target = content.targets.map(targetProblem).find((text) => text !== undefined);
  const deadline = content.deadline && deadlineProblem(content.deadline);
  const stranger = content.owners.find((owner) => owner.unitId && !unitIds.has(owner.unitId));
  return [
    ...(target ? [{ field: 'targets', text: `Chỉ tiêu: ${target}.` }] : []),
    ...(deadline ? [{ field: 'deadline', text: `Thời hạn: ${deadline}.` }] : []),
    ...(stranger ? [{ field: 'owners', text: `Không tìm thấy đơn vị đã chọn cho “${stranger.text}”.` }] : []),
  ];
}

export async function editRow(
  tx: TenantTx,
  user: Session,
  kind: RowKind,
  id: string,
  { version, reason, value }: EditRow,
): Promise<RegisterDetail> {
  if (!canEditRow(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền sửa sổ theo dõi.');
  const row = await loadForChange(tx, user, kind, id, version);
  const content = editedContent(row, value);
  const problems = [
    ...contentProblems(content, new Set((await listUnits(tx)).map((unit) => unit.id))),
    ...lengthProblems(content, row),
  ];
  if (problems.length > 0) throw new Invalid(problems);
  await updateRow(tx, id, version + 1, content);
  await recordAudit(tx, {
    action: 'row.edit',
    entity: kind,
    entityId: id,
    before: RowContent.parse(row),
    after: content,
    reason,
  });
  return await getRow(tx, user, kind, id);
}

/** `retired` takes the row out of the register, false takes it back in; nothing is deleted either way. */
export async function retireRow(
  tx: TenantTx,
  user: Session,
  kind: RowKind,
  id: string,
  { version, reason }: RetireRow,
  retired: boolean,
): Promise<RegisterDetail> {
  if (!canRetireRow(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền ngừng theo dõi.');
  const row = await loadForChange(tx, user, kind, id, version);
  if (row.retired === retired)
    throw new Conflict(retired ? 'Dòng này đã ngừng theo dõi rồi.' : 'Dòng này đang được theo dõi.');
  await markRetired(tx, id, version + 1, retired);
  await recordAudit(tx, {
    action: retired ? 'row.retire' : 'row.restore',
    entity: kind,
    entityId: id,
    before: { retired: row.retired },
    after: { retired },
    reason,
  });
  return await getRow(tx, user, kind, id);
}
