import type { Texts } from '../vi.ts';

export const conditions: Texts['conditions'] = {
  record: 'Condition is met…',
  title: 'The condition is met',
  follows: 'From that day the task waits no longer and is asked in the periods that are opened later.',
  document: 'Document on the condition',
  documentHint: 'For example: Letter 12/UBND-VX of 01/11/2026',
  metOn: 'Condition met on',
  dated: 'Reckon the deadline from the day of the condition',
  ruleWords: (words) => `By the words of the plan: “${words}”`,
  count: 'Within',
  unit: 'Unit of time',
  units: { days: 'days', 'working-days': 'working days', months: 'months' },
  rule: (count, unit) => `${count} ${unit} from the day of the condition`,
  due: (day) => `Deadline: ${day}`,
  dueByCalendar: 'The deadline follows the announced days off.',
  save: 'Record',
  recorded: 'The condition is recorded.',
  clear: 'Delete the condition…',
  clearTitle: 'Delete what was recorded of the condition',
  clearText: 'The task waits again. The history keeps what was recorded.',
  undoReason: 'Taken back at once',
};
