/** The table that people work in. */
import type { Texts } from '../vi.ts';

export const grid: Texts['grid'] = {
  empty: 'empty',
  byKey: (what) => `${what} (Alt+↓)`,
  menu: 'More',
  resize: 'Drag to change the width of the column, double-click to give it back',
  unsaved: (text) => `Not saved: ${text}`,
  restored: 'Typed before and not saved. Enter saves it, Esc drops it.',
  misfitsTitle: (count) => `${count} ${count === 1 ? 'cell does' : 'cells do'} not take the content`,
  misfitsText: 'No cell has changed so far. These cannot take it:',
  misfitsMore: (count) => `and ${count} more`,
  outside: 'Outside the table',
  locked: 'Nothing can be typed in this cell.',
  changeRest: (count) => `Change the other ${count}`,
};
