import type { Texts } from '../vi.ts';

export const outside: Texts['outside'] = {
  addTask: 'Add a task',
  name: 'What is to be done',
  deadline: 'Deadline',
  deadlineHint: '20/12; trong tháng 12/2026; thường xuyên',
  deadlineUnclear:
    'No time can be read from this. Write a day, month, quarter, year or “thường xuyên”, or nothing.',
  readAs: (read) => `Read as: ${read}`,
  past: 'over',
  source: 'Given by',
  kind: 'Kind of document',
  number: 'Number',
  date: 'Date of issue',
  issuer: 'Issued by',
  speaker: 'Directive of',
  said: 'What was said',
  chooseFile: 'Choose the file of the document…',
  fileHint: 'The file is kept with the document; upload nothing secret.',
  added: (name) => `“${name}” was added to the register.`,
  notAttached: (reason) => `The task was added, but its file was not attached: ${reason}`,
};
