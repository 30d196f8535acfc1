import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  commandFor,
  holds,
  isSingle,
  moved,
  only,
  type Place,
  placesIn,
  type Press,
  rangeOf,
  type Selection,
  type Size,
  stepped,
} from './selection.ts';

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});
const size: Size = { rows: 20, columns: 6, page: 5, filled: () => true };
const at = (row: number, column: number): Place => ({ row, column });

describe('moving', () => {
  it.each([
    ['ArrowDown', {}, at(3, 2), at(4, 2)],
    ['ArrowUp', {}, at(3, 2), at(2, 2)],
    ['ArrowLeft', {}, at(3, 2), at(3, 1)],
    ['ArrowRight', {}, at(3, 2), at(3, 3)],
    ['ArrowUp', {}, at(0, 2), at(0, 2)],
    ['ArrowLeft', {}, at(3, 0), at(3, 0)],
    ['ArrowDown', {}, at(19, 2), at(19, 2)],
    ['ArrowRight', {}, at(3, 5), at(3, 5)],
    ['Home', {}, at(3, 2), at(3, 0)],
    ['End', {}, at(3, 2), at(3, 5)],
    ['Home', { ctrlKey: true }, at(3, 2), at(0, 0)],
    ['End', { ctrlKey: true }, at(3, 2), at(19, 5)],
    ['End', { metaKey: true }, at(3, 2), at(19, 5)],
    ['PageDown', {}, at(3, 2), at(8, 2)],
    ['PageUp', {}, at(8, 2), at(3, 2)],
    ['PageDown', {}, at(17, 2), at(19, 2)],
    ['PageUp', {}, at(2, 2), at(0, 2)],
    ['ArrowDown', { ctrlKey: true }, at(3, 2), at(19, 2)],
    ['ArrowLeft', { ctrlKey: true }, at(3, 2), at(3, 0)],
  ] as const)('%s with %j from %j leads to %j', (key, held, from, to) => {
    expect(moved(only(from), press(key, held), size)).toEqual(only(to));
  });

  it('draws a range out with Shift from where it began', () => {
    const first = moved(only(at(3, 2)), press('ArrowDown', { shiftKey: true }), size);
    expect(first).toEqual({ at: at(3, 2), head: at(4, 2) });
    const second = moved(first ?? only(at(0, 0)), press('ArrowRight', { shiftKey: true }), size);
    expect(second).toEqual({ at: at(3, 2), head: at(4, 3) });
    expect(rangeOf(second ?? only(at(0, 0)))).toEqual({ top: 3, bottom: 4, left: 2, right: 3 });
  });

  it('leaves other keys, and those with Alt, alone', () => {
    expect(moved(only(at(3, 2)), press('a'), size)).toBeUndefined();
    expect(moved(only(at(3, 2)), press('Enter'), size)).toBeUndefined();
    expect(moved(only(at(3, 2)), press('ArrowDown', { altKey: true }), size)).toBeUndefined();
  });

  describe('by Ctrl and an arrow', () => {
    const says = new Set(['1', '2', '3', '7', '8']);
    const sparse: Size = { ...size, filled: ({ row }) => says.has(String(row)) };
    const down = (row: number) => moved(only(at(row, 0)), press('ArrowDown', { ctrlKey: true }), sparse);
    const up = (row: number) => moved(only(at(row, 0)), press('ArrowUp', { ctrlKey: true }), sparse);
    it.each([
      [0, 1],
      [1, 3],
      [2, 3],
      [3, 7],
      [7, 8],
      [8, 19],
      [19, 19],
    ])('down from %i to %i', (from, to) => expect(down(from)).toEqual(only(at(to, 0))));
    it.each([
      [19, 8],
      [8, 7],
      [7, 3],
      [3, 1],
      [1, 0],
      [0, 0],
    ])('up from %i to %i', (from, to) => expect(up(from)).toEqual(only(at(to, 0))));
  });
});

describe('Enter and Tab', () => {
  it('go along the line and back to where the Tabs began', () => {
    const one = stepped(only(at(3, 2)), 'Tab', false, size);
    const two = stepped(one, 'Tab', false, size);
    expect(two).toEqual({ ...only(at(3, 4)), home: 2 });
    expect(stepped(two, 'Enter', false, size)).toEqual(only(at(4, 2)));
    expect(stepped(two, 'Enter', true, size)).toEqual(only(at(2, 2)));
    expect(stepped(two, 'Tab', true, size)).toEqual({ ...only(at(3, 3)), home: 2 });
  });

  it('stop at the edges', () => {
    expect(stepped(only(at(3, 5)), 'Tab', false, size)).toEqual({ ...only(at(3, 5)), home: 5 });
    expect(stepped(only(at(19, 1)), 'Enter', false, size)).toEqual(only(at(19, 1)));
    expect(stepped(only(at(0, 1)), 'Enter', true, size)).toEqual(only(at(0, 1)));
  });

  it('go round in a range, which stays', () => {
    const range: Selection = { at: at(1, 1), head: at(2, 2) };
    const route = (key: 'Enter' | 'Tab', back: boolean) => {
      const seen: string[] = [];
      let now = range;
      for (let step = 0; step < 4; step += 1) {
        now = stepped(now, key, back, size);
        expect(rangeOf(now)).toEqual({ top: 1, bottom: 2, left: 1, right: 2 });
        seen.push(`${now.at.row},${now.at.column}`);
      }
      return seen;
    };
    expect(route('Tab', false)).toEqual(['1,2', '2,1', '2,2', '1,1']);
    expect(route('Enter', false)).toEqual(['2,1', '1,2', '2,2', '1,1']);
    expect(route('Tab', true)).toEqual(['2,2', '2,1', '1,2', '1,1']);
  });
});

describe('every way of moving', () => {
  const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'];
  const anyPress = fc.record({
    key: fc.constantFrom(...keys),
    ctrlKey: fc.boolean(),
    metaKey: fc.constant(false),
    shiftKey: fc.boolean(),
    altKey: fc.constant(false),
  });
  it('stays inside the table, with the active cell inside the selected range', () => {
    const anyFilled = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(anyPress, { maxLength: 30 }), anyFilled, (presses, full) => {
        const small: Size = {
          rows: 4,
          columns: 3,
          page: 2,
          filled: ({ row, column }) => full[row * 3 + column] ?? false,
        };
        let now = only(at(1, 1));
        for (const each of presses) {
          now = moved(now, each, small) ?? now;
          now = stepped(now, 'Tab', each.ctrlKey, small);
          const range = rangeOf(now);
          expect(holds(range, now.at)).toBe(true);
          expect(range.top >= 0 && range.left >= 0 && range.bottom < 4 && range.right < 3).toBe(true);
        }
      }),
    );
  });
});

describe('ranges', () => {
  it('hold both ends and nothing beyond', () => {
    const range = rangeOf({ at: at(4, 3), head: at(2, 5) });
    expect(range).toEqual({ top: 2, bottom: 4, left: 3, right: 5 });
    expect(placesIn(range)).toHaveLength(9);
    expect(placesIn(range).every((place) => holds(range, place))).toBe(true);
    for (const beyond of [at(1, 3), at(5, 3), at(2, 2), at(2, 6)]) expect(holds(range, beyond)).toBe(false);
    expect(isSingle(range)).toBe(false);
    expect(isSingle(rangeOf(only(at(1, 1))))).toBe(true);
    expect(isSingle(rangeOf({ at: at(1, 1), head: at(1, 2) }))).toBe(false);
    expect(isSingle(rangeOf({ at: at(1, 1), head: at(2, 1) }))).toBe(false);
  });
});

describe('commands', () => {
  it.each([
    ['F2', {}, 'edit'],
    ['Delete', {}, 'clear'],
    ['Backspace', {}, 'empty'],
    ['Escape', {}, 'collapse'],
    ['z', { ctrlKey: true }, 'undo'],
    ['Z', { ctrlKey: true, shiftKey: true }, 'redo'],
    ['y', { metaKey: true }, 'redo'],
    ['D', { ctrlKey: true }, 'fill-down'],
    ['a', { ctrlKey: true }, 'all'],
    [' ', { shiftKey: true }, 'row'],
    ['ArrowDown', { altKey: true }, 'more'],
    ['ArrowDown', { altKey: true, ctrlKey: true }, undefined],
    ['z', { altKey: true }, undefined],
    ['r', { ctrlKey: true }, undefined],
    ['Delete', { shiftKey: true }, undefined],
    ['Delete', { ctrlKey: true }, undefined],
  ] as const)('%s with %j: %s', (key, held, command) => {
    expect(commandFor(press(key, held))).toBe(command);
  });

  it('are never a bare letter, digit or sign', () => {
    for (const key of 'abcdefghijklmnopqrstuvwxyzđăâêôơư0123456789+-?;,'.split('')) {
      expect(commandFor(press(key))).toBeUndefined();
      expect(commandFor(press(key.toUpperCase(), { shiftKey: true }))).toBeUndefined();
    }
    expect(commandFor(press(' '))).toBeUndefined();
  });
});
