/** The heads of a table that neighbours share. Pure. */
import type { Column } from '../../src/documents/model/contract.ts';

export interface HeadGroup {
  under?: string;
  columns: Column[];
}

/** Neighbours with the same word above them stand together; a column without one stands alone. */
export function headGroups(columns: readonly Column[]): HeadGroup[] {
  const groups: HeadGroup[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last && column.under !== undefined && last.under === column.under) last.columns.push(column);
    else groups.push({ ...(column.under !== undefined && { under: column.under }), columns: [column] });
  }
  return groups;
}
