/** One unit leads several things. */
import type { TenantTx } from '../../db/database.ts';
import { listUnits } from '../../organisation/store.ts';
import { Invalid } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import type { ContentsChanged, LeadThings } from './contract.ts';
import type { FollowChange } from '../things/refresh-things.ts';
import type { RowContent } from '../things/row-content.ts';
import { lockMany, permitMany, requireDoable } from './many-things.ts';
import { saveContents } from './save-contents.ts';

export async function leadThings(
  tx: TenantTx,
  user: Session,
  { things, unitId, basis, reason }: LeadThings,
  follow: FollowChange,
): Promise<ContentsChanged> {
  permitMany(tx, user, 'lead');
  const unit = (await listUnits(tx)).find(({ id }) => id === unitId);
  if (!unit)
    throw new Invalid([{ field: 'unitId', text: 'Không tìm thấy đơn vị đã chọn. Vui lòng chọn lại.' }]);
  const states = await lockMany(tx, things);
  requireDoable('lead', states);
  return await saveContents(
    tx,
    states,
    (content) => ({ ...content, owners: ledBy(content.owners, unit), ...(basis && { leadBasis: basis }) }),
    { fields: ['owners', 'leadBasis'], reason },
    follow,
  );
}

/** The unit leads alone; whoever directs, follows or works along stays, and nobody works along with itself. */
export function ledBy(
  owners: RowContent['owners'],
  { id, name }: { id: string; name: string },
): RowContent['owners'] {
  const stay = owners.filter(
    ({ role, unitId }) => role !== 'lead' && !(role === 'coordinator' && unitId === id),
  );
  const directors = stay.filter(({ role }) => role === 'director');
  return [
    ...directors,
    { role: 'lead', text: name, resolution: 'unit', unitId: id },
    ...stay.filter(({ role }) => role !== 'director'),
  ];
}
