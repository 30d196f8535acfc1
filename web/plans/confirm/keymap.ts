/**
 * Which key does what at the confirmation screen, beside what every key does in a table. One list serves the keyboard,
 * the menus and the help sheet. A bare letter is never a command: it is typed.
 */

export const COMMANDS = [
  'accept',
  'next-doubtful',
  'previous-doubtful',
  'accept-confident',
  'unfold',
  'join',
  'part',
  'move',
  'lead',
  'count',
  'findings',
  'split',
  'merge',
  'add',
  'delete',
  'undo',
  'redo',
  'save',
  'next-tab',
  'previous-tab',
  'show-passage',
  'document',
  'help',
] as const;
export type Command = (typeof COMMANDS)[number];

interface Stroke {
  /** `KeyboardEvent.key`, letters in lower case. */
  key: string;
  ctrl?: boolean;
  shift?: boolean;
  alt?: boolean;
}

/** Keys of each command; the first is the one that menus and the help sheet name. */
export const KEYS: Record<Command, readonly Stroke[]> = {
  accept: [{ key: 'Enter', ctrl: true }],
  'next-doubtful': [{ key: 'F8' }],
  'previous-doubtful': [{ key: 'F8', shift: true }],
  'accept-confident': [],
  unfold: [{ key: 'F4' }],
  join: [{ key: 'g', ctrl: true }],
  part: [],
  move: [],
  lead: [],
  count: [],
  findings: [{ key: 'i', ctrl: true }],
  split: [{ key: 'm', ctrl: true }],
  merge: [{ key: 'j', ctrl: true }],
  add: [{ key: 'Insert' }],
  delete: [{ key: 'Delete', ctrl: true }],
  undo: [{ key: 'z', ctrl: true }],
  redo: [
    { key: 'y', ctrl: true },
    { key: 'z', ctrl: true, shift: true },
  ],
  save: [{ key: 's', ctrl: true }],
  'next-tab': [{ key: 'PageDown', alt: true }],
  'previous-tab': [{ key: 'PageUp', alt: true }],
  'show-passage': [{ key: 'F9' }],
  document: [{ key: 'F6' }],
  help: [{ key: 'F1' }],
};

export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

function matches(stroke: Stroke, press: KeyPress): boolean {
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  return (
    key === stroke.key &&
    (press.ctrlKey || press.metaKey) === (stroke.ctrl ?? false) &&
    press.shiftKey === (stroke.shift ?? false) &&
    press.altKey === (stroke.alt ?? false)
  );
}

/** What a key means; undefined when it is none of the screen's. */
export const commandFor = (press: KeyPress): Command | undefined =>
  COMMANDS.find((command) => KEYS[command].some((stroke) => matches(stroke, press)));

const NAMES: Record<string, string> = { Delete: 'Del', Insert: 'Ins', PageUp: 'PgUp', PageDown: 'PgDn' };

/** The keys of a command as they are written on a keyboard: ["Ctrl", "Z"]. */
export function strokeNames(stroke: Stroke): string[] {
  const name = NAMES[stroke.key] ?? (stroke.key.length === 1 ? stroke.key.toUpperCase() : stroke.key);
  return [
    ...(stroke.ctrl ? ['Ctrl'] : []),
    ...(stroke.alt ? ['Alt'] : []),
    ...(stroke.shift ? ['Shift'] : []),
    name,
  ];
}

/** "Ctrl+G": the keys of a command in one word; undefined when it has none. */
export function keysText(command: Command): string | undefined {
  const [first] = KEYS[command];
  return first && strokeNames(first).join('+');
}
