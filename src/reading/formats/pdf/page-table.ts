import type { Box, TableRow } from '../../block.ts';

/** A table on one page, before it becomes a block; `xs` are its column boundaries from left to right. */
export interface PageTable {
  rows: TableRow[];
  grid: 'ruled' | 'inferred';
  box: Box;
  xs: number[];
  /** The free stretches between the columns, of inferred tables only. */
  gutters?: (readonly [number, number])[];
}
