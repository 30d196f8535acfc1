/** What is known of a row besides its cells, and what it is read to. */
import type { IndicatorReading, TaskReading } from '../contract.ts';
import type { Column } from './column.ts';

export interface RowContext {
  columns: Column[];
  /** 1-based number of the table in the document. */
  table: number;
  ruled: boolean;
  /** Whether the table is one of the plan is in doubt. */
  doubtful: boolean;
  /** Its header is that of another table. */
  inherited: boolean;
  /** How many columns its rows fill. */
  width: number;
  section?: string;
  /** Milestone of the group or heading the row stands under. */
  year?: number;
  planYear?: number;
  titleYear?: number;
  previous: RowReading | undefined;
}

export interface RowReading {
  indicator?: IndicatorReading;
  task?: TaskReading;
}

/** What every row has. */
export type RowBase = Omit<TaskReading, 'deadline' | 'leads' | 'coordinators' | 'director'>;
