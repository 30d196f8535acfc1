import { describe, expect, it } from 'vitest';
import { COMMANDS, commandFor, KEYS, type KeyPress, strokeNames, tabFor } from './keymap.ts';

const press = (key: string, part: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...part,
});

describe('keys of the table', () => {
  it.each([
    ['n', {}, 'next-doubtful'],
    ['p', {}, 'previous-doubtful'],
    ['a', {}, 'accept'],
    ['A', { shiftKey: true }, 'accept-confident'],
    [' ', {}, 'toggle'],
    ['F2', {}, 'edit'],
    ['s', {}, 'split'],
    ['m', {}, 'merge'],
    ['Delete', {}, 'delete'],
    ['z', { ctrlKey: true }, 'undo'],
    ['Z', { ctrlKey: true, shiftKey: true }, 'redo'],
    ['y', { ctrlKey: true }, 'redo'],
    ['z', { metaKey: true }, 'undo'],
    ['?', { shiftKey: true }, 'help'],
    ['?', {}, 'help'],
    ['Home', { ctrlKey: true }, 'first-row'],
    ['Home', {}, 'row-start'],
    ['N', {}, 'next-doubtful'],
  ] as const)('%s %j means %s', (key, part, command) => {
    expect(commandFor(press(key, part), 'cell')).toBe(command);
  });

  it.each([
    ['Tab', {}],
    ['x', {}],
    ['z', {}],
    ['a', { ctrlKey: true }],
    ['ArrowLeft', { altKey: true }],
    ['Enter', { ctrlKey: true }],
    ['Escape', {}],
  ])('leaves %s %j to the browser', (key, part) => {
    expect(commandFor(press(key, part), 'head')).toBeUndefined();
  });

  it('accepts by Enter on the head of a row and edits by Enter in a cell', () => {
    expect(commandFor(press('Enter'), 'head')).toBe('accept');
    expect(commandFor(press('Enter'), 'cell')).toBe('edit');
  });

  it('has a key for every command, and no key for two', () => {
    const strokes = COMMANDS.flatMap((command) =>
      KEYS[command].map((stroke) => strokeNames(stroke).join('+')),
    );
    expect(new Set(strokes).size).toBe(strokes.length);
    expect(COMMANDS.every((command) => KEYS[command].length > 0)).toBe(true);
  });

  it.each([
    [{ key: 'z', ctrl: true, shift: true }, ['Ctrl', 'Shift', 'Z']],
    [{ key: 'Delete' }, ['Del']],
    [{ key: ' ' }, ['Space']],
  ])('writes %j as %j', (stroke, names) => {
    expect(strokeNames(stroke)).toEqual(names);
  });

  it.each([
    [press('1'), 0],
    [press('6'), 5],
    [press('0'), undefined],
    [press('1', { ctrlKey: true }), undefined],
    [press('a'), undefined],
  ])('opens a tab by its digit: %j', (key, tab) => {
    expect(tabFor(key)).toBe(tab);
  });
});
