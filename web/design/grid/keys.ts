/** What the keyboard does in a table. */
import type { KeyboardEvent } from 'react';
import { filled, filledDown } from './changes.ts';
import type { ActBy, GridProps } from './model.ts';
import {
  commandFor,
  type GridCommand,
  moved,
  only,
  type Selection,
  type Size,
  stepped,
} from './selection.ts';
import type { FieldAtWork } from './use-field.ts';
import type { Selected } from './use-selected.ts';
import type { SheetAtWork } from './use-sheet.ts';

export interface Hands<R> {
  props: GridProps<R>;
  selected: Selected<R>;
  work: SheetAtWork;
  field: FieldAtWork;
  /** Rows in sight. */
  page: () => number;
  openMenu: () => void;
}

type FieldEvent = KeyboardEvent<HTMLTextAreaElement>;

/** What the browser says while an input method holds the key. */
const HELD_BY_INPUT_METHOD = 229;

const isTab = ({ key, ctrlKey, altKey }: FieldEvent): boolean => key === 'Tab' && !ctrlKey && !altKey;
const isMenu = ({ key, shiftKey }: FieldEvent): boolean =>
  key === 'ContextMenu' || (key === 'F10' && shiftKey);

function sizeOf<R>({ work: { sheet }, page }: Hands<R>): Size {
  const { rows, columns } = sheet;
  return { rows, columns, page: page(), filled: (place) => sheet.text(place) !== '' };
}

/** Selects, with the hand following. */
export function go<R>({ selected, field }: Hands<R>, next: Selection): void {
  field.hand.hold();
  selected.select(next);
}

function runs<R>(hands: Hands<R>): Record<GridCommand, () => void> {
  const { props, selected, work, field } = hands;
  const { selection, range, rows } = selected;
  const { at } = selection;
  const last = { row: work.sheet.rows - 1, column: work.sheet.columns - 1 };
  return {
    edit: field.edit,
    empty: () => field.open(false, ''),
    clear: () => work.perform(filled(range, '', work.sheet)),
    undo: props.onUndo,
    redo: props.onRedo,
    'fill-down': () => work.perform(filledDown(range, work.sheet)),
    all: () =>
      selected.select({ ...only(at), range: { top: 0, left: 0, bottom: last.row, right: last.column } }),
    collapse: () => go(hands, only(at)),
    row: () => selected.select({ ...only(at), range: { ...range, left: 0, right: last.column } }),
    more: () => {
      const row = rows.rows[at.row];
      if (row) props.columns[at.column]?.more?.open(row.row);
    },
  };
}

function newLine(field: FieldAtWork): void {
  field.hand.breakLine();
  field.onTyped();
}

/** @returns whether the key was one of the open cell; others are the field's own */
function whileTyping<R>(event: FieldEvent, hands: Hands<R>): boolean {
  const { selected, field } = hands;
  const { key } = event;
  const size = sizeOf(hands);
  const { suggestions, typing } = field;
  if (suggestions.length > 0 && (key === 'ArrowDown' || key === 'ArrowUp')) {
    const to = (typing?.pick ?? -1) + (key === 'ArrowDown' ? 1 : -1);
    field.pick(Math.max(-1, Math.min(suggestions.length - 1, to)));
  } else if (key === 'Escape') field.cancel();
  else if (key === 'Enter' && event.altKey) newLine(field);
  else if (key === 'Enter' && (event.ctrlKey || event.metaKey)) field.commit(undefined, true);
  else if (key === 'Enter' || isTab(event)) {
    if (field.commit()) go(hands, stepped(selected.selection, key as 'Enter' | 'Tab', event.shiftKey, size));
  } else if (key === 'F2') field.setCaret(!field.typing?.caret);
  else if (!field.typing?.caret && /^(Arrow|Page)/.test(key)) {
    const next = moved(selected.selection, event, size);
    if (next && field.commit()) go(hands, next);
  } else return false;
  return true;
}

/** Enter and Space on something that is done, not filled in. @returns whether it was that */
function acted<R>(event: FieldEvent, { props, selected }: Hands<R>): boolean {
  const { at } = selected.selection;
  const act = props.columns[at.column]?.act;
  const row = selected.rows.rows[at.row];
  const by: ActBy | undefined = event.key === 'Enter' ? 'enter' : event.key === ' ' ? 'space' : undefined;
  if (!act || !row || !by || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  act(row.row, by);
  return true;
}

function stepOn<R>(event: FieldEvent, hands: Hands<R>): boolean {
  const { selected } = hands;
  const next = stepped(selected.selection, event.key as 'Enter' | 'Tab', event.shiftKey, sizeOf(hands));
  const { at } = selected.selection;
  // At the end of a line Tab leaves the table, so that nobody is caught in it.
  if (event.key === 'Tab' && next.at.column === at.column && next.at.row === at.row) return false;
  go(hands, next);
  return true;
}

function whileSelected<R>(event: FieldEvent, hands: Hands<R>): boolean {
  const { props, selected, openMenu } = hands;
  if (isMenu(event)) {
    openMenu();
    return true;
  }
  if (acted(event, hands)) return true;
  if (props.onKey?.(event)) return true;
  if (isTab(event) || (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey))
    return stepOn(event, hands);
  const next = moved(selected.selection, event, sizeOf(hands));
  if (next) {
    go(hands, next);
    return true;
  }
  const command = commandFor(event);
  if (command) runs(hands)[command]();
  return command !== undefined;
}

export const keysOf =
  <R>(hands: Hands<R>) =>
  (event: FieldEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === HELD_BY_INPUT_METHOD) return;
    const taken = hands.field.typing ? whileTyping(event, hands) : whileSelected(event, hands);
    if (taken) event.preventDefault();
  };
