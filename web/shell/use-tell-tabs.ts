import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { meQuery } from '../api/accounts.ts';

const KEY = 'sauro.person';

/**
 * Tells the other tabs of the browser who is signed in now, and has this one look when another tab says so: the
 * cookie is the same in all of them, so that a screen left open would act in the name of whoever signed in last.
 * @param person id; "" for nobody; absent while it is not known
 */
export function useTellTabs(person: string | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (person === undefined) return;
    try {
      localStorage.setItem(KEY, person);
    } catch {
      // Then the other tabs find out with their next request.
    }
  }, [person]);
  useEffect(() => {
    const look = (event: StorageEvent) => {
      if (event.key === KEY) void client.invalidateQueries({ queryKey: meQuery.queryKey });
    };
    window.addEventListener('storage', look);
    return () => window.removeEventListener('storage', look);
  }, [client]);
}
