/** Every answer that was given for an indicator or a task, with what became of it; the newest first. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import { sameThings } from '../../register/things/joined-things.ts';
import type { RowKind } from '../../register/contract.ts';
import { canViewRegister } from '../../register/permissions.ts';
import { resolveThing } from '../../register/things/change-thing.ts';
import { Forbidden } from '../../shared/errors.ts';
import { observesCommune, type Session, worksForUnit } from '../../shared/who-acts.ts';
import { answeredPeriodName } from './answered-period.ts';
import { atKey, loadAskedParts } from '../wholes/asked-parts.ts';
import type { NamedEvidence, ThingAnswer } from '../contract.ts';
import { loadNamedEvidence, namedOf } from './named-evidence.ts';
import { type Answer, loadAnswers, saidOf } from './stored-answers.ts';

interface GivenRow {
  id: string;
  period_name: string | null;
  unit_id: string | null;
  unit_name: string | null;
  superseded: boolean;
  state: string | null;
  taken_by_name: string | null;
  taken_at: Date | null;
  reason: string | null;
  counted_at: Date | null;
}

/** What waits or was returned is between the unit and the office; everybody sees what was received. */
const seesUnreceived = (tx: TenantTx, user: Session, unitId: string | null): boolean =>
  observesCommune(user, tx.communeCode) || (unitId !== null && worksForUnit(user, tx.communeCode, unitId));

/** @param id of the thing, or of one that was joined into it. @throws Forbidden, NotFound */
export async function answerHistory(
  tx: TenantTx,
  user: Session,
  kind: RowKind,
  id: string,
): Promise<ThingAnswer[]> {
  if (!canViewRegister(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem sổ theo dõi.');
  const thingId = await resolveThing(tx, kind, id);
  const given = await loadGiven(tx, kind, thingId);
  const ids = given.map((row) => row.id);
  const answers = await loadAnswers(tx, ids);
  const evidence = await loadNamedEvidence(tx, [...answers.values()].flatMap(evidenceOf));
  const asked = await loadAskedParts(
    tx,
    [...answers.values()].map((answer) => ({ thingId, periodId: saidOf(answer).periodId })),
  );
  return given.flatMap((row) => {
    const answer = answers.get(row.id);
    if (!answer) return [];
    const isPart = row.unit_id !== null && asked.has(atKey({ thingId, periodId: saidOf(answer).periodId }));
    const told = { ...toldOf(row, answer, evidence), ...(isPart && { part: true }) };
    return told.received || seesUnreceived(tx, user, row.unit_id) ? [told] : [];
  });
}

const evidenceOf = (answer: Answer): string[] => saidOf(answer).evidence;

/** With what was joined into the thing, and the last decision of the office about each answer. */
async function loadGiven(tx: TenantTx, kind: RowKind, thing: string): Promise<GivenRow[]> {
  const answers = sql.table(kind === 'task' ? 'task_update' : 'observation');
  const counted =
    kind === 'task'
      ? sql`(SELECT a.sent_at FROM task_occurrence o WHERE o.commune_code = a.commune_code AND o.thing_id = a.thing_id
          AND o.update_id = a.id)`
      : sql`(SELECT f.received_at FROM figure f WHERE f.commune_code = a.commune_code AND f.thing_id = a.thing_id
          AND f.observation_id = a.id)`;
  const { rows } = await sql<GivenRow>`
    WITH RECURSIVE ${sameThings(tx, thing)}
    SELECT a.id, p.name AS period_name, a.unit_id, u.name AS unit_name, s.to_state AS state, s.taken_by_name,
      s.taken_at, s.reason, ${counted} AS counted_at,
      EXISTS (SELECT 1 FROM ${answers} n WHERE n.commune_code = a.commune_code AND n.thing_id = a.thing_id
        AND n.supersedes = a.id) AS superseded
    FROM ${answers} a
    LEFT JOIN reporting_period p ON p.commune_code = a.commune_code AND p.id = a.period_id
    LEFT JOIN unit u ON u.commune_code = a.commune_code AND u.id = a.unit_id
    LEFT JOIN LATERAL (SELECT * FROM report_step s WHERE s.commune_code = a.commune_code AND s.duty_id = a.duty_id
      AND s.thing_id = a.thing_id AND s.answer_id = a.id AND (s.to_state IN ('received', 'returned') OR s.action = 'undo-return')
      ORDER BY s.id DESC LIMIT 1) AS s ON true
    WHERE a.commune_code = ${tx.communeCode} AND a.thing_id IN (SELECT id FROM same)
    ORDER BY a.as_of DESC, a.id DESC LIMIT 500`.execute(tx.db);
  return rows;
}

/** Answers that came with no step (the situation until now) count since they were entered. */
function toldOf(row: GivenRow, answer: Answer, evidence: ReadonlyMap<string, NamedEvidence>): ThingAnswer {
  const said = saidOf(answer);
  const by = row.taken_by_name ?? said.sentBy;
  const at = (row.taken_at ?? row.counted_at)?.toISOString();
  const received = row.state === 'received' || (row.state === null && row.counted_at !== null);
  return {
    answer: said,
    periodName: answeredPeriodName(said.periodId, row.period_name),
    superseded: row.superseded,
    evidence: namedOf(said.evidence, evidence),
    ...(row.unit_name !== null && { unitName: row.unit_name }),
    ...(received && at !== undefined && { received: { by, at } }),
    ...(row.state === 'returned' && at !== undefined && { returned: { by, at, reason: row.reason ?? '' } }),
  };
}
