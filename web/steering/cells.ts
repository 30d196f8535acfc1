/** The cells of the form of official reports, as in the contract, without loading it. */
import type { TaskCell } from '../../src/register/contract.ts';
import type { Shape, Tone } from '../design/marks.tsx';

/** Each with its shape and colour, in the order of the form. */
export const CELL_MARKS = {
  'done-on-time': { shape: 'check', tone: 'good' },
  'done-late': { shape: 'half', tone: 'good' },
  'open-in-time': { shape: 'dot', tone: 'accent' },
  'open-overdue': { shape: 'square', tone: 'bad' },
  done: { shape: 'check', tone: 'soft' },
  'no-deadline': { shape: 'ring', tone: 'accent' },
  waiting: { shape: 'diamond', tone: 'soft' },
  'not-reviewed': { shape: 'ring', tone: 'soft' },
  stopped: { shape: 'dash', tone: 'soft' },
} as const satisfies Record<TaskCell, { shape: Shape; tone: Tone }>;

export const TASK_CELLS = Object.keys(CELL_MARKS) as TaskCell[];
