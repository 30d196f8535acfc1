/** The chain of one task, as its page shows it. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import { sameThings } from '../../register/things/joined-things.ts';
import { canViewRegister } from '../../register/permissions.ts';
import type { TaskState } from '../../register/received/contract.ts';
import { resolveThing } from '../../register/things/change-thing.ts';
import { loadRows } from '../../register/things/load-rows.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { Forbidden } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { Product } from '../contract.ts';
import { checksOf, roundsOf, type ToldPeriod } from './chain.ts';
import type { Occurrence, OccurrenceChain } from './contract.ts';
import { yearVerdicts } from './year-verdicts.ts';

/** Older ones are told in the history of the answers. */
const SHOWN = 24;

/** @param id of the task, or of one that was joined into it. @throws Forbidden, NotFound */
export async function getChain(tx: TenantTx, user: Session, id: string): Promise<OccurrenceChain> {
  if (!canViewRegister(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem sổ theo dõi.');
  const thing = await resolveThing(tx, 'task', id);
  const today = todayInVietnam(tx.at);
  const [row] = await loadRows(tx, [thing], today);
  const deadline = row?.deadline;
  if (!row || !deadline) return ONCE;
  if (deadline.recurrence !== undefined) {
    const rounds = roundsOf(deadline, await loadTold(tx, thing), await followedSince(tx, thing), today);
    return chainOf('recurring', rounds, today);
  }
  if (deadline.kind !== 'ongoing') return ONCE;
  return chainOf('ongoing', checksOf(await loadTold(tx, thing)), today);
}

const ONCE: OccurrenceChain = { kind: 'once', occurrences: [], years: [] };

/** The verdicts go by all of them, whatever is shown. */
const chainOf = (
  kind: OccurrenceChain['kind'],
  all: readonly Occurrence[],
  today: string,
): OccurrenceChain => ({ kind, occurrences: all.slice(-SHOWN), years: yearVerdicts(kind, all, today) });

async function followedSince(tx: TenantTx, thing: string): Promise<string> {
  const { registered_on } = await tx.db
    .selectFrom('thing')
    .select('registered_on')
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', thing)
    .executeTakeFirstOrThrow();
  return registered_on;
}

interface ToldRow {
  name: string;
  starts: string;
  ends: string;
  closed: boolean;
  state: TaskState | null;
  nothing_new: boolean;
  completed_on: string | null;
  done_text: string | null;
  product: unknown;
}

/** Periods that asked the task or one that was joined into it, and what was received of it in each. */
async function loadTold(tx: TenantTx, thing: string): Promise<ToldPeriod[]> {
  const { rows } = await sql<ToldRow>`
    WITH RECURSIVE ${sameThings(tx, thing)},
    asked AS (SELECT DISTINCT d.period_id FROM duty_item i
      JOIN duty d ON d.commune_code = i.commune_code AND d.id = i.duty_id
      WHERE i.commune_code = ${tx.communeCode} AND i.thing_id IN (SELECT id FROM same))
    SELECT p.name, p.starts, p.ends, p.closed_at IS NOT NULL AS closed, o.state,
      u.answer = 'nothing-new' AS nothing_new, o.completed_on, u.done_text, u.product
    FROM asked
    JOIN reporting_period p ON p.commune_code = ${tx.communeCode} AND p.id = asked.period_id
    LEFT JOIN LATERAL (SELECT * FROM task_occurrence o WHERE o.commune_code = p.commune_code
      AND o.thing_id IN (SELECT id FROM same) AND o.period_id = p.id ORDER BY o.update_id DESC LIMIT 1) AS o ON true
    LEFT JOIN task_update u ON u.commune_code = o.commune_code AND u.id = o.update_id
    ORDER BY p.ends, p.id`.execute(tx.db);
  return rows.map(toldPeriod);
}

function toldPeriod({ name, starts, ends, closed, ...row }: ToldRow): ToldPeriod {
  const { state, completed_on, done_text, product } = row;
  if (state === null) return { name, starts, ends, closed };
  return {
    name,
    starts,
    ends,
    closed,
    received: {
      state,
      nothingNew: row.nothing_new,
      ...(completed_on !== null && { completedOn: completed_on }),
      ...(done_text !== null && { done: done_text }),
      ...(product !== null && { product: Product.parse(product) }),
    },
  };
}
