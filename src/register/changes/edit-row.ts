/** Correct a confirmed row; what it was before, and why, stays in its history. */
import type { Session } from '../../shared/who-acts.ts';
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { type UnitMatcher, unitMatcher } from '../../organisation/match-unit.ts';
import { findCommune, listUnits } from '../../organisation/store.ts';
import { Conflict, type FieldError, Forbidden, Invalid } from '../../shared/errors.ts';
import { tooLong } from '../../shared/text-limits.ts';
import type { RegisterDetail, RegisterRow, RowKind } from '../contract.ts';
import type { EditRow, RetireRow } from './contract.ts';
import { lockThings, permitChange } from '../things/change-thing.ts';
import { getRow } from '../page/get-row.ts';
import { contentProblems, withContent } from './edited-content.ts';
import { canRetireRow } from '../permissions.ts';
import { type FollowChange, saveChange } from '../things/refresh-things.ts';
import { RowContent } from '../things/row-content.ts';
import { saveRetired } from './retire-things.ts';

/** Text fields that are absent become empty; absent targets and deadline stay as they are. */
function editedContent(row: RegisterRow, value: EditRow['value']): RowContent {
  const deadline = value.deadline ?? row.deadline;
  return RowContent.parse({
    ...value,
    targets: value.targets ?? row.targets,
    leadBasis: value.leadBasis ?? row.leadBasis,
    deadlineBasis: value.deadlineBasis ?? row.deadlineBasis,
    ...(row.kind === 'task' ? { deadline } : { deadline: undefined }),
  });
}

/** A name that somebody wrote is the unit, person or group that it says beyond doubt; else nobody knows yet who is meant. */
function resolvedOwners(
  owners: EditRow['value']['owners'],
  matcher: UnitMatcher,
): EditRow['value']['owners'] {
  return owners.map((owner) => {
    if (owner.resolution !== undefined) return owner;
    const { resolution, unitId } = matcher.match(owner.text);
    return { ...owner, ...(resolution && { resolution }), ...(unitId !== undefined && { unitId }) };
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

export async function editRow(
  tx: TenantTx,
  user: Session,
  kind: RowKind,
  id: string,
  { version, reason, value }: EditRow,
  follow: FollowChange,
): Promise<RegisterDetail> {
  permitChange(tx, user);
  const [state] = await lockThings(tx, kind, [{ id, version }]);
  const { row } = await getRow(tx, user, kind, id);
  const units = await listUnits(tx);
  const commune = await findCommune(tx.db, tx.communeCode);
  const owners = resolvedOwners(value.owners, unitMatcher(units, commune?.name));
  const content = editedContent(row, { ...value, owners });
  const problems = [
    ...contentProblems(content, new Set(units.map((unit) => unit.id))),
    ...lengthProblems(content, row),
  ];
  if (!state || problems.length > 0) throw new Invalid(problems);
  const changed = withContent(state, RowContent.parse(row), content);
  await saveChange(tx, [{ ...changed, version: version + 1 }], follow);
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
  follow: FollowChange,
): Promise<RegisterDetail> {
  if (!canRetireRow(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền ngừng theo dõi.');
  const [state] = await lockThings(tx, kind, [{ id, version }]);
  if (!state || (state.retiredAt !== undefined) === retired)
    throw new Conflict(retired ? 'Nội dung này đã ngừng theo dõi rồi.' : 'Nội dung này đang được theo dõi.');
  await saveRetired(tx, [state], { retired, reason }, follow);
  return await getRow(tx, user, kind, id);
}
