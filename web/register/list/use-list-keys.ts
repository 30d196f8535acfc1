/** The list by keyboard: arrows go from row to row, Enter opens as with any link, Space chooses. */
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import type { RegisterRow } from '../../../src/register/contract.ts';
import type { Selection } from './use-selection.ts';

interface ListAtHand {
  box: RefObject<HTMLDivElement | null>;
  total: number;
  rowAt: (row: number) => RegisterRow | undefined;
  selection: Selection | undefined;
  /** Brings a row into sight. */
  show: (row: number) => void;
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey'>;

/** @param at of the row with the focus; -1 while the list itself has it */
function aimOf({ key, ctrlKey }: Pressed, at: number, total: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(at + 1, total - 1);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (ctrlKey && key === 'Home') return 0;
  if (ctrlKey && key === 'End') return total - 1;
  return undefined;
}

const rowOf = (target: Element): number =>
  Number(target.closest<HTMLElement>('[data-row]')?.dataset.row ?? -1);

export function useListKeys({ box, total, rowAt, selection, show }: ListAtHand): void {
  const wanted = useRef<number>(undefined);
  // A row that was out of sight is drawn before it can have the focus.
  useEffect(() => {
    if (wanted.current === undefined) return;
    const link = box.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"] a`);
    if (!link) return;
    wanted.current = undefined;
    link.focus({ preventScroll: true });
  });
  const goTo = (row: number) => {
    wanted.current = row;
    show(row);
    box.current?.querySelector<HTMLElement>(`[data-row="${row}"] a`)?.focus({ preventScroll: true });
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (event.altKey || event.metaKey || !(target instanceof Element)) return;
    if (target !== box.current && !target.matches('a')) return;
    const at = rowOf(target);
    const aim = aimOf(event, at, total);
    const row = rowAt(at);
    if (aim !== undefined) goTo(aim);
    else if (event.key === ' ' && row && selection)
      selection.toggle(row, at, !selection.rows.has(row.id), event.shiftKey);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const list = box.current;
    list?.addEventListener('keydown', onKey);
    return () => list?.removeEventListener('keydown', onKey);
  }, [box]);
}
