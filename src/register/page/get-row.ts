/** One thing with its mentions, what was joined into it, its findings and full history. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import { Forbidden, NotFound } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { resolveThing } from '../things/change-thing.ts';
import type { RegisterDetail, RegisterRow, RowKind } from '../contract.ts';
import { loadThingFindings } from '../findings/load-findings.ts';
import { loadHolders } from '../../accounts/holder-of.ts';
import { loadPostUnits } from '../../organisation/post-units.ts';
import { loadHistory } from './load-history.ts';
import { listMentions } from './load-mentions.ts';
import { loadRows } from '../things/load-rows.ts';
import { canViewRegister } from '../permissions.ts';
import { todayInVietnam } from '../../shared/dates.ts';

/** @param id of the thing, or of one that was joined into it */
export async function getRow(
  tx: TenantTx,
  user: Session,
  kind: RowKind,
  id: string,
): Promise<RegisterDetail> {
  if (!canViewRegister(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem sổ theo dõi.');
  const thing = await resolveThing(tx, kind, id);
  const [row] = await loadRows(tx, [thing], todayInVietnam(tx.at));
  if (!row) throw new NotFound('Không tìm thấy chỉ tiêu, nhiệm vụ này trong sổ theo dõi.');
  const mentions = await listMentions(tx, thing);
  const joined = await loadJoined(tx, thing);
  return {
    row,
    mentions,
    joined,
    findings: await loadThingFindings(tx, thing),
    history: await loadHistory(tx, row, mentions, joined),
    holders: await holdersIn(tx, row),
  };
}

/** Those who answer today for the posts by which the plan names people. */
async function holdersIn(tx: TenantTx, { owners }: RegisterRow): Promise<RegisterDetail['holders']> {
  const people = owners.filter(({ resolution }) => resolution === 'person');
  if (people.length === 0) return [];
  const unitOf = await loadPostUnits(tx);
  const find = await loadHolders(tx, todayInVietnam(tx.at));
  return people.flatMap(({ text, unitId }) => {
    const found = find(unitId ?? unitOf(text), text);
    return found.length > 0 ? [{ text, names: found.map(({ name }) => name) }] : [];
  });
}

/** Directly or over others that were joined before; each with the mentions that are its own. */
async function loadJoined(tx: TenantTx, id: string): Promise<RegisterDetail['joined']> {
  const { rows } = await sql<RegisterDetail['joined'][number]>`
    WITH RECURSIVE joined (id, name) AS (
      SELECT id, name FROM thing WHERE commune_code = ${tx.communeCode} AND joined_into = ${id}::uuid
      UNION SELECT t.id, t.name FROM thing t JOIN joined j ON t.joined_into = j.id
        WHERE t.commune_code = ${tx.communeCode}
    ) SELECT id, name, ARRAY(SELECT m.id FROM mention m
        WHERE m.commune_code = ${tx.communeCode} AND m.home_id = joined.id ORDER BY m.id) AS mentions
      FROM joined ORDER BY id`.execute(tx.db);
  return rows;
}
