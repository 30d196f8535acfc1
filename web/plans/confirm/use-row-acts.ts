/** What is done to rows: accept, split, join, add, remove, take back. */
import { notifications } from '@mantine/notifications';
import type { DraftRow } from '../../../src/plans/draft/contract.ts';
import { newId } from '../../../src/shared/ids.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { acceptConfident, isRowTab, newRow, nextInPlan, TABS } from './moves.ts';
import { orderRows, seek } from './order.ts';
import { rowName } from './row-name.ts';
import { canSplit, mergeRows, splitRow } from './split-merge.ts';
import type { DraftAtScreen } from './use-draft.ts';
import type { View } from './use-view.ts';

export const say = (message: string) => notifications.show({ message });

/** After the last open row of a tab the work goes on in the next tab that has one. */
function useGoOn(draft: DraftAtScreen, view: View) {
  const { confirm } = useTexts();
  const { rows } = draft;
  return (done: string) => {
    const isOpen = (id: string) => id !== done && rows.get(id)?.state === 'open';
    const inTab = seek(view.ids, done, 1, isOpen);
    if (inTab !== undefined) return view.goTo({ rowId: inTab, column: 'head' });
    const later = TABS.slice(TABS.indexOf(view.tab) + 1).filter(isRowTab);
    const earlier = TABS.slice(0, TABS.indexOf(view.tab)).filter(isRowTab);
    for (const tab of [...later, ...earlier]) {
      const rowId = orderRows(rows.values(), tab, view.order).find(isOpen);
      if (rowId === undefined) continue;
      say(confirm.tabDone(confirm.tabs[tab]));
      return view.goTo({ rowId, column: 'head' }, tab);
    }
    return say(confirm.allDone);
  };
}

export function useRowActs(draft: DraftAtScreen, view: View) {
  const { confirm } = useTexts();
  const { rows, change, dispatch } = draft;
  const goOn = useGoOn(draft, view);
  const { ids, tab, row } = view;
  return {
    accept: (target: DraftRow) => {
      if (target.state === 'open') change([{ op: 'set', rowId: target.id, state: 'accepted' }]);
      goOn(target.id);
    },
    toggle: (target: DraftRow) =>
      change([{ op: 'set', rowId: target.id, state: target.state === 'accepted' ? 'open' : 'accepted' }]),
    acceptSure: () => {
      const chunks = acceptConfident(ids, rows, view.findings);
      for (const chunk of chunks) change(chunk);
      say(confirm.acceptedConfident(chunks.flat().length));
    },
    remove: (target: DraftRow) => {
      const at = ids.indexOf(target.id);
      const next = ids[at + 1] ?? ids[at - 1];
      change([{ op: 'set', rowId: target.id, state: 'removed' }]);
      say(confirm.removed(rowName(target, 50)));
      view.goTo(next === undefined ? undefined : { rowId: next, column: 'head' });
    },
    merge: (target: DraftRow) => {
      const next = nextInPlan(target, rows);
      const merged = canSplit(target) && next && canSplit(next) ? mergeRows(target, next) : undefined;
      if (merged) change(merged);
      else say(confirm.cannotMerge);
    },
    split: (at: number) => {
      if (!row || !canSplit(row)) return;
      const id = newId();
      const changes = splitRow(row, at, id, nextInPlan(row, rows)?.position);
      if (!changes) return;
      view.follow(id, row.id);
      change(changes);
      view.goTo({ rowId: id, column: 'head' });
    },
    add: (name: string) => {
      if (!isRowTab(tab)) return;
      const id = newId();
      view.follow(id, row?.id);
      change([newRow(tab, id, name, row, rows)]);
      view.goTo({ rowId: id, column: 'name' });
    },
    travel: (type: 'undo' | 'redo') => {
      const rowId = draft.state[type].at(-1)?.[0]?.rowId;
      dispatch({ type, key: newId() });
      if (rowId !== undefined) view.jump(rowId);
    },
  };
}
