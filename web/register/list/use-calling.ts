/** What units are called where room is short. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { unitsQuery } from '../../api/organisation.ts';
import type { Calling } from './columns.ts';

/** Units by their short name; whom the commune does not know, as the plan names them. */
export function useCalling(): Calling {
  const units = useQuery(unitsQuery);
  return useMemo(() => {
    const names = new Map(units.data?.map(({ id, shortName }) => [id, shortName]));
    return ({ text, unitId }) => (unitId === undefined ? text : (names.get(unitId) ?? text));
  }, [units.data]);
}
