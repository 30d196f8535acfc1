/** The one cell that is open for editing. */
import { useState } from 'react';
import type { DraftRow } from '../../../src/plans/draft/contract.ts';
import { goToUnreadable } from '../../design/readable.ts';
import { useTexts } from '../../i18n/texts.tsx';
import type { Refused } from './draft-state.ts';
import type { Leave } from './editor-props.ts';
import { say } from '../../design/toast.tsx';
import { fieldsOf, type Patch } from './change.ts';
import { ownPatch } from './columns.ts';
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
  const { confirm } = useTexts();
  const { cursor, row, line, places, columns } = view;
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
    const place = mendPlace(step, draft.rows, view.things);
    if (readOnly || !place) return;
    view.setAllColumns(true);
    if (place.unfold !== undefined) view.fold(place.unfold, true);
    view.put(place.at, place.tab);
    draft.hold(place.at.rowId);
    setMending({ key: step.key, patch: place.patch });
    setEditing(true);
  };
  /** What was typed at the line of a thing changes its leading row; at a mention that row. */
  const keep = (patch: Patch) => {
    const column = columns.find(({ id }) => id === cursor?.column);
    if (!row || !line || !column) return;
    const shown = fieldsOf(view.onMention ? row : line.row);
    if (Object.entries(patch).every(([field, value]) => same(shown[field], value))) return;
    const own = ownPatch(row, column, patch);
    const before = fieldsOf(row);
    if (Object.entries(own).some(([field, value]) => !same(before[field], value)))
      return draft.change([{ op: 'set', rowId: row.id, patch: own }]);
    // The line had it from another mention, where it can be taken away.
    if (line.thing) view.fold(line.thing.id, true);
    return say(confirm.things.saidElsewhere);
  };
  const commit = (patch: Patch, way: Leave) => {
    if (!editing || !cursor || !row) return;
    stop();
    keep(patch);
    if (mending) draft.dispatch({ type: 'drop', key: mending.key });
    if (way === 'blur') return;
    view.goTo(way === 'stay' ? cursor : moved(cursor, way === 'next' ? 'right' : 'left', places, columns));
  };
  /** Opens a cell that may be empty in every line so far. */
  const openAt = (target: DraftRow, column: string) => {
    if (readOnly || !leave()) return;
    view.setWanted(column);
    view.jump(target, view.things, column);
    draft.hold(target.id);
    setEditing(true);
  };
  const cancel = () => {
    stop();
    view.focus();
  };
  return { editing, offered: mending?.patch, open, openAt, mend, commit, cancel, leave };
}

export type Editing = ReturnType<typeof useEditing>;
