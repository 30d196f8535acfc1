/** The same row twice in one appendix or under one heading of the body. */
import { foldText } from '../../shared/likeness.ts';
import type { Finding, IndicatorReading, PlanReading } from '../contract.ts';
import { finding, nameRows, type Row } from './finding.ts';

export function checkDuplicates(plan: PlanReading): Finding[] {
  return [
    ...sameNames(plan.indicators, (row) =>
      row.source === 'appendix' ? 'appendix' : `body ${row.targets.map((t) => t.year).join()}`,
    ).filter(({ rows }) => !isSeries(plan.indicators.filter(({ id }) => rows.includes(id)))),
    ...sameNames(plan.tasks, (row) => row.source),
  ];
}

/** Lists of one milestone each repeat their numbers and names, with other years. */
function isSeries(rows: readonly IndicatorReading[]): boolean {
  const years = rows.flatMap(({ targets }) => targets.map(({ year }) => year));
  return (
    new Set(rows.map(({ ordinal }) => ordinal)).size === 1 &&
    years.length >= rows.length &&
    new Set(years).size === years.length
  );
}

function sameNames<T extends Row>(rows: readonly T[], place: (row: T) => string): Finding[] {
  const groups = Map.groupBy(rows, (row) => `${place(row)}|${foldText(row.name).replace(/[\s.,;:]+$/, '')}`);
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) =>
      finding(
        'duplicate',
        'serious',
        group,
        `${group.length} dòng ghi cùng một nội dung (${nameRows(group)}): cần gộp lại hoặc phân biệt rõ.`,
      ),
    );
}
