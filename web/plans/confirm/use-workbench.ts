/** The confirmation screen at work: what is shown, what is open, and what each key, button and press does. */
import { useCallback, useState } from 'react';
import type { DraftFinding } from '../../../src/plans/draft/contract.ts';
import { type DraftThing, isStatement } from '../../../src/plans/draft/draft-things.ts';
import type { Deadline } from '../../../src/reading/contract.ts';
import type { ActBy } from '../../design/grid/model.ts';
import { useTell } from './act-toast.ts';
import type { Refused } from './draft-state.ts';
import type { Cut } from './split-row.ts';
import type { TableLine } from './table/table-line.ts';
import { isRowTab, type Tab, tabId } from './tabs.ts';
import { useThingActs } from './things/use-thing-acts.ts';
import { type Dialog, type Tools, useCommands } from './use-commands.ts';
import { useDocumentPane } from './use-document-pane.ts';
import type { DraftAtScreen } from './use-draft.ts';
import { useEditing } from './use-editing.ts';
import { useRowActs, useTravel } from './use-row-acts.ts';
import { NAME, useView } from './use-view.ts';

export function useWorkbench(draft: DraftAtScreen, readOnly: boolean) {
  const view = useView(draft);
  const editing = useEditing(draft, view, readOnly);
  const travel = useTravel(draft, view);
  const undo = useCallback(() => travel('undo'), [travel]);
  const tell = useTell(draft.state.undo.length, undo);
  const acts = useRowActs(draft, view, tell);
  const thingActs = useThingActs(draft, view, tell);
  const pane = useDocumentPane();
  const [dialog, setDialog] = useState<Dialog>();
  const [showRequest, setShowRequest] = useState(0);
  const tabs = useTabs(view, editing, setDialog);
  const tools: Tools = {
    view,
    editing,
    acts,
    thingActs,
    travel,
    readOnly,
    open: setDialog,
    openTab: tabs.openTab,
    showPassage: () => {
      pane.show();
      setShowRequest((count) => count + 1);
    },
    toggleDocument: pane.toggle,
  };
  return {
    view,
    thingActs,
    editing,
    pane,
    tell,
    dialog,
    setDialog,
    showRequest,
    run: useCommands(tools),
    closeDialog: () => {
      setDialog(undefined);
      view.focus();
    },
    ...tabs,
    ...lineActs(tools),
    ...dialogActs(draft, tools),
    jump: (rowId: string) => {
      if (editing.leave()) view.jump(draft.rows.get(rowId));
    },
    mend: (step: Refused) => editing.mend(step),
  };
}

/** Going from tab to tab. */
function useTabs(view: Tools['view'], editing: Tools['editing'], setDialog: (dialog: undefined) => void) {
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

/** What is pressed in a line of the table. */
function lineActs({ view, acts, open, readOnly }: Tools) {
  const at = ({ own, mention }: TableLine) => ({ rowId: own.id, ...(mention && { mention }) });
  return {
    /** The head of a line: Enter accepts and goes on, anything else turns it over. */
    head: (line: TableLine, by: ActBy) => {
      if (readOnly) return;
      if (by === 'enter') acts.accept();
      else acts.toggleRows(line.mention ? [line.own] : line.line.rows);
    },
    foldLine: (line: TableLine) => {
      const { thing } = line.line;
      if (thing) view.fold(thing.id, !view.unfolded.has(thing.id));
    },
    openFindings: (line: TableLine) => {
      view.put({ ...at(line), column: NAME });
      if (line.findings.length > 0) open('findings');
    },
    openDeadline: (line: TableLine) => {
      view.put({ ...at(line), column: 'deadline' });
      open('deadline');
    },
  };
}

/** What is done when a dialog is answered. */
function dialogActs(draft: DraftAtScreen, { view, acts, thingActs, open }: Tools) {
  const { line, row } = view;
  const close = () => open(undefined);
  return {
    split: (cut: Cut) => {
      close();
      acts.split(cut);
    },
    add: (name: string) => {
      close();
      acts.add(name);
    },
    setDeadline: (deadline: Deadline) => {
      close();
      if (row) draft.change([{ op: 'set', rowId: row.id, patch: { deadline } }]);
      view.focus();
    },
    join: (other: DraftThing) => {
      close();
      if (line?.thing) thingActs.join(line.thing, other);
    },
    move: (other: DraftThing) => {
      close();
      if (line?.thing && row && isStatement(row)) thingActs.move(line.thing, row, other);
    },
  };
}

export type Workbench = ReturnType<typeof useWorkbench>;
