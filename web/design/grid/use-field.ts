/**
 * The one text field of the table. It lives in the active cell, always with the focus, selected or being typed in: only
 * so does every way of typing Vietnamese arrive whole.
 */
import { useLayoutEffect, useState } from 'react';
import { filled, sorted } from './changes.ts';
import { FieldHand } from './field-hand.ts';
import type { GridProps, Suggestion } from './model.ts';
import type { Selected } from './use-selected.ts';
import type { SheetAtWork } from './use-sheet.ts';

/** What is being typed in the active cell. */
interface Typing {
  /** Whether arrows move in the text (after F2) or leave the cell (after typing). */
  caret: boolean;
  text: string;
  /** Of the suggestion that is chosen; -1: none. */
  pick: number;
  /** Why what stands in the cell cannot be taken. */
  hint?: string;
  /** Whether the text was found again that had been typed before. */
  restored: boolean;
}

export interface FieldAtWork {
  hand: FieldHand;
  /** Undefined while the cell is only selected. */
  typing: Typing | undefined;
  suggestions: readonly Suggestion[];
  pick: (index: number) => void;
  open: (caret: boolean, text: string, restored?: boolean) => void;
  /** Opens the cell with what it holds, or with what had been typed there and not saved. */
  edit: () => void;
  setCaret: (caret: boolean) => void;
  /** Whatever puts text into the field begins the typing: keys, input methods, a voice, the emoji panel. */
  onTyped: () => void;
  /** @param text taken instead of what was typed @param everywhere into all selected cells */
  commit: (text?: string, everywhere?: boolean) => boolean;
  cancel: () => void;
  onBlur: () => void;
}

const NONE: readonly Suggestion[] = [];

export function useField<R>(props: GridProps<R>, selected: Selected<R>, work: SheetAtWork): FieldAtWork {
  const { columns, kept, onEditing, onRefused } = props;
  const { selection, range, cell, rows } = selected;
  const { sheet, perform } = work;
  const [hand] = useState(() => new FieldHand());
  const [begun, setBegun] = useState<Typing>();
  const { at } = selection;
  const locked = sheet.locked(at);
  // The line may be taken away by somebody else while its cell stands open.
  const typing = locked ? undefined : begun;
  const row = rows.rows[at.row];
  const suggest = columns[at.column]?.suggest;
  const suggestions = typing && row && suggest ? suggest(row.row, typing.text) : NONE;
  useLayoutEffect(() => hand.settle());
  // By its keys: the cell is another object with each drawing.
  const refused = typing?.hint === undefined ? undefined : cell;
  const [refusedRow, refusedColumn] = [refused?.row, refused?.column];
  useLayoutEffect(() => {
    if (refusedRow === undefined || refusedColumn === undefined) return undefined;
    onRefused?.({ row: refusedRow, column: refusedColumn });
    return () => onRefused?.(undefined);
  }, [refusedRow, refusedColumn, onRefused]);

  const begin = (caret: boolean, text: string, restored: boolean) => {
    if (!typing) onEditing?.(cell?.row);
    setBegun({ caret, text, pick: -1, restored });
  };
  const close = () => {
    if (cell) kept?.forget(cell);
    hand.write('');
    setBegun(undefined);
    onEditing?.(undefined);
  };
  const open = (caret: boolean, text: string, restored = false) => {
    if (locked) return;
    hand.write(text);
    begin(caret, text, restored);
  };
  const commit = (text?: string, everywhere = false): boolean => {
    if (!typing) return true;
    const said = text ?? suggestions[typing.pick]?.text ?? hand.text;
    const own = everywhere ? filled(range, said, sheet) : sorted([{ ...at, text: said }], sheet);
    const [misfit] = own.misfits;
    if (misfit) {
      setBegun({ ...typing, ...(misfit.hint !== undefined && { hint: misfit.hint }) });
      return false;
    }
    close();
    perform(own);
    return true;
  };
  return {
    hand,
    typing,
    suggestions,
    pick: (index) => typing && setBegun({ ...typing, pick: index }),
    open,
    edit: () => {
      const before = cell && kept?.find(cell);
      open(true, before ?? sheet.text(at), before !== undefined);
    },
    setCaret: (caret) => typing && setBegun({ ...typing, caret }),
    onTyped: () => {
      if (locked) return hand.write('');
      if (cell) kept?.keep(cell, hand.text);
      return begin(typing?.caret ?? false, hand.text, false);
    },
    commit,
    cancel: close,
    onBlur: () => {
      // Another window came to the front, or the screen went out of sight: the hand is still here.
      if (hand.hasFocus || !hand.isSeen) return;
      commit();
      // Whoever goes elsewhere is not held back; what cannot be taken stays in the open cell.
      hand.letGo();
    },
  };
}
