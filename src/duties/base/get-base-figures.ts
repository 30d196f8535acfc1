/** Số liệu nền as a table of kinds and years, with all that was written of each. */
import type { TenantTx } from '../../db/database.ts';
import { canViewRegister } from '../../register/permissions.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { Forbidden } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { loadBaseFigures } from './base-store.ts';
import { BASE_KINDS, type BaseFigures } from './contract.ts';
import { BASE_WORDS } from './kinds.ts';

/** This year and so many before it stand in the table, though nothing was written yet. */
const YEARS_BEFORE = 2;

export async function getBaseFigures(tx: TenantTx, user: Session): Promise<BaseFigures> {
  if (!canViewRegister(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem số liệu nền.');
  const figures = await loadBaseFigures(tx);
  const now = Number(todayInVietnam(tx.at).slice(0, 4));
  const years = [now, ...figures.map(({ year }) => year)];
  const from = Math.min(now - YEARS_BEFORE, ...years);
  const to = Math.max(...years);
  return {
    kinds: BASE_KINDS.map((kind) => ({ kind, name: BASE_WORDS[kind].name, unit: BASE_WORDS[kind].unit })),
    years: Array.from({ length: to - from + 1 }, (_, at) => from + at),
    figures,
  };
}
