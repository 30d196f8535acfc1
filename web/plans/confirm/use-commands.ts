/** What each command does; one table for keys, menus and buttons. */
import type { DraftThing, StatementRow } from '../../../src/plans/draft/draft-things.ts';
import { isStatement } from '../../../src/plans/draft/draft-things.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { say } from './act-toast.tsx';
import type { Command } from './keymap.ts';
import { MOTIONS, moved, type Motion } from './moves.ts';
import { seek } from './order.ts';
import { canSplit } from './split-row.ts';
import type { useThingActs } from './things/use-thing-acts.ts';
import type { Editing } from './use-editing.ts';
import type { useRowActs, useTravel } from './use-row-acts.ts';
import type { View } from './use-view.ts';

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
type Act = Exclude<Command, Motion>;

/** Everything that a command may need. */
export interface Tools {
  view: View;
  editing: Editing;
  acts: ReturnType<typeof useRowActs>;
  thingActs: ReturnType<typeof useThingActs>;
  travel: ReturnType<typeof useTravel>;
  readOnly: boolean;
  open: (dialog: Dialog) => void;
  openMenu: () => void;
  showPassage: () => void;
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
  } satisfies Partial<Record<Act, () => unknown>>;
}

/** @returns what does a command, if the person may do it */
export function useCommands(tools: Tools) {
  const { view, editing, acts, travel, readOnly, open, openMenu, showPassage } = tools;
  const { confirm } = useTexts();
  const { ids, cursor, row, line, places, columns } = view;
  const seekDoubtful = (step: 1 | -1) => {
    const rowId = seek(ids, line?.row.id, step, view.needsLook);
    if (rowId !== undefined) view.goTo({ rowId, column: 'head' });
    else if (!line || !view.needsLook(line.row.id)) say(confirm.nothingLeft);
  };
  const table: Record<Act, () => unknown> = {
    ...useThingCommands(tools),
    'next-doubtful': () => seekDoubtful(1),
    'previous-doubtful': () => seekDoubtful(-1),
    accept: acts.accept,
    toggle: acts.toggle,
    'accept-confident': acts.acceptSure,
    edit: () => editing.open(cursor),
    menu: () => line && openMenu(),
    split: () => row && (canSplit(row) ? open('split') : say(confirm.cannotSplit)),
    merge: acts.merge,
    add: () => open('add'),
    delete: acts.remove,
    undo: () => travel('undo'),
    redo: () => travel('redo'),
    'show-passage': showPassage,
    help: () => open('help'),
  };
  return (command: Command) => {
    if (readOnly && !READING.has(command)) return;
    if (!isMotion(command)) table[command]();
    else if (cursor) view.goTo(moved(cursor, command, places, columns));
  };
}
