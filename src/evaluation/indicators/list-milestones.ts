/** "Chỉ tiêu theo mốc": the indicators of a list with their milestones, how they stand, and which of them warn early. */
import type { TenantTx } from '../../db/database.ts';
import { loadSettings } from '../../duties/settings.ts';
import { RegisterQuery } from '../../register/contract.ts';
import type { GlanceQuery } from '../../register/list/contract.ts';
import { listIds } from '../../register/list/list-rows.ts';
import { narrowed, UNTOLD } from '../../register/list/worked-out.ts';
import { canViewRegister } from '../../register/permissions.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { Forbidden } from '../../shared/errors.ts';
import { stated } from '../../shared/stated.ts';
import type { Session } from '../../shared/who-acts.ts';
import type { Bands } from '../formulas/evaluate.ts';
import type { IndicatorMilestones, MilestoneRow } from './contract.ts';
import { indicatorStanding } from './indicator-standing.ts';
import { loadFacts } from './load-facts.ts';
import { milestonesOf } from './milestones.ts';
import { rowStandingOf } from './row-standing.ts';
import type { IndicatorFacts } from './way.ts';

/** In the order of the register. @throws Forbidden */
export async function listMilestones(
  tx: TenantTx,
  user: Session,
  glance: GlanceQuery,
): Promise<IndicatorMilestones> {
  if (!canViewRegister(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem sổ theo dõi.');
  const today = todayInVietnam(tx.at);
  const asked = { ...RegisterQuery.parse({ kind: 'indicator' }), ...glance };
  const ids = await listIds(tx, await narrowed(tx, asked, UNTOLD), today);
  const names = new Map((await loadNames(tx, ids)).map((row) => [row.id, row]));
  const { bands } = (await loadSettings(tx)).settings;
  const rows = (await loadFacts(tx, ids)).flatMap((facts) => {
    const named = names.get(facts.thingId);
    return named ? [{ ...named, ...rowOf(facts, today, bands) }] : [];
  });
  return { rows, asOf: tx.at.toISOString(), today };
}

type Named = Pick<MilestoneRow, 'id' | 'name' | 'section' | 'unit'>;

async function loadNames(tx: TenantTx, ids: readonly string[]): Promise<Named[]> {
  if (ids.length === 0) return [];
  const rows = await tx.db
    .selectFrom('thing')
    .select(['id', 'name', 'section', 'unit'])
    .where('commune_code', '=', tx.communeCode)
    .where('id', 'in', ids)
    .execute();
  return rows.map(({ id, name, section, unit }) => ({ id, name, ...stated({ section, unit }) }));
}

function rowOf(facts: IndicatorFacts, today: string, bands: Bands): Omit<MilestoneRow, keyof Named> {
  const standing = indicatorStanding(facts, today, bands);
  const { milestone, misses, turningMonth, projected, base, direction } = standing;
  return {
    standing: rowStandingOf(standing),
    direction,
    misses,
    cells: milestonesOf(facts, standing, today),
    ...stated({
      turningMonth,
      projected,
      base: base?.value,
      current: standing.current?.value,
      target: milestone?.value,
    }),
  };
}
