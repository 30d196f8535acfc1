/** What is done to things: joining, taking apart, leading, counting; each said, each with its way back. */
import type { DraftThing, StatementRow } from '../../../../src/plans/draft/draft-things.ts';
import { newId } from '../../../../src/shared/ids.ts';
import { useTexts } from '../../../i18n/texts.tsx';
import type { Tell } from '../act-toast.ts';
import { applyChanges, type Change } from '../change.ts';
import { inBatches } from '../moves.ts';
import { rowName } from '../row-name.ts';
import type { DraftAtScreen } from '../use-draft.ts';
import type { View } from '../use-view.ts';
import { joinThings, leadMention, moveMention, partMention, setCounted } from './thing-acts.ts';
import { type Things, thingsOf, thingTab } from './things.ts';

const NAME_LENGTH = 50;
const nameOf = (thing: DraftThing | undefined) => rowName(thing?.rows[0], NAME_LENGTH);

export function useThingActs({ rows, change }: DraftAtScreen, view: View, tell: Tell) {
  const { confirm } = useTexts();
  const words = confirm.things;
  /** Does it and goes to where the row stands afterwards; @returns the things as they then are. */
  const act = (changes: Change[], row: StatementRow): Things => {
    const after = applyChanges(rows, changes);
    const things = thingsOf(after);
    change(changes);
    view.jump(after.get(row.id), things);
    return things;
  };
  return {
    join: (thing: DraftThing, other: DraftThing) => {
      const things = act(joinThings(thing, other), thing.rows[0]);
      const joined = things.byRow.get(thing.rows[0].id);
      // The whole is what the person is at now, whichever of its mentions leads.
      view.jump(joined?.rows[0], things);
      tell(words.joined(nameOf(joined), joined?.rows.length ?? 0));
    },
    move: (thing: DraftThing, row: StatementRow, other: DraftThing) => {
      act(moveMention(thing, row, other), row);
      tell(words.moved(nameOf(other)));
    },
    part: (thing: DraftThing, row: StatementRow) => {
      const things = act(partMention(thing, row, newId()), row);
      const own = things.byRow.get(row.id);
      if (own) tell(words.parted(rowName(row, NAME_LENGTH), confirm.tabs[thingTab(own)]));
    },
    lead: (thing: DraftThing, row: StatementRow) => {
      const changes = leadMention(thing, row);
      if (changes.length === 0) return;
      act(changes, row);
      tell(words.leads(rowName(row, NAME_LENGTH)));
    },
    /** All of them count from now on, or none does. */
    count: (things: readonly DraftThing[], counted: boolean) => {
      const batches = inBatches(things.flatMap((thing) => setCounted(thing, counted)));
      const [first] = things;
      if (!first || batches.length === 0) return;
      for (const batch of batches) change(batch);
      const tab = confirm.tabs[thingTab({ ...first, counted })];
      tell(
        things.length === 1 ? words.nowIs(nameOf(first), tab) : words.nowAre(things.length, tab),
        batches.length,
      );
      view.focus();
    },
  };
}
