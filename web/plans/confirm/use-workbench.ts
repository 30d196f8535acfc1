/** The confirmation screen at work: what is shown, what is open, and what each key does. */
import { useCallback, useState } from 'react';
import { type DraftThing, isStatement, type StatementRow } from '../../../src/plans/draft/draft-things.ts';
import type { DraftFinding } from '../../../src/plans/draft/contract.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { say, useTell } from './act-toast.tsx';
import type { Refused } from './draft-state.ts';
import type { Cursor } from './grid-items.ts';
import type { Press } from './head-cell.tsx';
import type { Command } from './keymap.ts';
import { MOTIONS, moved, type Motion } from './moves.ts';
import { seek } from './order.ts';
import { canSplit } from './split-merge.ts';
import { isRowTab, type Tab, tabId } from './tabs.ts';
import { useThingActs } from './things/use-thing-acts.ts';
import type { DraftAtScreen } from './use-draft.ts';
import { useEditing } from './use-editing.ts';
import { useRowActs, useTravel } from './use-row-acts.ts';
import { useView } from './use-view.ts';

/** What is asked in a dialog; "join", "move" and "findings" are about the line at the cursor. */
export type Dialog = 'split' | 'add' | 'help' | 'confirm' | 'join' | 'move' | 'count' | 'findings' | 'file';

/** Commands for those who may only look. */
const READING = new Set<Command>([
  ...MOTIONS,
  'next-doubtful',
  'previous-doubtful',
  'show-passage',
  'unfold',
  'findings',
  'help',
]);
const isMotion = (command: Command): command is Motion => MOTIONS.some((motion) => motion === command);

export function useWorkbench(draft: DraftAtScreen, readOnly: boolean) {
  const { confirm } = useTexts();
  const view = useView(draft);
  const editing = useEditing(draft, view, readOnly);
  const travel = useTravel(draft, view);
  const undo = useCallback(() => travel('undo'), [travel]);
  const tell = useTell(draft.state.undo.length, undo);
  const acts = useRowActs(draft, view, tell);
  const thingActs = useThingActs(draft, view, tell);
  const [dialog, setDialog] = useState<Dialog>();
  const [menu, setMenu] = useState(false);
  /** A kind of finding that the person asked to see. */
  const [wantedKind, setWantedKind] = useState<DraftFinding['kind']>();
  const [showRequest, setShowRequest] = useState(0);
  const { ids, cursor, row, line, places, columns } = view;

  const seekDoubtful = (step: 1 | -1) => {
    const rowId = seek(ids, line?.row.id, step, view.needsLook);
    if (rowId !== undefined) view.goTo({ rowId, column: 'head' });
    else if (!line || !view.needsLook(line.row.id)) say(confirm.nothingLeft);
  };
  const onThing = (act: (thing: DraftThing) => void) => () => line?.thing && act(line.thing);
  /** Acts on one mention: the one at the cursor, of a thing that has several. */
  const onMention = (act: (thing: DraftThing, mention: StatementRow) => void) => () => {
    const mention = row && isStatement(row) ? row : undefined;
    if (!line?.thing || !mention) return;
    if (view.onMention) act(line.thing, mention);
    else if (line.rows.length > 1) view.fold(line.thing.id, true);
    else say(confirm.things.alone);
  };
  const open = (wanted: Dialog) => () => setDialog(wanted);
  const table: Record<Exclude<Command, Motion>, () => void> = {
    'next-doubtful': () => seekDoubtful(1),
    'previous-doubtful': () => seekDoubtful(-1),
    accept: acts.accept,
    toggle: acts.toggle,
    'accept-confident': acts.acceptSure,
    edit: () => editing.open(cursor),
    unfold: onThing((thing) => {
      if (thing.rows.length > 1) view.fold(thing.id, !view.unfolded.has(thing.id));
      else say(confirm.things.alone);
      view.focus();
    }),
    join: onThing(open('join')),
    part: onMention(thingActs.part),
    move: onMention(open('move')),
    lead: onMention(thingActs.lead),
    count: onThing((thing) => thingActs.count([thing], !thing.counted)),
    findings: () => line && (view.findings.get(line.row.id)?.length ?? 0) > 0 && setDialog('findings'),
    menu: () => setMenu(line !== undefined),
    split: () => row && (canSplit(row) ? setDialog('split') : say(confirm.cannotSplit)),
    merge: acts.merge,
    add: open('add'),
    delete: acts.remove,
    undo,
    redo: () => travel('redo'),
    'show-passage': () => setShowRequest((count) => count + 1),
    help: open('help'),
  };
  const run = (command: Command) => {
    if (readOnly && !READING.has(command)) return;
    if (!isMotion(command)) table[command]();
    else if (cursor) view.goTo(moved(cursor, command, places, columns));
  };
  const closeDialog = () => {
    setDialog(undefined);
    view.focus();
  };
  const showTab = (tab: Tab): boolean => {
    if (!editing.leave()) return false;
    view.put(undefined, tab);
    view.setWanted(undefined);
    return true;
  };
  return {
    view,
    editing,
    thingActs,
    tell,
    dialog,
    setDialog,
    closeDialog,
    menu,
    setMenu,
    wantedKind,
    showRequest,
    run,
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
    /** The mouse has chosen a cell. */
    select: (next: Cursor) => {
      if (editing.leave()) view.goTo(next);
    },
    /** The mouse has pressed a button of a line: what it does is done at that line. */
    press: (at: Cursor, button: Press) => {
      if (!editing.leave()) return;
      const id = view.things.byRow.get(at.rowId)?.rows[0].id ?? at.rowId;
      const target = view.lines.get(id);
      const own = draft.rows.get(at.rowId);
      if (!target || !own) return;
      view.goTo(button === 'toggle' ? { ...at, column: 'head' } : at);
      if (button === 'menu') setMenu(true);
      else if (button === 'findings') setDialog('findings');
      else if (button === 'toggle' && !readOnly) acts.toggleRows(at.mention ? [own] : target.rows);
      else if (button === 'fold' && target.thing)
        view.fold(target.thing.id, !view.unfolded.has(target.thing.id));
    },
    jump: (rowId: string) => {
      if (editing.leave()) view.jump(draft.rows.get(rowId));
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
