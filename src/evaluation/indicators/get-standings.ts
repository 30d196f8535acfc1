/** How indicators of the register stand today; the one place where screens get a status of an indicator from. */
import type { TenantTx } from '../../db/database.ts';
import { loadSettings } from '../../duties/settings.ts';
import { RegisterQuery } from '../../register/contract.ts';
import { listIds } from '../../register/list/list-rows.ts';
import type { StandingOf, Stood } from '../../register/list/worked-out.ts';
import { canViewRegister } from '../../register/permissions.ts';
import { resolveThing } from '../../register/things/change-thing.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { Forbidden, NotFound } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import type { Bands } from '../formulas/evaluate.ts';
import type { IndicatorStandings, StandingWithCourse } from './contract.ts';
import { courseOf } from './course.ts';
import { indicatorStanding } from './indicator-standing.ts';
import { loadFacts, loadFactsOf } from './load-facts.ts';
import { milestonesOf } from './milestones.ts';
import type { IndicatorFacts } from './way.ts';
import { rowStandingOf } from './row-standing.ts';

const INDICATORS = RegisterQuery.parse({ kind: 'indicator' });

/** As the lists of the register show it and are filtered by it. */
export async function standingsOf(tx: TenantTx, of: StandingOf): Promise<Map<string, Stood>> {
  const today = todayInVietnam(tx.at);
  const facts = await loadFacts(tx, of === 'all' ? await listIds(tx, INDICATORS, today) : of);
  const { bands } = (await loadSettings(tx)).settings;
  return new Map(facts.map((each) => [each.thingId, stoodOf(each, today, bands)]));
}

function stoodOf(facts: IndicatorFacts, today: string, bands: Bands): Stood {
  const standing = indicatorStanding(facts, today, bands);
  const marks = milestonesOf(facts, standing, today).map(({ year, mark }) => [year, mark] as const);
  return { standing: rowStandingOf(standing), misses: standing.misses, marks: new Map(marks) };
}

/** Of every indicator that is followed, in the order of the register. @throws Forbidden */
export async function getStandings(tx: TenantTx, user: Session): Promise<IndicatorStandings> {
  if (!canViewRegister(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem sổ theo dõi.');
  const today = todayInVietnam(tx.at);
  const facts = await loadFacts(tx, await listIds(tx, INDICATORS, today));
  const { bands } = (await loadSettings(tx)).settings;
  return { standings: facts.map((each) => indicatorStanding(each, today, bands)), today };
}

/** @param id of the indicator, or of one that was joined into it. @throws Forbidden, NotFound */
export async function getStanding(tx: TenantTx, user: Session, id: string): Promise<StandingWithCourse> {
  if (!canViewRegister(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem sổ theo dõi.');
  const thing = await resolveThing(tx, 'indicator', id);
  const facts = await loadFactsOf(tx, thing);
  if (!facts) throw new NotFound('Không tìm thấy chỉ tiêu này trong sổ theo dõi.');
  const { bands } = (await loadSettings(tx)).settings;
  const today = todayInVietnam(tx.at);
  return { ...indicatorStanding(facts, today, bands), ...courseOf(facts, today) };
}
