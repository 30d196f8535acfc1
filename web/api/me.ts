import { useQuery } from '@tanstack/react-query';
import { createContext, use } from 'react';
import type { Me } from '../../src/accounts/contract.ts';
import { meQuery } from './accounts.ts';

export const MeContext = createContext<Me | undefined>(undefined);

/** The person at the screen; only to be used inside the signed-in shell. */
export function useMe(): Me {
  const me = use(MeContext);
  if (!me) throw new Error('useMe outside the signed-in shell');
  return me;
}

export const useMeQuery = () => useQuery(meQuery);
