/** The last received answer of each task until a day. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import { loadNamedEvidence, namedOf } from '../../progress/answers/named-evidence.ts';
import { Product } from '../../progress/contract.ts';
import { sameAsEach } from '../../register/things/joined-things.ts';
import { stated } from '../../shared/stated.ts';
import type { ToldTask } from './task-fact.ts';

interface UpdateRow {
  root: string;
  id: string;
  period_id: string;
  as_of: string;
  done_text: string | null;
  percent: number | null;
  product: unknown;
  obstacle: string | null;
  proposal: string | null;
  solver: string | null;
  next_step: string | null;
  evidence_ids: string[];
}

/** "Không phát sinh mới" tells nothing: the answer before it stands. Of what was joined into a task too. */
export async function loadToldTasks(
  tx: TenantTx,
  ids: readonly string[],
  asOf: string,
): Promise<Map<string, ToldTask>> {
  const { rows } = await sql<UpdateRow>`
    WITH RECURSIVE ${sameAsEach(tx, ids)}
    SELECT DISTINCT ON (same.root) same.root, u.id, u.period_id, u.as_of, u.done_text, u.percent, u.product,
      u.obstacle, u.proposal, u.solver, u.next_step, u.evidence_ids
    FROM same, LATERAL (SELECT u.* FROM task_update u
      WHERE u.commune_code = ${tx.communeCode} AND u.thing_id = same.id AND u.answer = 'update'
        AND u.as_of <= ${asOf}::date AND u.id = (SELECT o.update_id FROM task_occurrence o
          WHERE o.commune_code = u.commune_code AND o.thing_id = u.thing_id AND o.period_id = u.period_id)
      ORDER BY u.as_of DESC, u.id DESC LIMIT 1) AS u
    ORDER BY same.root, u.as_of DESC, u.id DESC`.execute(tx.db);
  const named = await loadNamedEvidence(
    tx,
    rows.flatMap(({ evidence_ids }) => evidence_ids),
  );
  return new Map(
    rows.map((row) => [row.root, { ...toldOf(row), evidence: namedOf(row.evidence_ids, named) }]),
  );
}

const said = (text: string | null): string | undefined => text?.trim() || undefined;

function toldOf(row: UpdateRow): Omit<ToldTask, 'evidence'> {
  return {
    updateId: row.id,
    updatePeriodId: row.period_id,
    updateAsOf: row.as_of,
    ...stated({
      result: said(row.done_text),
      percent: row.percent,
      product: row.product === null ? undefined : Product.parse(row.product),
      obstacle: said(row.obstacle),
      proposal: said(row.proposal),
      solver: said(row.solver),
      nextStep: said(row.next_step),
    }),
  };
}
