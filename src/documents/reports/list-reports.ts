/** The reports of the commune, and for which periods one can be made. */
import { periodsBetween } from '../../calendar/periods.ts';
import type { TenantTx } from '../../db/database.ts';
import { loadSubjects } from './subjects.ts';
import { listDuties } from '../../duties/list-duties.ts';
import { addDays, todayInVietnam } from '../../shared/dates.ts';
import { stated } from '../../shared/stated.ts';
import type { Session } from '../../shared/who-acts.ts';
import type { OfferedPeriod, Reports } from '../contract.ts';
import { nameInSentence } from '../facts/report-period.ts';
import { countCorrected } from './corrected.ts';
import { calledOf, errataOf } from './errata.ts';
import { lineOf, listKept } from './report-store.ts';
import { requireReader } from './require-right.ts';

/** @throws Forbidden */
export async function listReports(tx: TenantTx, user: Session): Promise<Reports> {
  requireReader(tx, user);
  const kept = await listKept(tx);
  const corrected = await countCorrected(
    tx,
    kept.filter(({ issued }) => issued).map(({ id }) => id),
  );
  const { titleOf, plans } = await loadSubjects(tx);
  return {
    reports: kept.map((report) =>
      lineOf(report, titleOf(report, calledOf(report, kept)), {
        corrected: corrected.get(report.id) ?? 0,
        errata: errataOf(report.id, kept),
      }),
    ),
    periods: await offeredPeriods(tx, user),
    plans,
  };
}

/** So far back periods of the calendar are offered. */
const DAYS_BACK = 400;

/** Those that have begun, the latest end first, and the ad hoc ones that were opened; `current`: it is due next. */
async function offeredPeriods(tx: TenantTx, user: Session): Promise<OfferedPeriod[]> {
  const today = todayInVietnam(tx.at);
  const from = addDays(today, -DAYS_BACK);
  const due = await upwardDues(tx, user, from);
  const regular = periodsBetween(`${from.slice(0, 4)}-01-01`, today).filter(({ end }) => end >= from);
  const adHoc = await tx.db
    .selectFrom('reporting_period')
    .select(['id', 'name', 'starts as start', 'ends as end'])
    .where('commune_code', '=', tx.communeCode)
    .where('cycle', '=', 'ad-hoc')
    .execute();
  const all = [...regular.map((period) => ({ ...period, name: nameInSentence(period) })), ...adHoc];
  const next = all
    .flatMap(({ id }) => ((due.get(id) ?? '') >= today ? [{ id, due: due.get(id) ?? '' }] : []))
    .toSorted((a, b) => (a.due < b.due ? -1 : 1))[0];
  const current = next?.id ?? regular.find(({ cycle, end }) => cycle === 'quarter' && end >= today)?.id;
  return all
    .toSorted((a, b) => (a.end === b.end ? (a.start < b.start ? 1 : -1) : a.end < b.end ? 1 : -1))
    .map(({ id, name }) => ({ id, name, current: id === current, ...stated({ due: due.get(id) }) }));
}

/** When the commune owes its own report, by the id of the period. */
async function upwardDues(tx: TenantTx, user: Session, from: string): Promise<Map<string, string>> {
  const duties = await listDuties(tx, user, { from });
  return new Map(
    duties
      .filter(({ direction, issued }) => direction === 'up' && !issued)
      .flatMap(({ periodId, due }) => (due === undefined ? [] : [[periodId, due] as const]))
      .toReversed(),
  );
}
