/** Where the hand is in the table, and what is written there. */
import { useMemo, useState } from 'react';
import type { DraftOwner, DraftRow } from '../../../src/plans/draft/contract.ts';
import { oursAmong } from '../../../src/plans/draft/triage.ts';
import { planYearOf } from '../../../src/reading/values/plan-year.ts';
import type { CellChange } from '../../design/grid/model.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { say } from '../../design/toast.tsx';
import { type CellContext, cellTyped } from './cell-input.ts';
import type { Refused } from './draft-state.ts';
import { mendPlace, patchedRow } from './mend.ts';
import type { TableLine } from './table/table-line.ts';
import { writtenCells } from './table/write-cells.ts';
import type { DraftAtScreen } from './use-draft.ts';
import type { View } from './use-view.ts';

const NOBODY: readonly DraftOwner[] = [];

export function useEditing(draft: DraftAtScreen, view: View, readOnly: boolean) {
  /** A refused change that is typed again. */
  const [mending, setMending] = useState<string>();
  const { confirm, reading } = useTexts();
  const header = draft.rows.get('header');
  const planYear = header?.kind === 'header' ? planYearOf(header.value) : undefined;
  const owners = draft.draft?.owners ?? NOBODY;
  const context = useMemo(
    (): CellContext => ({
      words: reading,
      ours: oursAmong(owners),
      ...(planYear !== undefined && { planYear }),
    }),
    [reading, planYear, owners],
  );
  /** Takes what stands in the open cell, unless it cannot be taken: then the hand goes there. */
  const leave = (): boolean => view.access.leave();
  return {
    context,
    leave,
    /** Keeps a row as it is while a cell of it is open. */
    hold: (rowId: string | undefined) => draft.hold(rowId),
    write: (cells: readonly CellChange[], lineOf: (key: string) => TableLine | undefined) => {
      const columnOf = (id: string) => view.columns.find((column) => column.id === id);
      const { changes, elsewhere } = writtenCells(cells, lineOf, columnOf, context);
      if (mending !== undefined) draft.dispatch({ type: 'drop', key: mending });
      setMending(undefined);
      draft.change(changes);
      if (elsewhere.length === 0) return;
      // The line had it from another mention, where it can be taken away.
      for (const { line } of elsewhere) if (line.thing) view.fold(line.thing.id, true);
      say(confirm.things.saidElsewhere);
    },
    /** Opens the cell of a change that was refused, with what was typed there. */
    mend: (step: Refused) => {
      const place = mendPlace(step, draft.rows, view.things);
      const row = place && draft.rows.get(place.at.rowId);
      if (readOnly || !row || !leave()) return;
      view.setAllColumns(true);
      if (place.unfold !== undefined) view.fold(place.unfold, true);
      setMending(step.key);
      view.openCell(place.at, place.tab, cellTyped(place.column, patchedRow(row, place.patch), context));
    },
    /** Opens a cell that may be empty in every line so far. */
    openAt: (target: DraftRow, column: string) => {
      if (readOnly || !leave()) return;
      view.setWanted(column);
      view.jump(target, view.things, column, true);
    },
  };
}

export type Editing = ReturnType<typeof useEditing>;
