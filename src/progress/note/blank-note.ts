/** Whether a note says anything. Pure. */
import type { PeriodNote } from '../contract.ts';

/** Blank is what holds no word and no number, however many empty lines it has; 0 is a number. */
export function isBlankNote(note: PeriodNote | undefined): boolean {
  return !says(note);
}

function says(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (typeof value === 'object' && value !== null) return Object.values(value).some(says);
  return typeof value === 'number';
}
