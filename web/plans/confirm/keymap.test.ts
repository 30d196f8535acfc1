import { describe, expect, it } from 'vitest';
import { commandFor, COMMANDS, KEYS, type KeyPress, keysText, strokeNames } from './keymap.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('the keys of the confirmation screen', () => {
  it('are each of one command', () => {
    const all = COMMANDS.flatMap((command) => KEYS[command].map((stroke) => strokeNames(stroke).join('+')));
    expect(new Set(all).size).toBe(all.length);
  });

  it('are never what is typed: a letter, a digit, a sign or a space', () => {
    const typed = 'abcdefghijklmnopqrstuvwxyz0123456789+?; ăâđêôơư'.split('');
    for (const key of typed) {
      expect(commandFor(press(key))).toBeUndefined();
      expect(commandFor(press(key.toUpperCase(), { shiftKey: true }))).toBeUndefined();
    }
  });

  it('leave to Vietnamese keyboards what switches them', () => {
    expect(commandFor(press('z', { altKey: true }))).toBeUndefined();
    expect(commandFor(press('Shift', { ctrlKey: true, shiftKey: true }))).toBeUndefined();
    expect(commandFor(press('r', { ctrlKey: true }))).toBeUndefined();
  });

  it.each([
    ['Enter', { ctrlKey: true }, 'accept'],
    ['F8', {}, 'next-doubtful'],
    ['F8', { shiftKey: true }, 'previous-doubtful'],
    ['G', { ctrlKey: true }, 'join'],
    ['g', { metaKey: true }, 'join'],
    ['Delete', { ctrlKey: true }, 'delete'],
    ['Delete', {}, undefined],
    ['Enter', {}, undefined],
    ['Z', { ctrlKey: true, shiftKey: true }, 'redo'],
    ['z', { ctrlKey: true }, 'undo'],
    ['s', { ctrlKey: true }, 'save'],
    ['PageDown', { altKey: true }, 'next-tab'],
    ['PageDown', {}, undefined],
  ] as const)('%s with %j: %s', (key, held, command) => {
    expect(commandFor(press(key, held))).toBe(command);
  });

  it('are written as they stand on a keyboard', () => {
    expect(keysText('join')).toBe('Ctrl+G');
    expect(keysText('previous-doubtful')).toBe('Shift+F8');
    expect(keysText('next-tab')).toBe('Alt+PgDn');
    expect(keysText('part')).toBeUndefined();
  });
});
