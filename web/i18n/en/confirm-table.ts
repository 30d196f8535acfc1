/** Words for the table of the confirmation screen and for what is done in it. */
import type { Texts } from '../vi.ts';

export const table: Texts['confirm']['table'] = {
  savesItself: 'Every change is saved at once.',
  tools: 'Acts on the selected line',
  source: 'Original text',
  hide: 'Hide',
  hideDocument: 'Hide the original text to give the table its room',
  showDocument: 'Show original text',
  add: 'Add',
  usedColumns: 'Only columns in use',
  report: 'What is reported',
  unit: 'Unit',
  toLookAt: 'To look at',
  deadline: 'Set the deadline in full',
  deadlineTitle: 'Deadline',
  more: 'More ▾',
  short: {
    accept: 'Checked',
    undo: 'Undo',
    redo: 'Redo',
    join: 'Join…',
    split: 'Split…',
    merge: 'Append to the line above',
    delete: 'Remove from the list',
  },
  typing: [
    'Select a cell and type: the new content replaces the old. F2 or double-click: edit what stands there.',
    'Enter: keep and go down. Tab: keep and go on. Esc: drop. Alt+Enter: a new line in the cell. Ctrl+Enter while typing: into all selected cells.',
    'Shift with arrows, or dragging: select several cells. Ctrl+C, Ctrl+X, Ctrl+V: copy, cut, paste, also from Excel. Ctrl+D: fill down. Delete: clear the cell.',
    'In the Checked cell: Enter marks the line as checked and goes on, Space marks or unmarks it.',
  ],
};
