/**
 * Fictional plans written by hand the way communes write them, with what a careful clerk reads in them beside each
 * passage. One script gives the text (rendered in several formats by `render.ts`) and the labels.
 */
import type {
  Deadline,
  IndicatorReading,
  PlanHeader,
  ReportingReading,
  Target,
  TaskReading,
} from '../../../src/reading/contract.ts';

export type LabelIndicator = Omit<IndicatorReading, 'id' | 'location' | 'confidence'>;
export type LabelTask = Omit<TaskReading, 'id' | 'location' | 'confidence'>;
export interface Labels {
  header: PlanHeader;
  indicators: LabelIndicator[];
  tasks: LabelTask[];
  reporting: Pick<ReportingReading, 'cycle'>[];
}

export interface TextCell {
  /** Physical lines or paragraphs of the cell. */
  lines: string[];
  colSpan: number;
  rowSpan: number;
}
export type Item =
  | { kind: 'text'; text: string; style: 'normal' | 'title' | 'right' }
  | { kind: 'beside'; left: string[]; right: string[] }
  | { kind: 'table'; header: TextCell[][]; rows: TextCell[][]; columns: number }
  | { kind: 'page'; landscape: boolean };

export interface WrittenPlan {
  name: string;
  items: Item[];
  labels: Labels;
}

export const due = (text: string, day: string): Deadline => ({ text, kind: 'due', due: day });
export const ongoing = (text: string): Deadline => ({ text, kind: 'ongoing' });
export const conditional = (text: string): Deadline => ({ text, kind: 'conditional' });
export const range = (text: string, start: string, end: string): Deadline => ({
  text,
  kind: 'range',
  start,
  due: end,
});
export const recurring = (text: string, recurrence: Deadline['recurrence']): Deadline => ({
  text,
  kind: 'recurring',
  ...(recurrence && { recurrence }),
});

/** A target as its cell says it: the comparator and value a clerk reads. */
export interface Aim {
  text: string;
  comparator: Target['comparator'];
  value?: number;
  valueMax?: number;
}
const COMPARED = /^(>=|>|<=|<|=)\s*([\d.]+)$/;
/** `aim('≥ 60%', '>=60')`, `aim('80-90%', '80..90')`, `aim('Đạt')` for words alone. */
export function aim(text: string, meaning?: string): Aim {
  if (meaning === undefined) return { text, comparator: 'text' };
  const [low, high] = meaning.split('..').map(Number);
  if (low !== undefined && high !== undefined)
    return { text, comparator: 'range', value: low, valueMax: high };
  const [, comparator, value] = COMPARED.exec(meaning) ?? [];
  return { text, comparator: comparator as Aim['comparator'], value: Number(value) };
}
export const target = (year: number | undefined, text: string, meaning?: string): Target => ({
  ...(year !== undefined && { year }),
  ...aim(text, meaning),
});
