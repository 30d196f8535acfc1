/** By what texts of plans a person is meant: "Đồng chí Phó Chủ tịch UBND" is whoever holds that post today. */
import type { TenantTx } from '../../db/database.ts';
import { loadHolders } from '../../accounts/holder-of.ts';
import { loadPostUnits } from '../../organisation/post-units.ts';
import { todayInVietnam } from '../../shared/dates.ts';

/** @param person as a plan writes it, or the name of somebody who holds posts; the text itself is always among them */
export async function textsOfPerson(tx: TenantTx, person: string): Promise<string[]> {
  const named = await tx.db
    .selectFrom('thing_owner')
    .select(['text', 'unit_id'])
    .distinct()
    .where('commune_code', '=', tx.communeCode)
    .where((by) => by.or([by('role', '=', 'director'), by('resolution', '=', 'person')]))
    .execute();
  const unitOf = await loadPostUnits(tx);
  const find = await loadHolders(tx, todayInVietnam(tx.at));
  const held = named.filter(({ text, unit_id }) =>
    find(unit_id ?? unitOf(text), text).some(({ name }) => name === person),
  );
  return [...new Set([person, ...held.map(({ text }) => text)])];
}
