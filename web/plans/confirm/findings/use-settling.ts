/** How findings are worked off at the screen: by changes of the draft, by going to a cell, or by letting them stand. */
import type { DraftFinding } from '../../../../src/plans/draft/contract.ts';
import type { DraftThing } from '../../../../src/plans/draft/draft-things.ts';
import { useTexts } from '../../../i18n/texts.tsx';
import { rowName } from '../row-name.ts';
import { placeText } from '../things/place-text.ts';
import type { Side } from '../things/sides.ts';
import { joinAll } from '../things/thing-acts.ts';
import { thingTab } from '../things/things.ts';
import type { DraftAtScreen } from '../use-draft.ts';
import type { Workbench } from '../use-workbench.ts';
import { type CellWay, chooseLead, columnOfWay } from './settle.ts';
import { sideText } from './side-text.ts';
import { useWaiving } from './use-waiving.ts';

export function useSettling(importId: string, { change }: DraftAtScreen, bench: Workbench) {
  const texts = useTexts();
  const words = texts.confirm.findings;
  const waiving = useWaiving(importId);
  const { view, tell, editing, setDialog } = bench;
  return {
    waiving,
    things: view.things,
    jump: (thing: DraftThing) => {
      setDialog(undefined);
      bench.jump(thing.rows[0].id);
    },
    openCell: (thing: DraftThing, way: CellWay) => {
      setDialog(undefined);
      const table = (view.tabs.get(thingTab(thing)) ?? []).flatMap((line) => line.thing?.rows ?? []);
      editing.openAt(thing.rows[0], columnOfWay(way, thing.rows, table));
    },
    join: (things: readonly DraftThing[]) => {
      const changes = joinAll(things);
      if (changes.length === 0) return;
      change(changes);
      tell(words.joined(things.length));
    },
    chooseLead: (things: readonly DraftThing[], chosen: string) => {
      const changes = chooseLead(things, chosen);
      if (changes.length === 0) return;
      change(changes);
      tell(words.leadChosen(chosen, changes.length));
    },
    /** The value of one side holds; what the leading row says already is only kept, and the difference let stand. */
    take: (finding: DraftFinding, thing: DraftThing, side: Side) => {
      const [lead] = thing.rows;
      if (Object.keys(side.patch).length > 0) {
        change([{ op: 'set', rowId: lead.id, patch: side.patch }]);
        tell(words.taken(sideText(side, texts), rowName(lead, 50)));
      } else {
        const reason = words.keptReason(sideText(side, texts), placeText(side.row, texts));
        waiving.mutate({ keys: [finding.key], waived: true, reason });
      }
    },
    count: (things: readonly DraftThing[], counted: boolean) => bench.thingActs.count(things, counted),
    addFile: () => setDialog('file'),
    lookAgain: (finding: DraftFinding) => waiving.mutate({ keys: [finding.key], waived: false }),
  };
}

export type Settling = ReturnType<typeof useSettling>;
