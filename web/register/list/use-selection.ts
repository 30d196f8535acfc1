/** Which lines of the list are chosen, to be counted together. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Filters, PAGE_SIZE, registerPageQuery } from '../../api/register.ts';

export interface Selection {
  ids: ReadonlySet<string>;
  toggle: (id: string, chosen: boolean) => void;
  /** Adds all that a list with these filters holds, in sight or not. */
  addAll: (filters: Filters) => Promise<void>;
  clear: () => void;
}

/** @param filters of the list: another list has another choice, and begins with none */
export function useSelection(filters: Filters): Selection {
  const client = useQueryClient();
  const [chosen, setChosen] = useState({ filters, ids: new Set<string>() });
  if (chosen.filters !== filters) setChosen({ filters, ids: new Set() });
  const idsOf = async (wanted: Filters): Promise<string[]> => {
    const first = await client.fetchQuery(registerPageQuery(wanted, 0));
    const rest = Array.from({ length: Math.ceil(first.total / PAGE_SIZE) - 1 }, (_, page) => page + 1);
    const pages = await Promise.all(rest.map((page) => client.fetchQuery(registerPageQuery(wanted, page))));
    return [first, ...pages].flatMap(({ rows }) => rows.map(({ id }) => id));
  };
  const put = (change: (ids: Set<string>) => void) =>
    setChosen((before) => {
      const ids = new Set(before.ids);
      change(ids);
      return { ...before, ids };
    });
  return {
    ids: chosen.ids,
    toggle: (id, add) => put((ids) => void (add ? ids.add(id) : ids.delete(id))),
    addAll: async (wanted) => {
      const found = await idsOf(wanted);
      put((ids) => {
        for (const id of found) ids.add(id);
      });
    },
    clear: () => put((ids) => ids.clear()),
  };
}
