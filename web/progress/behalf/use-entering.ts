/** Enters what is complete for units: one step for each unit, all of its rows or none, told once for all of them. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Behalf } from '../../../src/progress/contract.ts';
import { takeStep, useRefreshCycle } from '../../api/approval.ts';
import { useMe } from '../../api/me.ts';
import { owedQuery, reloadForm } from '../../api/progress.ts';
import { say } from '../../design/toast.tsx';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { keyOf } from '../entry-store.ts';
import type { Entry } from '../use-entry.ts';
import { owedRows } from './owed-rows.ts';
import { atScreenOf } from './use-owed.ts';

/** What is entered for one unit. */
export interface EnterOrder {
  dutyId: string;
  behalf: Behalf;
}

/** What became of one unit: so many rows entered, left out because something is not saved, or refused. */
type Outcome = { rows: number } | { unsaved: true } | { unitName: string; error: unknown };

export type Refusal = Extract<Outcome, { error: unknown }>;

export interface Entering {
  busy: boolean;
  /** Units whose answers were refused last, each with the reason. */
  refusals: readonly Refusal[];
  /** Something typed could not be saved, so its unit was left out. */
  unsaved: boolean;
  /** @returns whether everything complete of these units was entered */
  enter: (orders: readonly EnterOrder[]) => Promise<boolean>;
}

interface Desk {
  client: QueryClient;
  periodId: string;
  entry: Entry;
  /** Of the person who enters. */
  name: string;
}

/** Looks at the rows as the rules see them by now, which is after all was saved. */
async function enterUnit(
  { client, periodId, entry, name }: Desk,
  { dutyId, behalf }: EnterOrder,
): Promise<Outcome> {
  const owed = client.getQueryData(owedQuery(periodId).queryKey);
  const form = owed?.forms.find(({ duty }) => duty.id === dutyId);
  if (!form) return { rows: 0 };
  const { store } = entry;
  const ready = owedRows([form], atScreenOf(store, name)).filter(({ standing }) => standing === 'ready');
  if (ready.some(({ item }) => store.state().rows.has(keyOf(item)))) return { unsaved: true };
  if (ready.length === 0) return { rows: 0 };
  try {
    const items = ready.map(({ item }) => ({ thingId: item.thingId, version: store.versionOf(item) }));
    await takeStep(dutyId, { action: 'enter-for', items, behalf });
    return { rows: items.length };
  } catch (error) {
    await reloadForm(client, dutyId).catch(() => undefined);
    return { unitName: form.duty.unitName, error };
  }
}

const IDLE = { busy: false, refusals: [] as readonly Refusal[], unsaved: false };

/** @param onEntered is told each unit of which everything complete was entered */
export function useEntering(periodId: string, entry: Entry, onEntered: (dutyId: string) => void): Entering {
  const client = useQueryClient();
  const refresh = useRefreshCycle();
  const { name } = useMe().user;
  const { forUnits: words } = useTexts();
  const [state, setState] = useState(IDLE);
  const enter: Entering['enter'] = async (orders) => {
    setState({ ...IDLE, busy: true });
    await entry.store.flush();
    const outcomes: Outcome[] = [];
    for (const order of orders) {
      const outcome = await enterUnit({ client, periodId, entry, name }, order);
      outcomes.push(outcome);
      if ('rows' in outcome && outcome.rows > 0) onEntered(order.dutyId);
    }
    const entered = outcomes.flatMap((each) => ('rows' in each && each.rows > 0 ? each.rows : []));
    if (entered.length > 0) {
      const rows = entered.reduce((sum, count) => sum + count, 0);
      say(words.entered(numberText(rows), numberText(entered.length)));
      await refresh();
    }
    const refusals = outcomes.filter((each) => 'error' in each);
    const unsaved = outcomes.some((each) => 'unsaved' in each);
    setState({ busy: false, refusals, unsaved });
    return entered.length > 0 && refusals.length === 0 && !unsaved;
  };
  return { ...state, enter };
}
