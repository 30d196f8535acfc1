/** The same row twice in one appendix or under one heading of the body. */
import { foldText } from '../../shared/likeness.ts';
import type { Finding, PlanReading } from '../contract.ts';
import { finding, nameRows, type Row } from './finding.ts';

export function checkDuplicates(plan: PlanReading): Finding[] {
  const rows = new Map<string, Row>([...plan.indicators, ...plan.tasks].map((row) => [row.id, row]));
  const groups = new Map(plan.groups.flatMap((group) => group.rows.map((id) => [id, group] as const)));
  const isRepeated = (finding: Finding) =>
    new Set(finding.rows.map((id) => groups.get(id))).size === 1 &&
    !isListedTwice(finding.rows.flatMap((id) => rows.get(id) ?? []));
  return [
    ...sameNames(plan.indicators, (row) =>
      row.source === 'appendix' ? 'appendix' : `body ${row.targets.map((t) => t.year).join()}`,
    ),
    ...sameNames(plan.tasks, (row) => row.source),
  ].filter((finding) => !isRepeated(finding));
}

/**
 * Lists of one milestone each repeat the names and numbers of one thing; under two numbers of one table it stands twice
 * by mistake, whatever its years.
 */
const isListedTwice = (rows: readonly Row[]): boolean =>
  rows.some(({ source }) => source === 'appendix') &&
  new Set(rows.map(({ ordinal }) => ordinal)).size > 1 &&
  new Set(rows.map(({ location }) => location.table)).size < rows.length;

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
