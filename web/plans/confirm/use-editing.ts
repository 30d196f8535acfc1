/** The one cell that is open for editing. */
import { useState } from 'react';
import { goToUnreadable } from '../../design/readable.ts';
import type { Patch } from './change.ts';
import type { Refused } from './draft-state.ts';
import type { Leave } from './editor-props.ts';
import { mendPlace } from './mend.ts';
import { moved } from './moves.ts';
import type { Cursor } from './grid-items.ts';
import { same } from '../../format/same.ts';
import type { DraftAtScreen } from './use-draft.ts';
import type { View } from './use-view.ts';

export function useEditing(draft: DraftAtScreen, view: View, readOnly: boolean) {
  const [editing, setEditing] = useState(false);
  /** A refused change that is typed again: what was typed stands in the cell. */
  const [mending, setMending] = useState<{ key: string; patch: Patch }>();
  const { cursor, row, ids, columns } = view;
  const stop = () => {
    setEditing(false);
    setMending(undefined);
    draft.hold(undefined);
  };
  /** Closes the open cell, unless what stands in it cannot be read: then the hand goes there. */
  const leave = (): boolean => {
    if (editing && goToUnreadable(document.querySelector('[data-open-cell]'))) return false;
    stop();
    return true;
  };
  const open = (at: Cursor | undefined) => {
    // On the head of a row there is nothing to type; the name is what people mean there.
    const column = at?.column === 'head' ? 'name' : at?.column;
    if (
      readOnly ||
      (editing && !leave()) ||
      !at ||
      column === undefined ||
      !columns.some(({ id }) => id === column)
    )
      return;
    view.put({ ...at, column });
    draft.hold(at.rowId);
    setEditing(true);
  };
  const mend = (step: Refused) => {
    const place = mendPlace(step, draft.rows);
    if (readOnly || !place) return;
    view.setAllColumns(true);
    view.put({ rowId: place.rowId, column: place.column }, place.tab);
    draft.hold(place.rowId);
    setMending({ key: step.key, patch: place.patch });
    setEditing(true);
  };
  const commit = (patch: Patch, way: Leave) => {
    if (!editing || !cursor || !row) return;
    stop();
    const before = row.value as Record<string, unknown>;
    const differs = Object.entries(patch).some(([field, value]) => !same(before[field], value));
    if (differs) draft.change([{ op: 'set', rowId: row.id, patch }]);
    if (mending) draft.dispatch({ type: 'drop', key: mending.key });
    if (way === 'blur') return;
    view.goTo(way === 'stay' ? cursor : moved(cursor, way === 'next' ? 'right' : 'left', ids, columns));
  };
  const cancel = () => {
    stop();
    view.focus();
  };
  return { editing, offered: mending?.patch, open, mend, commit, cancel, leave };
}

export type Editing = ReturnType<typeof useEditing>;
