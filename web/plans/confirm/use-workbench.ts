/** The confirmation screen at work: what is shown, what is open, and what each key, button and press does. */
import { useCallback, useState } from 'react';
import type { DraftFinding } from '../../../src/plans/draft/contract.ts';
import { type DraftThing, isStatement } from '../../../src/plans/draft/draft-things.ts';
import { useTell } from './act-toast.tsx';
import type { Refused } from './draft-state.ts';
import type { Cursor } from './grid-items.ts';
import type { Press } from './head-cell.tsx';
import type { Cut } from './split-row.ts';
import { isRowTab, type Tab, tabId } from './tabs.ts';
import { useThingActs } from './things/use-thing-acts.ts';
import { type Dialog, type Tools, useCommands } from './use-commands.ts';
import type { DraftAtScreen } from './use-draft.ts';
import { useEditing } from './use-editing.ts';
import { useRowActs, useTravel } from './use-row-acts.ts';
import { useView } from './use-view.ts';

export function useWorkbench(draft: DraftAtScreen, readOnly: boolean) {
  const view = useView(draft);
  const editing = useEditing(draft, view, readOnly);
  const travel = useTravel(draft, view);
  const undo = useCallback(() => travel('undo'), [travel]);
  const tell = useTell(draft.state.undo.length, undo);
  const acts = useRowActs(draft, view, tell);
  const thingActs = useThingActs(draft, view, tell);
  const [dialog, setDialog] = useState<Dialog>();
  const [menu, setMenu] = useState(false);
  const [showRequest, setShowRequest] = useState(0);
  const tools: Tools = {
    view,
    editing,
    acts,
    thingActs,
    travel,
    readOnly,
    open: setDialog,
    openMenu: () => setMenu(true),
    showPassage: () => setShowRequest((count) => count + 1),
  };
  return {
    view,
    thingActs,
    editing,
    tell,
    dialog,
    setDialog,
    menu,
    setMenu,
    showRequest,
    run: useCommands(tools),
    closeDialog: () => {
      setDialog(undefined);
      view.focus();
    },
    ...useTabs(tools, setDialog),
    ...pointerActs(draft, tools),
    ...dialogActs(tools, setDialog),
    jump: (rowId: string) => {
      if (editing.leave()) view.jump(draft.rows.get(rowId));
    },
    mend: (step: Refused) => {
      if (editing.leave()) editing.mend(step);
    },
  };
}

/** Going from tab to tab. */
function useTabs({ view, editing }: Tools, setDialog: (dialog: undefined) => void) {
  /** A kind of finding that the person asked to see. */
  const [wantedKind, setWantedKind] = useState<DraftFinding['kind']>();
  const showTab = (tab: Tab): boolean => {
    if (!editing.leave()) return false;
    view.put(undefined, tab);
    view.setWanted(undefined);
    return true;
  };
  return {
    wantedKind,
    showTab,
    openTab: (tab: Tab) => {
      if (!showTab(tab)) return;
      if (isRowTab(tab)) view.focus();
      else document.getElementById(tabId(tab))?.focus();
    },
    /** Leaves the dialog for where something can be settled. */
    showFindings: (kind: DraftFinding['kind']) => {
      setDialog(undefined);
      setWantedKind(kind);
      showTab('findings');
    },
  };
}

/** What the mouse or the thumb does in the table. */
function pointerActs({ rows }: DraftAtScreen, { view, editing, acts, open, openMenu, readOnly }: Tools) {
  return {
    /** A cell was chosen. */
    select: (next: Cursor) => {
      if (editing.leave()) view.goTo(next);
    },
    /** A button of a line was pressed: what it does is done at that line. */
    press: (at: Cursor, button: Press) => {
      if (!editing.leave()) return;
      const target = view.lines.get(view.things.byRow.get(at.rowId)?.rows[0].id ?? at.rowId);
      const own = rows.get(at.rowId);
      if (!target || !own) return;
      view.goTo(button === 'toggle' ? { ...at, column: 'head' } : at);
      if (button === 'menu') openMenu();
      else if (button === 'findings') open('findings');
      else if (button === 'toggle' && !readOnly) acts.toggleRows(at.mention ? [own] : target.rows);
      else if (button === 'fold' && target.thing)
        view.fold(target.thing.id, !view.unfolded.has(target.thing.id));
    },
  };
}

/** What is done when a dialog is answered. */
function dialogActs({ view, acts, thingActs }: Tools, setDialog: (dialog: undefined) => void) {
  const { line, row } = view;
  return {
    split: (cut: Cut) => {
      setDialog(undefined);
      acts.split(cut);
    },
    add: (name: string) => {
      setDialog(undefined);
      acts.add(name);
    },
    join: (other: DraftThing) => {
      setDialog(undefined);
      if (line?.thing) thingActs.join(line.thing, other);
    },
    move: (other: DraftThing) => {
      setDialog(undefined);
      if (line?.thing && row && isStatement(row)) thingActs.move(line.thing, row, other);
    },
  };
}

export type Workbench = ReturnType<typeof useWorkbench>;
