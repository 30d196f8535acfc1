/** The directives about a row, what the row is about where it is one itself, and those that units of a person answer. */
import type { TenantTx } from '../../db/database.ts';
import type { RowKind } from '../../register/contract.ts';
import { canViewRegister } from '../../register/permissions.ts';
import { resolveThing } from '../../register/things/change-thing.ts';
import { Forbidden } from '../../shared/errors.ts';
import { type Session, unitsOf } from '../../shared/who-acts.ts';
import type { OwnDirective, RowDirectives } from './contract.ts';
import { loadAbout, loadOfTask, loadOpenOf } from './directive-store.ts';
import { aboutOf, directiveOf, loadRowsNow } from './show-directives.ts';

function permitSeeing(tx: TenantTx, user: Session): void {
  if (!canViewRegister(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem sổ theo dõi.');
}

/** Those that were taken back are left out. @param id of the row, or of one that was joined into it. @throws Forbidden, NotFound */
export async function rowDirectives(
  tx: TenantTx,
  user: Session,
  kind: RowKind,
  id: string,
): Promise<RowDirectives> {
  permitSeeing(tx, user);
  const thingId = await resolveThing(tx, kind, id);
  const given = await loadAbout(tx, thingId);
  const own = kind === 'task' ? await loadOfTask(tx, thingId) : undefined;
  const rows = await loadRowsNow(tx, own ? [...given, own] : given);
  const about = own && aboutOf(own, rows);
  return { directives: given.flatMap((each) => directiveOf(each, rows)), ...(about && { about }) };
}

/** Those that units of the person still have to answer, the first that is due first. */
export async function ownDirectives(tx: TenantTx, user: Session): Promise<OwnDirective[]> {
  permitSeeing(tx, user);
  const open = await loadOpenOf(tx, unitsOf(user));
  const rows = await loadRowsNow(tx, open);
  return open.flatMap((each) => {
    const about = aboutOf(each, rows);
    return directiveOf(each, rows).map((directive) => ({ ...directive, ...(about && { about }) }));
  });
}
