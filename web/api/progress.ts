/** What people owe: the forms of their units, and what they type into them. */
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { ReportSecret } from '../../src/approval/contract.ts';
import type {
  DutyForm,
  DutyItem,
  MyWork,
  Owed,
  SavedDrafts,
  SaveDrafts,
  SaveNote,
} from '../../src/progress/contract.ts';
import { checked } from './checked.ts';
import { dutyFormQuery } from './duties.ts';
import { call, queryString } from './http.ts';
import { type SendOptions, sendForm } from './upload.ts';

const OWED = ['cycle', 'owed'];

export const myWorkQuery = queryOptions({
  queryKey: ['cycle', 'my-work'],
  queryFn: async ({ signal }) => checked('MyWork', await call('/api/my-work', { signal })),
});

export const ledWorkQuery = queryOptions({
  queryKey: ['cycle', 'led'],
  queryFn: async ({ signal }) => checked('LedRows', await call('/api/my-work/led', { signal })),
});

/** What units still owe in a period, for the office that enters for them. */
export const owedQuery = (periodId: string | undefined) =>
  queryOptions({
    queryKey: [...OWED, periodId],
    queryFn: async ({ signal }) =>
      checked('Owed', await call(`/api/periods/${encodeURIComponent(periodId ?? '')}/owed`, { signal })),
    enabled: periodId !== undefined,
  });

/** What was typed in rows of one form, in the name of whoever typed it. */
export interface DraftsToSave {
  dutyId: string;
  person: string;
  items: SaveDrafts['items'];
}

export const saveDrafts = async ({ dutyId, person, items }: DraftsToSave) =>
  checked(
    'SavedDrafts',
    await call(`/api/duties/${dutyId}/drafts`, { method: 'PUT', body: { items }, person }),
  );

/** The rows with what was saved of them, which is nobody else's any more. */
function withSaved(
  items: readonly DutyItem[],
  sent: SaveDrafts['items'],
  { items: saved, savedAt }: SavedDrafts,
) {
  const drafts = new Map(sent.map(({ thingId, draft }) => [thingId, draft]));
  const answers = new Map(saved.map((each) => [each.thingId, each]));
  return items.map((item): DutyItem => {
    const answer = answers.get(item.thingId);
    if (!answer) return item;
    const { draft: _before, draftBy: _by, draftAt: _at, carriedFrom: _from, ...rest } = item;
    const draft = drafts.get(item.thingId);
    const { version, remarks } = answer;
    return { ...rest, version, remarks, ...(draft && { draft, draftAt: savedAt }) };
  });
}

/** Of what asks nothing else any more "Việc của tôi" holds the rows alone whose real figure is owed. */
const settlingRows = (form: DutyForm): DutyForm => ({
  ...form,
  items: form.items.filter(({ settles }) => settles),
});

/** Changes a form wherever a screen holds it. */
function putForm(client: QueryClient, dutyId: string, change: (form: DutyForm) => DutyForm): void {
  client.setQueryData(dutyFormQuery(dutyId).queryKey, (form) => form && change(form));
  const changed = (form: DutyForm) => (form.duty.id === dutyId ? change(form) : form);
  client.setQueryData(
    myWorkQuery.queryKey,
    (work: MyWork | undefined) =>
      work && {
        ...work,
        forms: work.forms.map(changed),
        settling: work.settling.map((form) => settlingRows(changed(form))),
      },
  );
  client.setQueriesData(
    { queryKey: OWED },
    (owed: Owed | undefined) => owed && { ...owed, forms: owed.forms.map(changed) },
  );
}

/** Saves, and brings the forms at the screen up to date. */
export async function saveTyped(client: QueryClient, order: DraftsToSave): Promise<SavedDrafts> {
  const saved = await saveDrafts(order);
  putForm(client, order.dutyId, (form) => ({ ...form, items: withSaved(form.items, order.items, saved) }));
  return saved;
}

/** The form as it stands on the server now, for every screen that holds it. */
export async function reloadForm(client: QueryClient, dutyId: string): Promise<DutyForm> {
  const fresh = await client.fetchQuery({ ...dutyFormQuery(dutyId), staleTime: 0 });
  putForm(client, dutyId, () => fresh);
  return fresh;
}

export const evidenceQuery = (dutyId: string) =>
  queryOptions({
    queryKey: ['cycle', 'evidence', dutyId],
    queryFn: async ({ signal }) =>
      checked('EvidenceList', await call(`/api/duties/${dutyId}/evidence`, { signal })),
  });

/** What is wished for files: their kind (by their bytes when absent), and whether photos keep place and time. */
export interface FileWishes {
  kind: string | undefined;
  keepPlace: boolean;
}

export async function addEvidence(
  files: readonly File[],
  { kind, keepPlace }: FileWishes,
  options: SendOptions,
) {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  const asked = queryString({ kind, keepPlace: keepPlace ? '1' : undefined });
  return await checked('EvidenceList', await sendForm(`/api/evidence${asked}`, form, options));
}

export const addEvidenceLink = async (url: string) =>
  checked('Evidence', await call('/api/evidence/links', { method: 'POST', body: { url } }));

export const evidenceFile = (id: string) => `/api/evidence/${id}/file`;
export const evidencePage = (id: string, page: number) => `/api/evidence/${id}/pages/${page}`;

export const saveNote = async (dutyId: string, person: string, order: SaveNote) =>
  checked('SavedNote', await call(`/api/duties/${dutyId}/note`, { method: 'PUT', body: order, person }));

/** Saves the note of a form, and brings the forms at the screen up to date. */
export async function saveNoteTyped(client: QueryClient, dutyId: string, person: string, order: SaveNote) {
  const saved = await saveNote(dutyId, person, order);
  putForm(client, dutyId, (form) => ({ ...form, note: order.note, noteVersion: saved.version }));
  return saved;
}

export const reportSecret = (dutyId: string, order: ReportSecret) =>
  call(`/api/duties/${dutyId}/secret`, { method: 'POST', body: order });
