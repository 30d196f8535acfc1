/** The same thing stated twice in one part of the plan. */
import { foldText } from '../../shared/likeness.ts';
import type { Finding, IndicatorReading } from '../contract.ts';
import { type Checked, type CheckedPlan, leadsOf, type Row, tableOf } from './checked-plan.ts';
import { finding } from './finding.ts';
import { isOtherOwner } from './other-owner.ts';

export function checkDuplicates({ indicators, tasks, names }: CheckedPlan): Finding[] {
  return [
    ...sameNames(indicators, placeOfIndicator)
      .filter((things) => !isSeries(leadsOf(things)))
      .map((things) => twice(things, indicatorsContradict(leadsOf(things)), names.list)),
    ...sameNames(tasks, ({ source }) => source).map((things) =>
      twice(things, ownersContradict(leadsOf(things)), names.list),
    ),
    ...indicators.flatMap((thing) => dividedRows(thing, names.list)),
  ];
}

const placeOfIndicator = (row: IndicatorReading): string =>
  row.source === 'appendix' ? 'appendix' : `body ${row.targets.map((t) => t.year).join()}`;

const nameOf = (row: Row): string => foldText(row.name).replace(/[\s.,;:]+$/, '');

/** Two things of one name; serious when it is not clear what holds: they set other levels or name other owners. */
function twice(
  things: readonly Checked[],
  contradict: boolean,
  list: (rows: readonly Row[]) => string,
): Finding {
  const rows = leadsOf(things);
  const detail = `${rows.length} nơi ghi cùng một nội dung${contradict ? ' nhưng giao khác nhau' : ''}. Gộp làm một, hoặc ghi rõ chúng khác nhau ở chỗ nào.`;
  return finding('duplicate', contradict ? 'serious' : 'minor', rows, detail, list(rows));
}

/** Rows of one table that are one indicator, each with years of its own, and are put together already. */
function dividedRows({ rows }: Checked<IndicatorReading>, list: (rows: readonly Row[]) => string): Finding[] {
  const listed = rows.filter(({ source }) => source === 'appendix');
  const byName = Map.groupBy(listed, (row) => `${tableOf(row) ?? ''} ${nameOf(row)}`);
  const same = [...byName.values()].filter((group) => group.length > 1);
  return same
    .filter((group) => !isSeries(group) && !repeatsYear(group))
    .map((group) =>
      finding(
        'duplicate',
        'minor',
        group,
        `Phụ lục ghi cùng một chỉ tiêu ở ${group.length} nơi, mỗi nơi một mốc năm; đã được gộp làm một. Xem có đúng là một chỉ tiêu không.`,
        list(group),
      ),
    );
}

/** Lists of one milestone each repeat their numbers and names, with other years. */
function isSeries(rows: readonly IndicatorReading[]): boolean {
  return new Set(rows.map(({ ordinal }) => ordinal)).size === 1 && !repeatsYear(rows);
}

/** Some year stands in two of the rows, or a row states none. */
function repeatsYear(rows: readonly IndicatorReading[]): boolean {
  const years = rows.flatMap(({ targets }) => targets.map(({ year }) => year));
  return years.length < rows.length || new Set(years).size < years.length;
}

function sameNames<R extends Row>(things: readonly Checked<R>[], place: (row: R) => string): Checked<R>[][] {
  const groups = Map.groupBy(things, ({ lead }) => `${place(lead)}|${nameOf(lead)}`);
  return [...groups.values()].filter((group) => group.length > 1);
}

function indicatorsContradict(rows: readonly IndicatorReading[]): boolean {
  const levels = rows.flatMap(({ targets }) =>
    targets.map((t) => [t.year, `${t.comparator} ${t.text}`] as const),
  );
  const byYear = Map.groupBy(levels, ([year]) => year);
  const apart = [...byYear.values()].some((same) => new Set(same.map(([, level]) => level)).size > 1);
  return apart || ownersContradict(rows);
}

/** Some row names other owners than the first that names any: each is compared once, however many there are. */
function ownersContradict(rows: readonly Row[]): boolean {
  const first = rows.find(({ leads }) => leads.length > 0)?.leads ?? [];
  return rows.some(({ leads }) => isOtherOwner(first, leads));
}
