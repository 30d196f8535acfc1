/** Who reports to whom, how the commune reports, and its days off. */
import { queryOptions } from '@tanstack/react-query';
import type { SaveFlows } from '../../src/duties/confirming/contract.ts';
import type { VersionedSettings } from '../../src/duties/settings.ts';
import type { AnnouncedDays } from '../../src/duties/contract.ts';
import { checked } from './checked.ts';
import { call } from './http.ts';

export const flowsQuery = queryOptions({
  queryKey: ['flows'],
  queryFn: async ({ signal }) => checked('FlowTables', await call('/api/flows', { signal })),
});

/** What the calendar would hold if this table were confirmed. */
export const aheadQuery = (table: SaveFlows) =>
  queryOptions({
    queryKey: ['flows-ahead', table],
    queryFn: async ({ signal }) =>
      checked('AheadCounts', await call('/api/flows/count', { method: 'POST', body: table, signal })),
    placeholderData: (before) => before,
    retry: false,
  });

export const saveFlows = async (table: SaveFlows) =>
  checked('AheadCounts', await call('/api/flows', { method: 'PUT', body: table }));

export const unconfirmFlows = async (planId: SaveFlows['planId']) =>
  checked('AheadCounts', await call('/api/flows/unconfirm', { method: 'POST', body: { planId } }));

export const reportingSettingsQuery = queryOptions({
  queryKey: ['reporting-settings'],
  queryFn: async ({ signal }) =>
    checked('VersionedSettings', await call('/api/reporting-settings', { signal })),
});

export const saveSettings = async (settings: VersionedSettings) =>
  checked('VersionedSettings', await call('/api/reporting-settings', { method: 'PUT', body: settings }));

export const yearDaysQuery = (year: number) =>
  queryOptions({
    queryKey: ['year-calendar', year],
    queryFn: async ({ signal }) => checked('YearDays', await call(`/api/year-calendar/${year}`, { signal })),
  });

export const saveYear = async (year: number, days: AnnouncedDays) =>
  checked('YearDays', await call(`/api/year-calendar/${year}`, { method: 'PUT', body: days }));
