/** What is typed into the paragraphs of a draft: kept in the browser at once, saved after a moment, one after another. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ReportPage } from '../../src/documents/contract.ts';
import { isRecord } from '../../src/shared/json.ts';
import { knownReport, putReport, reportQuery, writeTexts } from '../api/documents.ts';
import { ApiProblem } from '../api/http.ts';
import { useMe } from '../api/me.ts';
import { forgetText, keepText, keptText } from '../design/kept-text.ts';
import { type EntryPorts, type EntryState, EntryStore } from '../progress/entry-store.ts';
import { rowOf, stillAsTyped, type TypedText } from './texts.ts';

export interface Typing {
  store: EntryStore<TypedText>;
  state: EntryState<TypedText>;
}

const isConflict = (error: unknown): boolean => error instanceof ApiProblem && error.status === 409;

const fetchReport = (client: QueryClient, id: string): Promise<ReportPage> =>
  client.fetchQuery({ ...reportQuery(id), staleTime: 0 });

/** The report has one version; what another paragraph got meanwhile keeps nothing of this one back. */
async function saveTexts(
  client: QueryClient,
  person: string,
  id: string,
  items: { thingId: string; version: number; draft: TypedText | null }[],
) {
  const texts = items.map(({ thingId, draft }) => ({ key: thingId, text: draft?.text ?? null }));
  const send = (version: number) => writeTexts(id, person, { version, texts });
  const known = knownReport(client, id) ?? (await fetchReport(client, id));
  let page: ReportPage;
  try {
    page = await send(known.version);
  } catch (error) {
    if (!isConflict(error)) throw error;
    const fresh = await fetchReport(client, id);
    if (fresh.version === known.version || !stillAsTyped(fresh, items)) throw error;
    page = await send(fresh.version);
  }
  putReport(client, page);
  const saved = items.map(({ thingId }) => ({ thingId, version: rowOf(page, thingId).version }));
  return { savedAt: new Date().toISOString(), items: saved };
}

function portsOf(client: QueryClient, person: string, shown: () => string[]): EntryPorts<TypedText> {
  const placeOf = (dutyId: string, thingId: string) => ({
    person,
    form: 'report-text',
    record: `${dutyId} ${thingId}`,
  });
  return {
    save: (id, items) => saveTexts(client, person, id, items),
    reload: async (id) => {
      const page = await fetchReport(client, id);
      return shown().map((key) => rowOf(page, key));
    },
    keep: ({ dutyId, thingId, draft, basis }) =>
      void keepText(localStorage, placeOf(dutyId, thingId), { draft, basis }, Date.now()),
    forget: ({ dutyId, thingId }) => forgetText(localStorage, placeOf(dutyId, thingId)),
    kept: (dutyId, thingId) =>
      readKept(keptText(localStorage, placeOf(dutyId, thingId), Date.now())?.content),
    later: (milliseconds, work) => {
      const timer = window.setTimeout(work, milliseconds);
      return () => window.clearTimeout(timer);
    },
    isConflict,
    passes: (error) =>
      error instanceof ApiProblem && (error.status === 0 || error.status === 401 || error.status >= 429),
  };
}

/** An earlier version of the program may have kept something else. */
function readKept(content: unknown): { draft: TypedText | null; basis: number } | undefined {
  if (!isRecord(content)) return undefined;
  const { draft, basis } = content;
  if (typeof basis !== 'number') return undefined;
  if (draft === null) return { draft, basis };
  if (!isRecord(draft) || typeof draft['text'] !== 'string') return undefined;
  return { draft: { text: draft['text'] }, basis };
}

/** Every place that a text stands in or was written for. */
const keysOf = ({ document, written }: ReportPage): string[] => [
  ...new Set([
    ...document.body.flatMap((block) => (block.kind === 'table' ? [] : block.key)),
    ...written.map(({ key }) => key),
  ]),
];

/** One store for as long as the screen stands; what it holds is saved when the screen goes. */
export function useTyping(page: ReportPage): Typing {
  const client = useQueryClient();
  const person = useMe().user.userId;
  const [store] = useState(
    () =>
      new EntryStore<TypedText>(portsOf(client, person, () => keysOf(knownReport(client, page.id) ?? page))),
  );
  const state = useSyncExternalStore(store.subscribe, store.state);
  useEffect(() => {
    if (!page.issued) store.meet(keysOf(page).map((key) => rowOf(page, key)));
  }, [page, store]);
  useEffect(() => {
    const save = () => void (store.state().rows.size > 0 && store.flush());
    window.addEventListener('pagehide', save);
    window.addEventListener('online', save);
    return () => {
      window.removeEventListener('pagehide', save);
      window.removeEventListener('online', save);
      save();
    };
  }, [store]);
  return { store, state };
}
