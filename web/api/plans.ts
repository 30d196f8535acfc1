/** Imports, their drafts and documents, and the confirmed plans. */
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type {
  ConfirmDraft,
  Draft,
  DraftChange,
  DraftRow,
  ResolveOwner,
  WaiveDraftFindings,
} from '../../src/plans/draft/contract.ts';
import type { PlanDocument } from '../../src/plans/intake/contract.ts';
import { checked } from './checked.ts';
import { mergeDelta } from './draft-delta.ts';
import { call, queryString } from './http.ts';
import { type SendOptions, sendForm } from './upload.ts';

/** What the document belongs to. */
export type SourceOwner = { kind: 'imports' | 'plans'; id: string };

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: async ({ signal }) => checked('PlanImports', await call('/api/imports', { signal })),
});

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: async ({ signal }) => checked('PlanImport', await call(`/api/imports/${id}`, { signal })),
    refetchInterval: (query) => {
      const status = query.state.data?.status;
      return status === 'queued' || status === 'reading' ? 700 : false;
    },
  });

function formOf(files: readonly File[]): FormData {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  return form;
}

export const uploadPlan = async (files: File[], again: boolean, options: SendOptions) =>
  checked('PlanImport', await sendForm(`/api/imports${again ? '?again=1' : ''}`, formOf(files), options));

/** Files that belong to a plan that is here already; they are read together with those that it came with. */
export const addFiles = async ({ kind, id }: SourceOwner, files: File[], options: SendOptions) =>
  checked('PlanImport', await sendForm(`/api/${kind}/${id}/files`, formOf(files), options));

export const cancelImport = (id: string) => call(`/api/imports/${id}/cancel`, { method: 'POST', body: {} });
export const discardImport = (id: string) => call(`/api/imports/${id}/discard`, { method: 'POST', body: {} });

const draftKey = (id: string) => ['imports', id, 'draft'] as const;
const draftAt = (client: QueryClient, id: string) => client.getQueryData<Draft>(draftKey(id));

/** The whole draft at first, later only what changed: asked by the screen itself, while somebody looks at it. */
export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: draftKey(id),
    queryFn: async ({ signal, client }): Promise<Draft> => {
      const since = draftAt(client, id)?.version;
      const path = `/api/imports/${id}/draft${queryString({ since })}`;
      const delta = await checked(
        'DraftDelta',
        await call(path, { signal, background: since !== undefined }),
      );
      return mergeDelta(draftAt(client, id), delta);
    },
    // Merged already; comparing thousands of rows field by field would hold up the typing.
    structuralSharing: false,
    staleTime: 0,
    refetchInterval: 2000,
  });

/** Changes to a draft in the name of the person who made them, whoever is at the screen by now. */
export interface ChangesToSend {
  importId: string;
  person: string;
  changes: DraftChange[];
  key: string;
}

/** Sends the changes and brings the draft at the screen up to date. @returns the rows that are new */
export async function sendChanges(
  client: QueryClient,
  { importId, person, changes, key }: ChangesToSend,
): Promise<DraftRow[]> {
  const since = draftAt(client, importId)?.version;
  const body = { changes, ...(since !== undefined && { since }) };
  const delta = await checked(
    'DraftDelta',
    await call(`/api/imports/${importId}/changes`, { method: 'POST', body, key, person }),
  );
  const before = draftAt(client, importId);
  if (before) client.setQueryData(draftKey(importId), mergeDelta(before, delta));
  return delta.rows;
}

export const resolveOwner = async (id: string, owner: ResolveOwner) =>
  checked('DraftOwners', await call(`/api/imports/${id}/owners`, { method: 'PUT', body: owner }));

/** Lets findings of a draft stand for one reason, or has them looked at again. */
export const waiveFindings = async (id: string, body: WaiveDraftFindings) =>
  checked('Changed', await call(`/api/imports/${id}/findings/waive`, { method: 'POST', body }));

export const confirmImport = async (id: string, body: ConfirmDraft) =>
  checked('Plan', await call(`/api/imports/${id}/confirm`, { method: 'POST', body }));

export const sourceQuery = (owner: SourceOwner) =>
  queryOptions({
    queryKey: [owner.kind, owner.id, 'document'],
    queryFn: async ({ signal }): Promise<PlanDocument> => {
      const answer = await call(`/api/${owner.kind}/${owner.id}/document`, { signal });
      await checked('PlanDocument', answer);
      // Blocks come from our own reader: their shape is typed, not checked piece by piece.
      return answer as PlanDocument;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Address of a page's picture; `width` in pixels. */
export const pagePicture = (owner: SourceOwner, file: number, page: number, width: number) =>
  `/api/${owner.kind}/${owner.id}/pages/${file}/${page}.png${queryString({ width })}`;

export const originalFile = (owner: SourceOwner, index: number) =>
  `/api/${owner.kind}/${owner.id}/files/${index}`;

export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: async ({ signal }) => checked('Plans', await call('/api/plans', { signal })),
});

export const planQuery = (id: string) =>
  queryOptions({
    queryKey: ['plans', id],
    queryFn: async ({ signal }) => checked('PlanDetail', await call(`/api/plans/${id}`, { signal })),
  });
