import { type RefObject, useEffect, useEffectEvent } from 'react';

/** Where these keys belong to what is typed or chosen. */
const TAKEN = 'input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox]';

interface RowKeys {
  /** Within it the buttons that name the rows, each with the id of its row as data-row. */
  box: RefObject<HTMLElement | null>;
  /** The id of the row under the hand. */
  onReceive: (row: string) => void;
  onReturn: (row: string) => void;
}

/** J and K or the arrows from row to row, Enter as on any button, R and T for what is done with the row. */
export function useRowKeys({ box, onReceive, onReturn }: RowKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey, target } = event;
    if (altKey || ctrlKey || metaKey || !(target instanceof Element) || target.closest(TAKEN)) return;
    const rows = [...(box.current?.querySelectorAll<HTMLElement>('button[data-row]') ?? [])];
    const at = rows.findIndex((row) => row === document.activeElement);
    const step = stepOf(key, at >= 0);
    const row = rows[at]?.dataset['row'];
    if (step !== 0) {
      event.preventDefault();
      rows[Math.max(0, Math.min(rows.length - 1, at + step))]?.focus();
    } else if (row !== undefined && (key === 'r' || key === 't')) {
      event.preventDefault();
      (key === 'r' ? onReceive : onReturn)(row);
    }
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** The arrows scroll the page as everywhere, until the hand is on a row. */
function stepOf(key: string, onRow: boolean): number {
  if (key === 'j' || (onRow && key === 'ArrowDown')) return 1;
  if (key === 'k' || (onRow && key === 'ArrowUp')) return -1;
  return 0;
}
