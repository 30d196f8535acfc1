/** What units owe in a period with what is typed at the screen. */
import { useMemo } from 'react';
import type { Owed } from '../../../src/progress/contract.ts';
import { useMe } from '../../api/me.ts';
import { type Draft, type EntryStore, keyOf } from '../entry-store.ts';
import { type Entry, useEntry } from '../use-entry.ts';
import { type AtScreen, type OwedRow, type OwedUnit, owedRows, unitsOf } from './owed-rows.ts';

/** @param name of the person who types */
export const atScreenOf = (store: EntryStore<Draft>, name: string): AtScreen => ({
  draftOf: (item) => store.draftOf(item),
  typed: (item) => store.state().rows.get(keyOf(item)),
  unreadOf: (item) => store.unreadOf(item),
  carriedFrom: (item) => store.carriedFrom(item),
  name,
});

export interface OwedAtScreen {
  entry: Entry;
  rows: OwedRow[];
  units: OwedUnit[];
}

export function useOwed({ forms }: Owed): OwedAtScreen {
  const { user } = useMe();
  const entry = useEntry(forms);
  // The entry is another one with each change of what is typed.
  const rows = useMemo(() => owedRows(forms, atScreenOf(entry.store, user.name)), [forms, entry, user.name]);
  const units = useMemo(() => unitsOf(rows), [rows]);
  return { entry, rows, units };
}
