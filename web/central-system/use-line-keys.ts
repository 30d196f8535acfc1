/** The rows by keyboard: Alt with the arrows goes from row to row, Ctrl+Enter ticks the open one. */
import { useEffect, useEffectEvent } from 'react';

/** Where these keys belong to what is typed or chosen. */
const TAKEN = 'input:not([type=checkbox]), textarea, select, [role=dialog], [role=menu], [role=listbox]';

interface LineActs {
  previous: (() => void) | undefined;
  next: (() => void) | undefined;
  enter: (() => void) | undefined;
}

function actOf({ key, altKey, ctrlKey }: KeyboardEvent): keyof LineActs | undefined {
  if (altKey && !ctrlKey && key === 'ArrowUp') return 'previous';
  if (altKey && !ctrlKey && key === 'ArrowDown') return 'next';
  return ctrlKey && !altKey && key === 'Enter' ? 'enter' : undefined;
}

export function useLineKeys(acts: LineActs): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target, repeat, shiftKey, metaKey } = event;
    const act = shiftKey || metaKey ? undefined : actOf(event);
    if (!act || (target instanceof Element && target.closest(TAKEN))) return;
    event.preventDefault();
    // A key that is held goes through rows, and never ticks the ones that follow.
    if (act !== 'enter' || !repeat) acts[act]?.();
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
