/** Periods, duties, and where reporting stands today. */
import { queryOptions } from '@tanstack/react-query';
import type { AdHocOrder, DutyQuery } from '../../src/duties/contract.ts';
import { checked } from './checked.ts';
import { call, queryString } from './http.ts';

/** All that the standing office and home ask about the cycle; a change of it asks them all anew. */
const CYCLE = 'cycle';

export const periodsQuery = queryOptions({
  queryKey: [CYCLE, 'periods'],
  queryFn: async ({ signal }) => checked('ReportingPeriods', await call('/api/periods', { signal })),
  staleTime: 10_000,
});

export const dutiesQuery = (filters: DutyQuery) =>
  queryOptions({
    queryKey: [CYCLE, 'duties', filters],
    queryFn: async ({ signal }) =>
      checked('Duties', await call(`/api/duties${queryString(filters)}`, { signal })),
    staleTime: 10_000,
  });

/** The form of one unit in one period as it stands at the server. */
export const dutyFormQuery = (id: string) =>
  queryOptions({
    queryKey: [CYCLE, 'form', id],
    queryFn: async ({ signal }) => checked('DutyForm', await call(`/api/duties/${id}`, { signal })),
  });

export const standingQuery = queryOptions({
  queryKey: [CYCLE, 'standing'],
  queryFn: async ({ signal }) =>
    checked('ReportingStanding', await call('/api/reporting/standing', { signal })),
  staleTime: 10_000,
});

/** @returns the duties of the period */
export const openPeriod = async (id: string) =>
  checked('Duties', await call('/api/periods', { method: 'POST', body: { id } }));

/** @returns the duties of the period, which carry the id that it was given */
export const openAdHoc = async (adHoc: AdHocOrder) =>
  checked('Duties', await call('/api/periods', { method: 'POST', body: { adHoc } }));
