/** Keys that do the same on every screen. Where people type, a letter is a letter; in a table and a dialog it belongs to them. */
const TAKEN = 'input, textarea, select, [contenteditable], [role=grid], [role=dialog], [role=menu]';

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented'> & {
  target: EventTarget | null;
};

const isElement = (target: EventTarget | null): target is Element => target !== null && 'closest' in target;

const isTaken = (target: EventTarget | null): boolean => isElement(target) && target.closest(TAKEN) !== null;

/** Whether a key asks for the search over everything: Ctrl+K always, "/" where nothing is typed. */
export function opensSearch({ key, ctrlKey, metaKey, altKey, defaultPrevented, target }: Pressed): boolean {
  if (defaultPrevented || altKey) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k';
  return key === '/' && !isTaken(target);
}

/** Whether a key asks for a task to be added: "+" where nothing is typed. */
export function addsTask({ key, ctrlKey, metaKey, altKey, defaultPrevented, target }: Pressed): boolean {
  return key === '+' && !defaultPrevented && !ctrlKey && !metaKey && !altKey && !isTaken(target);
}
