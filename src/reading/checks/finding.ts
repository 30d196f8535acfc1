/** The parts that findings are made of. */
import type { Finding } from '../contract.ts';
import type { Row } from './checked-plan.ts';
import type { RowNames } from './row-names.ts';

/** @param where in the words of the plan; @param rows that it is about, none when it is about the document */
export function finding(
  kind: Finding['kind'],
  severity: Finding['severity'],
  rows: readonly Row[],
  detail: string,
  where: string,
): Finding {
  return { kind, severity, where, detail, rows: rows.map((row) => row.id) };
}

/** Whether nothing can be said of a field that came out empty: what stood there could not be read for sure. */
export const isDoubted = (row: Row, field: string): boolean => row.doubts?.includes(field) === true;

/** "3 chỉ tiêu", "2 nhiệm vụ", "5 chỉ tiêu, nhiệm vụ"; alone "Chỉ tiêu này", "Nhiệm vụ này". */
export function countOf(rows: readonly Row[]): string {
  const indicators = rows.filter((row) => 'targets' in row).length;
  const what = indicators === rows.length ? 'chỉ tiêu' : indicators === 0 ? 'nhiệm vụ' : 'chỉ tiêu, nhiệm vụ';
  if (rows.length !== 1) return `${rows.length} ${what}`;
  return indicators === 1 ? 'Chỉ tiêu này' : 'Nhiệm vụ này';
}

/** So few rows are named even when they are all. */
const FEW = 3;

/** "5 nhiệm vụ" and their names; "Cả 12 chỉ tiêu" and only their place, when these are `all` that stand there. */
export function whoAndWhere(rows: readonly Row[], all: number, names: RowNames): [string, string] {
  const [first] = rows;
  if (!first || rows.length <= FEW || rows.length < all) return [countOf(rows), names.list(rows)];
  const place = names.place(first);
  return [
    `Cả ${countOf(rows)}`,
    `${place.slice(0, 1).toUpperCase()}${place.slice(1)}, tất cả ${countOf(rows)}`,
  ];
}
