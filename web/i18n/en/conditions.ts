import type { Texts } from '../vi.ts';

export const conditions: Texts['conditions'] = {
  record: 'Condition is met…',
  title: 'The condition is met',
  follows: 'From that day the task waits no longer and is asked in the periods that are opened later.',
  document: 'Document on the condition',
  documentHint: 'For example: Letter 12/UBND-VX of 01/11/2026',
  metOn: 'Condition met on',
  save: 'Record',
  recorded: 'The condition is recorded.',
  clear: 'Delete the condition…',
  clearTitle: 'Delete what was recorded of the condition',
  clearText: 'The task waits again. The history keeps what was recorded.',
  undoReason: 'Taken back at once',
};
