import { expect, it } from 'vitest';
import { GridAccess } from './grid-access.ts';

/** A table that notes what is asked of it. */
function table(leaves = true) {
  const done: string[] = [];
  return {
    done,
    focus: () => void done.push('focus'),
    open: (text?: string) => void done.push(`open ${text ?? '-'}`),
    leave: () => {
      done.push('leave');
      return leaves;
    },
  };
}

it('does what was wished once the table is drawn, and once only', () => {
  const access = new GridAccess({ kind: 'focus' });
  const first = table();
  access.attach(first);
  access.attach(first);
  expect(first.done).toEqual(['focus']);
  access.wish({ kind: 'open', text: '80' });
  access.attach(first);
  access.wish({ kind: 'open' });
  access.attach(first);
  expect(first.done).toEqual(['focus', 'open 80', 'open -']);
});

it('wishes nothing by itself, and asks the table that is there whether its cell can be left', () => {
  const access = new GridAccess();
  expect(access.leave()).toBe(true);
  const stubborn = table(false);
  access.attach(stubborn);
  expect(stubborn.done).toEqual([]);
  expect(access.leave()).toBe(false);
  access.detach();
  expect(access.leave()).toBe(true);
  expect(stubborn.done).toEqual(['leave']);
});
