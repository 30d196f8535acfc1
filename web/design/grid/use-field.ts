/**
 * The one text field of the table. It lives in the active cell, always with the focus, selected or being typed in: only
 * so does every way of typing Vietnamese arrive whole. It is uncontrolled, since a field that is written to while an
 * input method composes loses the composition.
 */
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { filled, sorted } from './changes.ts';
import type { GridProps, Suggestion } from './model.ts';
import type { Selected } from './use-selected.ts';
import type { SheetAtWork } from './use-sheet.ts';

/** Whether arrows move in the text (after F2) or leave the cell (after typing). */
export interface Editing {
  caret: boolean;
}

export interface FieldAtWork {
  field: RefObject<HTMLTextAreaElement | null>;
  editing: Editing | undefined;
  typed: string;
  /** Why what stands in the cell cannot be taken. */
  hint: string | undefined;
  /** Whether the text was found again that had been typed before. */
  restored: boolean;
  suggestions: readonly Suggestion[];
  pick: number;
  setPick: (pick: number) => void;
  open: (caret: boolean, text: string, restored?: boolean) => void;
  /** Opens the cell with what it holds, or with what had been typed there and not saved. */
  edit: () => void;
  setCaret: (caret: boolean) => void;
  /** Whatever puts text into the field begins the typing: keys, input methods, a voice, the emoji panel. */
  onTyped: () => void;
  /** @param text taken instead of what was typed @param everywhere into all selected cells */
  commit: (text?: string, everywhere?: boolean) => boolean;
  cancel: () => void;
  /** The field goes into whichever cell is active after this. */
  wantFocus: () => void;
  onFocus: () => void;
  onBlur: () => void;
}

const NONE: readonly Suggestion[] = [];

/** Keeps the focus in the field while its cell is drawn anew, moved or replaced. */
function useHeldFocus(field: RefObject<HTMLTextAreaElement | null>) {
  const held = useRef(false);
  useLayoutEffect(() => {
    const element = field.current;
    if (!held.current || !element || document.activeElement === element) return;
    element.focus({ preventScroll: true });
  });
  return held;
}

export function useField<R>(props: GridProps<R>, selected: Selected<R>, work: SheetAtWork): FieldAtWork {
  const { columns, kept, onEditing } = props;
  const { selection, range, cell, rows } = selected;
  const { sheet, perform } = work;
  const field = useRef<HTMLTextAreaElement>(null);
  const held = useHeldFocus(field);
  const [editing, setEditing] = useState<Editing>();
  const [typed, setTyped] = useState('');
  const [pick, setPick] = useState(-1);
  const [hint, setHint] = useState<string>();
  const [restored, setRestored] = useState(false);
  const { at } = selection;
  const column = columns[at.column];
  const row = rows.rows[at.row];
  const locked = sheet.locked(at);
  const suggestions = (editing && row && column?.suggest?.(row.row, typed)) || NONE;

  const begin = (caret: boolean, text: string) => {
    setTyped(text);
    setPick(-1);
    setHint(undefined);
    if (!editing) onEditing?.(cell?.row);
    if (!editing || caret !== editing.caret) setEditing({ caret });
  };
  const close = () => {
    if (cell) kept?.forget(cell);
    if (field.current) field.current.value = '';
    setEditing(undefined);
    setTyped('');
    setPick(-1);
    setHint(undefined);
    setRestored(false);
    onEditing?.(undefined);
  };
  const open = (caret: boolean, text: string, again = false) => {
    const element = field.current;
    if (!element || locked) return;
    element.value = text;
    element.setSelectionRange(text.length, text.length);
    setRestored(again);
    begin(caret, text);
  };
  const commit = (text?: string, everywhere = false): boolean => {
    if (!editing) return true;
    const said = text ?? suggestions[pick]?.text ?? field.current?.value ?? '';
    const own = everywhere ? filled(range, said, sheet) : sorted([{ ...at, text: said }], sheet);
    const [misfit] = own.misfits;
    if (misfit) {
      setHint(misfit.hint);
      held.current = true;
      return false;
    }
    close();
    perform(own);
    return true;
  };
  useEffect(() => {
    // The line was taken away by somebody else while its cell stood open.
    if (editing && locked) close();
  });
  return {
    field,
    editing,
    typed,
    hint,
    restored,
    suggestions,
    pick,
    setPick,
    open,
    edit: () => {
      const before = cell && kept?.find(cell);
      open(true, before ?? sheet.text(at), before !== undefined);
    },
    setCaret: (caret) => setEditing({ caret }),
    onTyped: () => {
      const element = field.current;
      if (!element) return;
      if (locked) {
        element.value = '';
        return;
      }
      if (cell) kept?.keep(cell, element.value);
      begin(editing?.caret ?? false, element.value);
    },
    commit,
    cancel: close,
    wantFocus: () => {
      held.current = true;
    },
    onFocus: () => {
      held.current = true;
    },
    onBlur: () => {
      const element = field.current;
      // Another window came to the front, or the screen went out of sight: the hand is still here.
      if (!element || document.activeElement === element || !element.checkVisibility()) return;
      if (editing) commit();
      // Whoever goes elsewhere is not held back; what cannot be taken stays in the open cell.
      held.current = false;
    },
  };
}
