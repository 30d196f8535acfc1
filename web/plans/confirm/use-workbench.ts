/** The confirmation screen at work: what is shown, what is open, and what each key does. */
import { useState } from 'react';
import type { DraftRow } from '../../../src/plans/draft/contract.ts';
import { useTexts } from '../../i18n/texts.tsx';
import type { Refused } from './draft-state.ts';
import type { Command } from './keymap.ts';
import { isRowTab, MOTIONS, moved, type Motion, type Tab, tabId } from './moves.ts';
import { seek } from './order.ts';
import type { Cursor } from './grid-items.ts';
import { canSplit } from './split-merge.ts';
import type { DraftAtScreen } from './use-draft.ts';
import { useEditing } from './use-editing.ts';
import { say, useRowActs } from './use-row-acts.ts';
import { useView } from './use-view.ts';

type Dialog = 'split' | 'add' | 'help' | 'confirm';

/** Commands for those who may only look. */
const READING = new Set<Command>([...MOTIONS, 'next-doubtful', 'previous-doubtful', 'show-passage', 'help']);
const isMotion = (command: Command): command is Motion => MOTIONS.some((motion) => motion === command);

export function useWorkbench(draft: DraftAtScreen, readOnly: boolean) {
  const { confirm } = useTexts();
  const view = useView(draft);
  const editing = useEditing(draft, view, readOnly);
  const acts = useRowActs(draft, view);
  const [dialog, setDialog] = useState<Dialog>();
  const [showRequest, setShowRequest] = useState(0);
  const { ids, cursor, row, columns } = view;

  const seekDoubtful = (step: 1 | -1) => {
    const rowId = seek(ids, cursor?.rowId, step, view.isDoubtfulOpen);
    if (rowId !== undefined) view.goTo({ rowId, column: 'head' });
    else if (!row || !view.isDoubtfulOpen(row.id)) say(confirm.nothingLeft);
  };
  const onRow = (act: (target: DraftRow) => void) => () => row && act(row);
  const table: Record<Exclude<Command, Motion>, () => void> = {
    'next-doubtful': () => seekDoubtful(1),
    'previous-doubtful': () => seekDoubtful(-1),
    accept: onRow(acts.accept),
    toggle: onRow(acts.toggle),
    'accept-confident': acts.acceptSure,
    edit: () => editing.open(cursor),
    split: onRow((target) => (canSplit(target) ? setDialog('split') : say(confirm.cannotSplit))),
    merge: onRow(acts.merge),
    add: () => setDialog('add'),
    delete: onRow(acts.remove),
    undo: () => acts.travel('undo'),
    redo: () => acts.travel('redo'),
    'show-passage': () => setShowRequest((count) => count + 1),
    help: () => setDialog('help'),
  };
  const run = (command: Command) => {
    if (readOnly && !READING.has(command)) return;
    if (!isMotion(command)) table[command]();
    else if (cursor) view.goTo(moved(cursor, command, ids, columns));
  };
  const closeDialog = () => {
    setDialog(undefined);
    view.focus();
  };
  const showTab = (tab: Tab): boolean => {
    if (!editing.leave()) return false;
    view.put(undefined, tab);
    return true;
  };
  return {
    view,
    editing,
    dialog,
    setDialog,
    closeDialog,
    showRequest,
    run,
    showTab,
    openTab: (tab: Tab) => {
      if (!showTab(tab)) return;
      if (isRowTab(tab)) view.focus();
      else document.getElementById(tabId(tab))?.focus();
    },
    /** The mouse has chosen a cell. */
    select: (next: Cursor) => {
      if (editing.leave()) view.goTo(next);
    },
    toggle: (rowId: string) => {
      if (!editing.leave()) return;
      view.goTo({ rowId, column: 'head' });
      const target = draft.rows.get(rowId);
      if (target && !readOnly) acts.toggle(target);
    },
    jump: (rowId: string) => {
      if (editing.leave()) view.jump(rowId);
    },
    mend: (step: Refused) => {
      if (editing.leave()) editing.mend(step);
    },
    split: (at: number) => {
      setDialog(undefined);
      acts.split(at);
    },
    add: (name: string) => {
      setDialog(undefined);
      acts.add(name);
    },
  };
}

export type Workbench = ReturnType<typeof useWorkbench>;
