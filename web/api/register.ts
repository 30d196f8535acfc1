/** The register: list, counts to filter by, one row, its corrections, what is not clear about it, and the export. */
import { queryOptions } from '@tanstack/react-query';
import type { RegisterQuery, RowKind } from '../../src/register/contract.ts';
import type {
  CountThings,
  DateThings,
  EditRow,
  JoinThings,
  LeadMention,
  LeadThings,
  PutBackThings,
  RetireRow,
  RetireThings,
  SplitThing,
  TakeSide,
} from '../../src/register/changes/contract.ts';
import type { GlanceQuery } from '../../src/register/list/contract.ts';
import type { WaiveFindings } from '../../src/register/findings/contract.ts';
import { checked } from './checked.ts';
import { type CallOptions, call, queryString } from './http.ts';

/** Filters as they stand in the address of the screen; paging is the list's own affair. */
export type Filters = Partial<Omit<RegisterQuery, 'limit' | 'offset'>>;

export const PAGE_SIZE = 100;

export const registerPageQuery = (
  filters: Filters,
  page: number,
  asking: Pick<CallOptions, 'background'> = {},
) =>
  queryOptions({
    queryKey: ['register', 'page', filters, page],
    queryFn: async ({ signal }) =>
      checked(
        'RegisterPage',
        await call(
          `/api/register${queryString({ ...filters, limit: PAGE_SIZE, offset: page * PAGE_SIZE })}`,
          { signal, ...asking },
        ),
      ),
    staleTime: 10_000,
  });

/** A page that nobody has asked for yet; kept for as long as people leave a list open. */
export const registerPageAhead = (filters: Filters, page: number) => ({
  ...registerPageQuery(filters, page, { background: true }),
  gcTime: 12 * 3_600_000,
});

export const facetsQuery = (filters: Filters) =>
  queryOptions({
    queryKey: ['register', 'facets', filters],
    queryFn: async ({ signal }) =>
      checked('RegisterFacets', await call(`/api/register/facets${queryString(filters)}`, { signal })),
    staleTime: 10_000,
    placeholderData: (before) => before,
  });

/** The register at a glance, the whole or what it is narrowed to. */
export const overviewQuery = (glance: GlanceQuery = {}) =>
  queryOptions({
    queryKey: ['register', 'overview', glance],
    queryFn: async ({ signal }) =>
      checked('RegisterOverview', await call(`/api/register/overview${queryString(glance)}`, { signal })),
    staleTime: 10_000,
    placeholderData: (before) => before,
  });

/** Which columns of the list have something to say. */
export const columnsQuery = (filters: Filters) =>
  queryOptions({
    queryKey: ['register', 'columns', filters],
    queryFn: async ({ signal }) =>
      checked('RegisterColumns', await call(`/api/register/columns${queryString(filters)}`, { signal })),
    staleTime: 10_000,
    placeholderData: (before) => before,
  });

export const rowQuery = (kind: RowKind, id: string) =>
  queryOptions({
    queryKey: ['register', 'row', kind, id],
    queryFn: async ({ signal }) =>
      checked('RegisterDetail', await call(`/api/register/${kind}/${id}`, { signal })),
  });

/** Where the row stands in the list that somebody came from, and what stands before and after it. */
export const rowPlaceQuery = (kind: RowKind, id: string, filters: Filters) =>
  queryOptions({
    queryKey: ['register', 'place', kind, id, filters],
    queryFn: async ({ signal }) =>
      checked('RowPlace', await call(`${atRow(kind, id, '/place')}${queryString(filters)}`, { signal })),
    staleTime: 10_000,
  });

const atRow = (kind: RowKind, id: string, act = '') => `/api/register/${kind}/${id}${act}`;
const post = (path: string, body: object) => call(path, { method: 'POST', body });

export const editRow = async (kind: RowKind, id: string, edit: EditRow) =>
  checked('RegisterDetail', await call(atRow(kind, id), { method: 'PATCH', body: edit }));

export const retireRow = async (kind: RowKind, id: string, order: RetireRow) =>
  checked('RegisterDetail', await post(atRow(kind, id, '/retire'), order));

export const restoreRow = async (kind: RowKind, id: string, order: RetireRow) =>
  checked('RegisterDetail', await post(atRow(kind, id, '/restore'), order));

export const joinThings = async (kind: RowKind, id: string, order: JoinThings) =>
  checked('RegisterDetail', await post(atRow(kind, id, '/join'), order));

export const splitThing = async (kind: RowKind, id: string, order: SplitThing) =>
  checked('SplitResult', await post(atRow(kind, id, '/split'), order));

export const leadMention = async (kind: RowKind, id: string, order: LeadMention) =>
  checked('RegisterDetail', await post(atRow(kind, id, '/lead'), order));

export const takeSide = async (kind: RowKind, id: string, order: TakeSide) =>
  checked('RegisterDetail', await post(atRow(kind, id, '/take'), order));

export const countThings = async (order: CountThings) =>
  checked('Changed', await post('/api/register/counted', order));

/** All of them or none; what it answers is put back by `putBackThings`. */
export const leadThings = async (order: LeadThings) =>
  checked('ContentsChanged', await post('/api/register/many/lead', order));

/** All of them or none; what it answers is put back by `putBackThings`. */
export const dateThings = async (order: DateThings) =>
  checked('ContentsChanged', await post('/api/register/many/deadline', order));

/** @param order the `former` that the act answered */
export const putBackThings = async (order: PutBackThings) =>
  checked('ContentsChanged', await post('/api/register/many/put-back', order));

/** All of them or none; the `things` that it answers are restored by `restoreThings`. */
export const retireThings = async (order: RetireThings) =>
  checked('ThingsRetired', await post('/api/register/many/retire', order));

export const restoreThings = async (order: RetireThings) =>
  checked('ThingsRetired', await post('/api/register/many/restore', order));

/** What is not clear about the plans that are followed, or about one plan. */
export const findingsQuery = (filters: { plan?: string | undefined; severity?: 'serious' | 'minor' }) =>
  queryOptions({
    queryKey: ['register', 'findings', filters],
    queryFn: async ({ signal }) =>
      checked('RegisterFindings', await call(`/api/register/findings${queryString(filters)}`, { signal })),
    staleTime: 10_000,
  });

export const waiveFindings = async (order: WaiveFindings) =>
  checked('Changed', await post('/api/register/findings/waive', order));

export const exportAddress = (format: 'xlsx' | 'csv', filters: Filters, columns: string[]) =>
  `/api/register/export.${format}${queryString({ ...filters, columns: columns.join(',') })}`;

/** The tasks among them in the sheet of 25 columns that the provinces' task software exports. */
export const taskSheetAddress = (filters: Filters) =>
  `/api/register/tasks.xlsx${queryString({ ...filters })}`;

export const searchQuery = (q: string) =>
  queryOptions({
    queryKey: ['search', q],
    queryFn: async ({ signal }) =>
      checked('SearchAnswer', await call(`/api/search${queryString({ q })}`, { signal })),
    enabled: q.trim().length > 1,
  });
