/** What mouse and thumb do in a table. */
import type { MouseEvent, PointerEvent } from 'react';
import { go, type Hands } from './keys.ts';
import { only, type Place } from './selection.ts';

/** The cell that something drawn belongs to. */
function placeOf(target: EventTarget | null): Place | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-c]') : null;
  if (!cell) return undefined;
  return { row: Number(cell.dataset['r']), column: Number(cell.dataset['c']) };
}

const isSame = (a: Place, b: Place): boolean => a.row === b.row && a.column === b.column;
const isOwn = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, a, [role="option"]') !== null;

export interface PointerHands {
  onPointerDown: (event: PointerEvent) => void;
  onPointerMove: (event: PointerEvent) => void;
  onPointerUp: () => void;
  onMouseDown: (event: MouseEvent) => void;
  onClick: (event: MouseEvent) => void;
  onDoubleClick: (event: MouseEvent) => void;
  onContextMenu: (event: MouseEvent) => void;
}

/**
 * @param onTouch is told whether the last press was a thumb's: the keyboard of a phone comes up with the second tap
 */
export function pointerOf<R>(hands: Hands<R>, onTouch: (touch: boolean) => void): PointerHands {
  const { props, selected, field } = hands;
  const { hand } = field;
  const { at, head } = selected.selection;
  const inField = (target: EventTarget | null): boolean => field.typing !== undefined && hand.is(target);
  const act = (place: Place): void => {
    const row = selected.rows.rows[place.row];
    if (row) props.columns[place.column]?.act?.(row.row, 'press');
  };
  /** Goes to a cell unless the open one cannot be left. */
  const leaveFor = (place: Place, extend: boolean): boolean => {
    if (!field.commit()) return false;
    go(hands, extend ? { at, head: place } : only(place));
    return true;
  };
  return {
    onPointerDown: (event) => {
      const touch = event.pointerType === 'touch';
      onTouch(touch);
      const place = placeOf(event.target);
      if (!place || touch || event.button !== 0 || inField(event.target)) return;
      if (field.typing && isSame(place, at)) return;
      hand.draw(leaveFor(place, event.shiftKey) && !isOwn(event.target));
    },
    // The hand stays in the field of the table, whatever is pressed in it.
    onMouseDown: (event) => {
      if (placeOf(event.target) && !inField(event.target)) event.preventDefault();
    },
    onPointerMove: (event) => {
      if (event.buttons === 0) hand.draw(false);
      if (!hand.drawing) return;
      const place = placeOf(document.elementFromPoint(event.clientX, event.clientY));
      if (place && !isSame(place, head)) go(hands, { at, head: place });
    },
    onPointerUp: () => hand.draw(false),
    onClick: (event) => {
      const place = placeOf(event.target);
      if (!place || isOwn(event.target)) return;
      const thumb = (event.nativeEvent as globalThis.PointerEvent).pointerType === 'touch';
      const again = isSame(place, at) && hand.hasFocus;
      if (thumb && !(field.typing && isSame(place, at))) {
        if (!leaveFor(place, false)) return;
        if (again && !props.columns[place.column]?.act) {
          hand.raiseKeyboard();
          field.edit();
        }
      }
      act(place);
    },
    onDoubleClick: (event) => {
      const place = placeOf(event.target);
      if (place && isSame(place, at) && !field.typing && !isOwn(event.target)) field.edit();
    },
    onContextMenu: (event) => {
      const place = placeOf(event.target);
      if (!place || field.typing || !props.menu) return;
      event.preventDefault();
      if (leaveFor(place, false)) hands.openMenu();
    },
  };
}
