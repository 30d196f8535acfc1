/** Which rows of the list are chosen, to have something done with all of them. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RegisterPage, RegisterRow } from '../../../src/register/contract.ts';
import { type Filters, PAGE_SIZE, registerPageQuery } from '../../api/register.ts';

/** Places in a list; the last one is not among them. */
interface Range {
  from: number;
  to: number;
}

export interface Selection {
  /** By their ids, as they were shown when they were chosen. */
  rows: ReadonlyMap<string, RegisterRow>;
  /** @param at its place in the list; with `extend` all from the one that was chosen before it */
  toggle: (row: RegisterRow, at: number, chosen: boolean, extend: boolean) => void;
  /** Adds what stands at these places, in sight or not. @param filters of another list, of which all is added */
  add: (places: Range, filters?: Filters) => Promise<void>;
  /** Takes those that have been fetched anew as they are now. */
  renew: () => void;
  clear: () => void;
}

/** @param filters of the list: another list has another choice, and begins with none */
export function useSelection(filters: Filters): Selection {
  const client = useQueryClient();
  const [chosen, setChosen] = useState({ filters, rows: new Map<string, RegisterRow>(), last: 0 });
  if (chosen.filters !== filters) setChosen({ filters, rows: new Map(), last: 0 });
  const put = (change: (rows: Map<string, RegisterRow>) => void, last = chosen.last) =>
    setChosen((before) => {
      const rows = new Map(before.rows);
      change(rows);
      return { ...before, rows, last };
    });
  const rowsAt = async ({ from, to }: Range, wanted: Filters): Promise<RegisterRow[]> => {
    const { total } = await client.fetchQuery(registerPageQuery(wanted, 0));
    const end = Math.min(to, total);
    const first = Math.floor(from / PAGE_SIZE);
    const numbers = Array.from({ length: Math.ceil(end / PAGE_SIZE) - first }, (_, at) => first + at);
    const pages = await Promise.all(
      numbers.map((page) => client.fetchQuery(registerPageQuery(wanted, page))),
    );
    return pages.flatMap(({ rows }) => rows).slice(from - first * PAGE_SIZE, end - first * PAGE_SIZE);
  };
  const putAll = (found: readonly RegisterRow[], add: boolean, last?: number) =>
    put((rows) => {
      for (const row of found)
        if (add) rows.set(row.id, row);
        else rows.delete(row.id);
    }, last);
  return {
    rows: chosen.rows,
    toggle: (row, at, add, extend) => {
      if (!extend) return putAll([row], add, at);
      const range = { from: Math.min(at, chosen.last), to: Math.max(at, chosen.last) + 1 };
      // What cannot be fetched is not chosen: the list itself says that it cannot be read.
      void rowsAt(range, filters).then(
        (found) => putAll(found, add, at),
        () => undefined,
      );
    },
    add: async (places, wanted = filters) => putAll(await rowsAt(places, wanted), true),
    renew: () =>
      put((rows) => {
        const pages = client.getQueriesData<RegisterPage>({ queryKey: ['register', 'page', filters] });
        for (const row of pages.flatMap(([, page]) => page?.rows ?? []))
          if (rows.has(row.id)) rows.set(row.id, row);
      }),
    clear: () => put((rows) => rows.clear()),
  };
}
