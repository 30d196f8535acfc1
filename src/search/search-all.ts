/** One box for everything: plans and rows that contain the words. */
import type { Session } from '../shared/who-acts.ts';
import type { TenantTx } from '../db/database.ts';
import type { Plan } from '../plans/confirmed/contract.ts';
import { searchPlans } from '../plans/confirmed/plan-store.ts';
import type { RegisterRow } from '../register/contract.ts';
import { RegisterQuery } from '../register/contract.ts';
import { listRows } from '../register/list/list-rows.ts';
import { isSearched } from '../register/list/conditions.ts';

const MOST = { plans: 10, rows: 30 };

export async function searchAll(
  tx: TenantTx,
  user: Session,
  q: string,
): Promise<{ plans: Plan[]; rows: RegisterRow[] }> {
  if (!isSearched(q)) return { plans: [], rows: [] };
  const { rows } = await listRows(tx, user, RegisterQuery.parse({ q, limit: MOST.rows }));
  return { plans: await searchPlans(tx, q, MOST.plans), rows };
}
