/** What of the log is shown, as it stands in the address. Pure. */
import type { LogGroup } from '../../src/change-log/contract.ts';

export interface LogSearch {
  q?: string;
  group?: LogGroup;
  person?: string;
  unit?: string;
  thing?: string;
  from?: string;
  to?: string;
}

/** As in the contract, without loading it. */
export const GROUPS = [
  'register',
  'reports',
  'plans',
  'people',
  'access',
  'settings',
] as const satisfies LogGroup[];

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DAY = /^\d{4}-\d\d-\d\d$/;

const fitting = (value: unknown, form: RegExp): string | undefined =>
  typeof value === 'string' && form.test(value) ? value : undefined;

/** Out of an address that anybody may have typed; what cannot be meant is left out. */
export function readLogSearch(search: Record<string, unknown>): LogSearch {
  const read = {
    q: fitting(search['q'], /^.{1,200}$/),
    group: GROUPS.find((group) => group === search['group']),
    person: fitting(search['person'], /^[\w-]{1,60}$/),
    unit: fitting(search['unit'], UUID),
    thing: fitting(search['thing'], UUID),
    from: fitting(search['from'], DAY),
    to: fitting(search['to'], DAY),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}
