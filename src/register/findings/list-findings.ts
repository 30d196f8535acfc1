/** What is not clear about the plans in force as they stand now. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import { Forbidden } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import type { RegisterFinding } from '../contract.ts';
import type { FindingQuery } from './contract.ts';
import { selectFindings } from './load-findings.ts';
import { canViewRegister } from '../permissions.ts';

/** Serious ones first, those that a person let stand last. */
export async function listFindings(
  tx: TenantTx,
  user: Session,
  { plan, kind, severity }: FindingQuery,
): Promise<RegisterFinding[]> {
  if (!canViewRegister(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem sổ theo dõi.');
  return await selectFindings(
    tx,
    sql<boolean>`${plan === undefined ? sql`true` : sql`f.plan_id = ${plan}::uuid`}
      AND ${kind === undefined ? sql`true` : sql`f.kind = ${kind}`}
      AND ${severity === undefined ? sql`true` : sql`f.severity = ${severity}`}`,
  );
}
