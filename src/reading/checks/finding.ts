/** How findings name rows and passages, in the words of the plan. */
import { cutText } from '../../shared/cut-text.ts';
import type { Finding, IndicatorReading, TaskReading } from '../contract.ts';

export type Row = IndicatorReading | TaskReading;

const shorten = (text: string, max: number) =>
  text.length > max ? `${cutText(text, max).replace(/\s+\S*$/, '')}…` : text;

/** Roman or other number that a section heading starts with ("III. Tăng cường …" → "III"). */
export function sectionNumber(section: string | undefined): string | undefined {
  return section?.match(/^\s*([IVXLC]+|[A-Z]|\d+(?:\.\d+)*)\s*[.)\-:/]/)?.[1];
}

/** "bảng 1, mục II, số 4" for a table row; "mục 1.3" or the first words for a passage of the body. */
export function nameRow(row: Row): string {
  if (row.source === 'body') return row.ordinal ? `mục ${row.ordinal}` : `“${shorten(row.name, 70)}”`;
  const table = row.location.table ? `bảng ${row.location.table}` : 'phụ lục';
  const section = sectionNumber(row.section);
  const number = row.ordinal ? `số ${row.ordinal}` : `“${shorten(row.name, 50)}”`;
  return [table, section && `mục ${section}`, number].filter(Boolean).join(', ');
}

export function nameRows(rows: readonly Row[], max = 12): string {
  const named = rows.slice(0, max).map(nameRow).join('; ');
  return rows.length > max ? `${named}; … (tất cả ${rows.length})` : named;
}

export function finding(
  kind: Finding['kind'],
  severity: Finding['severity'],
  rows: readonly Row[],
  detail: string,
  where: string = nameRows(rows),
): Finding {
  return { kind, severity, where, detail, rows: rows.map((row) => row.id) };
}

/** Whether nothing can be said of a field that came out empty: what stood there could not be read for sure. */
export const isDoubted = (row: Row, field: string): boolean => row.doubts?.includes(field) === true;

/** A few rows get a finding each; many rows with one and the same defect get one finding together. */
export function eachOrTogether<T extends Row>(
  rows: readonly T[],
  one: (row: T) => Finding,
  together: (rows: readonly T[]) => Finding,
  few = 4,
): Finding[] {
  if (rows.length === 0) return [];
  return rows.length <= few ? rows.map(one) : [together(rows)];
}

/** Rows in the order of the plan, by the table they stand in; rows of the body are left out. */
export function byTable<T extends Row>(rows: readonly T[]): Map<string, T[]> {
  return Map.groupBy(
    rows.filter(({ source }) => source === 'appendix'),
    ({ location }) => `${location.file ?? 0}/${location.table ?? 0}`,
  );
}

/** Where a row stands; rows of one table on several pages have their own block on each. */
export function passageOf({ location }: Row): string {
  return [location.file ?? 0, location.table, location.block, location.row].join('/');
}
