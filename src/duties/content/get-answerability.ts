/** Rows without a living owner, and units that were asked and have not moved for a while. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { Forbidden } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { canViewContent } from '../permissions.ts';
import { contentRows } from './content-rows.ts';
import type { Answerability, ContentRow } from './contract.ts';
import { loadSettings } from '../settings.ts';
import { type Content, loadContentWithUpdaters } from './load-things.ts';

const DAY_MS = 86_400_000;

/** @param wanted days without a move from which a unit is named; absent: as the commune has set */
export async function getAnswerability(
  tx: TenantTx,
  user: Session,
  wanted: number | undefined,
): Promise<Answerability> {
  if (!canViewContent(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem nội dung báo cáo.');
  const days = wanted ?? (await loadSettings(tx)).settings.idleOwnerDays;
  const content = await loadContentWithUpdaters(tx);
  const rows = contentRows(content, todayInVietnam(tx.at));
  const moves = await loadMoves(tx);
  const still = content.units.flatMap(({ id, name }) => {
    const move = moves.get(id);
    const since = move && (move.movedAt ?? move.askedAt);
    const passed = since ? Math.floor((tx.at.getTime() - since.getTime()) / DAY_MS) : 0;
    if (!move || passed < days) return [];
    const movedOn = move.movedAt && todayInVietnam(move.movedAt);
    const count = rows.filter((row) => isAskedOf(row, id)).length;
    const people = content.people.flatMap((person) =>
      !person.locked && person.unitIds.includes(id) ? person.name : [],
    );
    return [{ unitId: id, unitName: name, people, rows: count, days: passed, ...(movedOn && { movedOn }) }];
  });
  return { rows: unanswered(rows, content), still, days, asOf: tx.at.toISOString() };
}

const isAskedOf = ({ provider }: ContentRow, id: string): boolean =>
  provider.unitId === id || (provider.units ?? []).some(({ unitId }) => unitId === id);

function unanswered(rows: readonly ContentRow[], { things }: Content): Answerability['rows'] {
  const versions = new Map(things.map(({ id, version }) => [id, version]));
  return rows.flatMap(({ id, kind, name, leads, definitionVersion, provider, updater }) => {
    const locked = updater?.locked ? updater : undefined;
    const gap = provider.gap ?? (locked && ('updater-locked' as const));
    if (!gap) return [];
    const row = { id, kind, name, leads, definitionVersion, version: versions.get(id) ?? 0, gap };
    return [{ ...row, ...(locked && { updater: locked.name }) }];
  });
}

interface Move {
  /** Since when something is asked of the unit. */
  askedAt: Date;
  /** When somebody last typed or sent something for it. */
  movedAt: Date | null;
}

/** Of the units that were ever asked. */
async function loadMoves(tx: TenantTx): Promise<Map<string, Move>> {
  const { rows } = await sql<{ unitId: string; askedAt: Date; movedAt: Date | null }>`
    SELECT d.unit_id AS "unitId", min(d.opened_at) AS "askedAt", greatest(
      max(i.draft_at), max(d.first_submitted_at),
      (SELECT max(o.sent_at) FROM observation o
        WHERE o.commune_code = ${tx.communeCode} AND o.unit_id = d.unit_id),
      (SELECT max(u.sent_at) FROM task_update u
        WHERE u.commune_code = ${tx.communeCode} AND u.unit_id = d.unit_id)) AS "movedAt"
    FROM duty d LEFT JOIN duty_item i ON i.commune_code = d.commune_code AND i.duty_id = d.id
    WHERE d.commune_code = ${tx.communeCode} AND d.opened_at IS NOT NULL
    GROUP BY d.unit_id`.execute(tx.db);
  return new Map(rows.map(({ unitId, askedAt, movedAt }) => [unitId, { askedAt, movedAt }]));
}
