/** What each command does; one table for keys, menus and buttons. */
import type { DraftThing, StatementRow } from '../../../src/plans/draft/draft-things.ts';
import { isStatement } from '../../../src/plans/draft/draft-things.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { say } from '../../design/toast.tsx';
import type { Command } from './keymap.ts';
import { seek } from './order.ts';
import { canSplit } from './split-row.ts';
import type { useThingActs } from './things/use-thing-acts.ts';
import type { Editing } from './use-editing.ts';
import type { useRowActs, useTravel } from './use-row-acts.ts';
import type { Tab } from './tabs.ts';
import { NAME, type View } from './use-view.ts';

/** What is asked in a dialog; "join", "move" and "findings" are about the line at the cursor. */
export type Dialog =
  | 'split'
  | 'add'
  | 'help'
  | 'confirm'
  | 'join'
  | 'move'
  | 'count'
  | 'findings'
  | 'deadline'
  | 'file';

/** Commands for those who may only look. */
const READING = new Set<Command>([
  'next-doubtful',
  'previous-doubtful',
  'show-passage',
  'unfold',
  'findings',
  'save',
  'next-tab',
  'previous-tab',
  'document',
  'help',
]);

/** Everything that a command may need. */
export interface Tools {
  view: View;
  editing: Editing;
  acts: ReturnType<typeof useRowActs>;
  thingActs: ReturnType<typeof useThingActs>;
  travel: ReturnType<typeof useTravel>;
  readOnly: boolean;
  open: (dialog: Dialog | undefined) => void;
  showPassage: () => void;
  /** Shows the document beside the table, or hides it. */
  toggleDocument: () => void;
  openTab: (tab: Tab) => void;
}

/** Commands about the thing or the mention at the cursor. */
function useThingCommands({ view, thingActs, open }: Tools) {
  const { confirm } = useTexts();
  const { row, line } = view;
  const onThing = (act: (thing: DraftThing) => void) => () => line?.thing && act(line.thing);
  /** Acts on one mention: the one at the cursor, of a thing that has several. */
  const onMention = (act: (thing: DraftThing, mention: StatementRow) => void) => () => {
    const mention = row && isStatement(row) ? row : undefined;
    if (!line?.thing || !mention) return;
    if (view.onMention) act(line.thing, mention);
    else if (line.rows.length > 1) view.fold(line.thing.id, true);
    else say(confirm.things.alone);
  };
  return {
    unfold: onThing((thing) => {
      if (thing.rows.length > 1) view.fold(thing.id, !view.unfolded.has(thing.id));
      else say(confirm.things.alone);
      view.focus();
    }),
    join: onThing(() => open('join')),
    part: onMention(thingActs.part),
    move: onMention(() => open('move')),
    lead: onMention(thingActs.lead),
    count: onThing((thing) => thingActs.count([thing], !thing.counted)),
    findings: () => line && (view.findings.get(line.row.id)?.length ?? 0) > 0 && open('findings'),
  } satisfies Partial<Record<Command, () => unknown>>;
}

/** @returns what does a command, if the person may do it */
export function useCommands(tools: Tools) {
  const { view, editing, acts, travel, readOnly, open, showPassage } = tools;
  const { confirm } = useTexts();
  const { ids, cursor, row, line } = view;
  const seekDoubtful = (step: 1 | -1) => {
    const rowId = seek(ids, line?.row.id, step, view.needsLook);
    if (rowId !== undefined) view.goTo({ rowId, column: cursor?.column ?? NAME });
    else if (!line || !view.needsLook(line.row.id)) say(confirm.nothingLeft);
  };
  const seekTab = (step: 1 | -1) => {
    const { shownTabs, tab } = view;
    const next = shownTabs[(shownTabs.indexOf(tab) + step + shownTabs.length) % shownTabs.length];
    if (next) tools.openTab(next);
  };
  const table: Record<Command, () => unknown> = {
    ...useThingCommands(tools),
    'next-doubtful': () => seekDoubtful(1),
    'previous-doubtful': () => seekDoubtful(-1),
    accept: acts.accept,
    'accept-confident': acts.acceptSure,
    split: () => row && (canSplit(row) ? open('split') : say(confirm.cannotSplit)),
    merge: acts.merge,
    add: () => open('add'),
    delete: acts.remove,
    undo: () => travel('undo'),
    redo: () => travel('redo'),
    // The habit of the hand: it is all saved by itself.
    save: () => say(confirm.table.savesItself),
    'next-tab': () => seekTab(1),
    'previous-tab': () => seekTab(-1),
    'show-passage': showPassage,
    document: tools.toggleDocument,
    help: () => open('help'),
  };
  return (command: Command) => {
    // What stands in an open cell is part of what a command is about.
    if ((!readOnly || READING.has(command)) && editing.leave()) table[command]();
  };
}
