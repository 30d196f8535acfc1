/** Whose report it is, and on which plan. */
import type { TenantTx } from '../../db/database.ts';
import type { Plan } from '../../plans/confirmed/contract.ts';
import { stated } from '../../shared/stated.ts';
import type { ReportFacts } from './contract.ts';

export async function loadCommune(tx: TenantTx): Promise<ReportFacts['commune']> {
  const { code, name, type, province_name } = await tx.db
    .selectFrom('commune')
    .select(['code', 'name', 'type', 'province_name'])
    .where('code', '=', tx.communeCode)
    .executeTakeFirstOrThrow();
  return { code, name, type, provinceName: province_name };
}

export const planFacts = ({ id, header: { title, number, date } }: Plan) => ({
  id,
  title: title ?? '',
  ...stated({ number, date }),
});
