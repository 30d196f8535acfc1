/** What is done to lines and rows: accept, split, connect, add, remove, take back. */
import type { DraftRow } from '../../../src/plans/draft/contract.ts';
import { isStatement } from '../../../src/plans/draft/draft-things.ts';
import { newId } from '../../../src/shared/ids.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { say } from '../../design/toast.tsx';
import type { Tell } from './act-toast.ts';
import { applyChanges } from './change.ts';
import { isAt } from './grid-items.ts';
import { joinWithAbove } from './join-rows.ts';
import { confidentLines, inBatches, newRow, nextInPlan, placeOfRow } from './moves.ts';
import { firstOnes, seek } from './order.ts';
import { rowName } from './row-name.ts';
import { canSplit, type Cut, splitRow } from './split-row.ts';
import { isRowTab, TABS } from './tabs.ts';
import { followInto, setState } from './things/thing-acts.ts';
import { thingsOf } from './things/things.ts';
import type { DraftAtScreen } from './use-draft.ts';
import { NAME, type View } from './use-view.ts';

/** After the last open line of a tab the work goes on in the next tab that has one. */
function useGoOn(view: View) {
  const { confirm } = useTexts();
  const column = view.cursor?.column ?? NAME;
  return (done: string) => {
    const isOpen = (id: string) => id !== done && view.lines.get(id)?.state === 'open';
    const inTab = seek(view.ids, done, 1, isOpen);
    if (inTab !== undefined) return view.goTo({ rowId: inTab, column });
    const at = TABS.indexOf(view.tab);
    for (const tab of [...TABS.slice(at + 1), ...TABS.slice(0, at)].filter(isRowTab)) {
      const ids = (view.tabs.get(tab) ?? []).map(({ row }) => row.id);
      const rowId = firstOnes(ids, view.order).find(isOpen);
      if (rowId === undefined) continue;
      say(confirm.tabDone(confirm.tabs[tab]));
      return view.goTo({ rowId, column }, tab);
    }
    return say(confirm.allDone);
  };
}

/** The next step back or forth; where lines are shown, the row where it happens comes into the sight of the person. */
export function useTravel({ state, rows, dispatch }: DraftAtScreen, view: View) {
  return (type: 'undo' | 'redo') => {
    const step = state[type].at(-1);
    if (!step) return;
    dispatch({ type, key: newId() });
    const after = applyChanges(rows, step.changes);
    const row = step.changes.map(({ rowId }) => after.get(rowId)).find((each) => each?.state !== 'removed');
    const things = thingsOf(after);
    // What leaves the tab does not take the person along.
    const leaves =
      row !== undefined &&
      placeOfRow(row, view.things).tab === view.tab &&
      placeOfRow(row, things).tab !== view.tab;
    if (!isRowTab(view.tab) || leaves) view.focus();
    else view.jump(row, things);
  };
}

/** The row that stands above the cursor: of a line the line above, of a mention the mention above. */
function aboveOf({ onMention, cursor, line, ids, places }: View): string | undefined {
  if (!onMention) return line && ids[ids.indexOf(line.row.id) - 1];
  const above = places[places.findIndex((place) => isAt(place, cursor ?? { rowId: '' })) - 1];
  return above?.mention ? above.rowId : undefined;
}

export function useRowActs(draft: DraftAtScreen, view: View, tell: Tell) {
  const { confirm } = useTexts();
  const { rows, change } = draft;
  const goOn = useGoOn(view);
  const { ids, tab, row, line, cursor, places } = view;
  /** The rows that an act at the cursor is about: one mention, or all of the line. */
  const target: readonly DraftRow[] = view.onMention && row ? [row] : (line?.rows ?? []);
  /** The line below, whether a thing or one of its mentions. */
  const below = () => places[places.findIndex((place) => isAt(cursor, place)) + 1];
  return {
    accept: () => {
      change(setState(target, 'accepted'));
      if (line && !view.onMention) goOn(line.row.id);
      else if (cursor) view.goTo({ ...cursor, ...below() });
    },
    /** Accepted, or open again. */
    toggleRows: (its: readonly DraftRow[]) =>
      change(setState(its, its.every(({ state }) => state === 'accepted') ? 'open' : 'accepted')),
    acceptSure: () => {
      const sure = confidentLines(
        ids.flatMap((id) => view.lines.get(id) ?? []),
        view.findings,
      );
      const batches = inBatches(
        setState(
          sure.flatMap((each) => [...each.rows]),
          'accepted',
        ),
      );
      for (const batch of batches) change(batch);
      if (sure.length === 0) say(confirm.nothingConfident);
      else tell(confirm.acceptedConfident(sure.length), batches.length);
    },
    remove: () => {
      if (!line || !row) return;
      const at = ids.indexOf(line.row.id);
      const next = view.onMention ? line.row.id : (ids[at + 1] ?? ids[at - 1]);
      change(setState(target, 'removed'));
      tell(confirm.removed(rowName(row, 50), target.length));
      view.goTo(next === undefined ? undefined : { rowId: next, column: NAME });
    },
    /** With the line above, as the person sees it. */
    merge: () => {
      const above = row && rows.get(aboveOf(view) ?? '');
      const joined = row && canSplit(row) && above && canSplit(above) ? joinWithAbove(row, above) : undefined;
      if (!row || !above || !joined) return say(confirm.draft.nothingAbove);
      // What else states the same goes along.
      const others = target.filter(({ id }) => id !== row.id).filter(isStatement);
      const thing = view.things.byRow.get(above.id);
      change([...joined, ...(thing ? followInto(others, thing) : [])]);
      tell(confirm.draft.joined(rowName(row, 50), rowName(above, 50), others.length));
      return view.jump(above);
    },
    split: (cut: Cut) => {
      if (!row || !canSplit(row)) return;
      const id = newId();
      const changes = splitRow(row, cut, id, nextInPlan(row, rows)?.position);
      if (!changes) return;
      view.follow(id, row.id);
      change(changes);
      view.goTo({ rowId: id, column: NAME });
    },
    add: (name: string) => {
      if (!isRowTab(tab)) return;
      const id = newId();
      view.follow(id, row?.id);
      change([newRow(tab, id, name, row, rows)]);
      view.goTo({ rowId: id, column: 'name' });
    },
  };
}
