/** Which key does what in the table of rows. One list serves the keyboard and the help sheet. */

export const COMMANDS = [
  'next-doubtful',
  'previous-doubtful',
  'accept',
  'toggle',
  'accept-confident',
  'edit',
  'unfold',
  'join',
  'part',
  'move',
  'lead',
  'count',
  'findings',
  'menu',
  'split',
  'merge',
  'add',
  'delete',
  'undo',
  'redo',
  'show-passage',
  'help',
  'up',
  'down',
  'left',
  'right',
  'row-start',
  'row-end',
  'page-up',
  'page-down',
  'first-row',
  'last-row',
] as const;
export type Command = (typeof COMMANDS)[number];

interface Stroke {
  /** `KeyboardEvent.key`, letters in lower case. */
  key: string;
  ctrl?: boolean;
  shift?: boolean;
}

/** Keys of each command; the first is the one the help sheet names first. */
export const KEYS = {
  'next-doubtful': [{ key: 'n' }],
  'previous-doubtful': [{ key: 'p' }],
  accept: [{ key: 'a' }],
  toggle: [{ key: ' ' }],
  'accept-confident': [{ key: 'a', shift: true }],
  edit: [{ key: 'F2' }],
  unfold: [{ key: 'o' }],
  join: [{ key: 'g' }],
  part: [{ key: 't' }],
  move: [{ key: 'c' }],
  lead: [{ key: 'l' }],
  count: [{ key: 'k' }],
  findings: [{ key: 'f' }],
  menu: [{ key: 'ContextMenu' }, { key: 'F10', shift: true }],
  split: [{ key: 's' }],
  merge: [{ key: 'm' }],
  add: [{ key: 'Insert' }, { key: '+' }],
  delete: [{ key: 'Delete' }],
  undo: [{ key: 'z', ctrl: true }],
  redo: [
    { key: 'y', ctrl: true },
    { key: 'z', ctrl: true, shift: true },
  ],
  'show-passage': [{ key: 'v' }],
  help: [{ key: '?' }],
  up: [{ key: 'ArrowUp' }],
  down: [{ key: 'ArrowDown' }],
  left: [{ key: 'ArrowLeft' }],
  right: [{ key: 'ArrowRight' }],
  'row-start': [{ key: 'Home' }],
  'row-end': [{ key: 'End' }],
  'page-up': [{ key: 'PageUp' }],
  'page-down': [{ key: 'PageDown' }],
  'first-row': [{ key: 'Home', ctrl: true }],
  'last-row': [{ key: 'End', ctrl: true }],
} as const satisfies Record<Command, readonly Stroke[]>;

export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** Signs that need Shift on one keyboard and not on another count as they are. */
const shiftMatters = (key: string): boolean => /^[a-z]$/.test(key) || key.length > 1;

function matches(stroke: Stroke, press: KeyPress): boolean {
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const ctrl = press.ctrlKey || press.metaKey;
  const shift = shiftMatters(key) && press.shiftKey;
  return key === stroke.key && ctrl === (stroke.ctrl ?? false) && shift === (stroke.shift ?? false);
}

/**
 * What a key means in the table. Enter accepts on the head of a row and edits on a cell; keys with Alt are left
 * to the browser; undefined means that the key is none of ours.
 */
export function commandFor(press: KeyPress, place: 'head' | 'cell'): Command | undefined {
  if (press.altKey) return undefined;
  if (press.key === 'Enter' && !press.ctrlKey && !press.metaKey) return place === 'head' ? 'accept' : 'edit';
  return COMMANDS.find((command) => KEYS[command].some((stroke) => matches(stroke, press)));
}

/** The tab that a digit opens, from 0; undefined for other keys. */
export function tabFor(press: KeyPress): number | undefined {
  if (press.altKey || press.ctrlKey || press.metaKey || !/^[1-9]$/.test(press.key)) return undefined;
  return Number(press.key) - 1;
}

const NAMES: Record<string, string> = {
  ' ': 'Space',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ContextMenu: 'Menu',
  Delete: 'Del',
  Insert: 'Ins',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};

/** The keys of a command as they are written on a keyboard: ["Ctrl", "Z"]. */
export function strokeNames(stroke: Stroke): string[] {
  const name = NAMES[stroke.key] ?? (stroke.key.length === 1 ? stroke.key.toUpperCase() : stroke.key);
  return [...(stroke.ctrl ? ['Ctrl'] : []), ...(stroke.shift ? ['Shift'] : []), name];
}
