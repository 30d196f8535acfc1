/** What screens at a glance claim, each number with the filters of the list that it opens. */
import type { IndicatorMilestones } from '../src/evaluation/indicators/contract.ts';
import { RegisterPage } from '../src/register/contract.ts';
import type { GlanceQuery, RegisterOverview } from '../src/register/list/contract.ts';
import { inCells } from '../src/register/task-cell.ts';
import type { SignedIn } from './harness.ts';

export type Claim = [filters: Record<string, string>, count: number];

/** Of the register at a glance, narrowed so. */
export function glanceClaims(told: RegisterOverview, glance: GlanceQuery): Claim[] {
  const own = glance as Record<string, string>;
  const task = { ...own, kind: 'task' };
  const parts: [Record<string, string>, RegisterOverview['statuses']][] = [
    [task, told.statuses],
    ...told.units.map(
      ({ id, statuses }) => [{ ...task, unit: id }, statuses] as [Record<string, string>, object],
    ),
    ...told.sections.flatMap(({ section, statuses }) =>
      section === undefined ? [] : [[{ ...task, section }, statuses] as [Record<string, string>, object]],
    ),
  ];
  return [
    [{ ...own, kind: 'indicator' }, told.indicators],
    [task, told.tasks],
    [{ ...task, documentKind: 'outside' }, told.outside],
    [{ ...own, kind: 'coordinated' }, told.coordinated],
    [{ ...task, status: 'overdue', extension: 'granted' }, told.overdueExtended],
    [{ ...task, obstacle: 'any' }, sum(told.obstacles)],
    ...counted(task, 'obstacle', told.obstacles),
    ...parts.flatMap(([filters, statuses]) => [
      ...counted(filters, 'status', statuses),
      ...counted(filters, 'cell', inCells(statuses)),
    ]),
  ];
}

/** Of the milestones of indicators, narrowed so: how many stand how, in which year, in which section. */
export function milestoneClaims({ rows }: IndicatorMilestones, glance: GlanceQuery): Claim[] {
  const indicator = { ...(glance as Record<string, string>), kind: 'indicator' };
  const cells = rows.flatMap(({ section = '', cells: own }) =>
    own.map(({ year, mark }) => JSON.stringify([section, year, mark])),
  );
  const standings = rows.map(({ standing }) => standing.status);
  return [
    [indicator, rows.length],
    [{ ...indicator, warning: 'early' }, rows.filter(({ misses }) => misses).length],
    ...counted(indicator, 'standing', tally(standings)),
    ...Object.entries(tally(cells)).flatMap(([key, count]): Claim[] => {
      const [section, year, mark] = JSON.parse(key) as [string, number, string];
      return section === '' ? [] : [[{ ...indicator, section, year: String(year), standing: mark }, count]];
    }),
  ];
}

const counted = (filters: Record<string, string>, by: string, counts: Record<string, number>): Claim[] =>
  Object.entries(counts).map(([value, count]) => [{ ...filters, [by]: value }, count]);

const sum = (counts: Record<string, number>): number =>
  Object.values(counts).reduce((all, each) => all + each, 0);

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/**
 * Asks each list for its total.
 * @returns the claims that do not hold, as `filters: claimed, listed`; and how many were asked
 */
export async function claimsAgainstLists(
  person: SignedIn,
  claims: readonly Claim[],
): Promise<{ wrong: string[]; asked: number }> {
  const wrong: string[] = [];
  for (const [filters, count] of claims) {
    const response = await person.request(`/api/register?${new URLSearchParams({ ...filters, limit: '1' })}`);
    const { total } = RegisterPage.parse(await response.json());
    if (total !== count) wrong.push(`${new URLSearchParams(filters)}: ${count}, ${total}`);
  }
  return { wrong, asked: claims.length };
}
