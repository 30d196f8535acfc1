/** Whose report it is, and on which plan. */
import type { TenantTx } from '../../db/database.ts';
import type { Plan } from '../../plans/confirmed/contract.ts';
import { stated } from '../../shared/stated.ts';
import type { ReportFacts } from './contract.ts';

export async function loadCommune(tx: TenantTx): Promise<ReportFacts['commune']> {
  const { code, name, type, province_name, province_type } = await tx.db
    .selectFrom('commune as c')
    .leftJoin('province as p', 'p.code', 'c.province_code')
    .select(['c.code', 'c.name', 'c.type', 'c.province_name', 'p.type as province_type'])
    .where('c.code', '=', tx.communeCode)
    .executeTakeFirstOrThrow();
  return { code, name, type, provinceName: province_name, ...stated({ provinceType: province_type }) };
}

export const planFacts = ({ id, header: { title, number, date } }: Plan) => ({
  id,
  title: title ?? '',
  ...stated({ number, date }),
});
