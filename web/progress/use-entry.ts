/** What a person types on one screen: the rows of its forms, and the notes that end them. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { DutyForm, PeriodNote } from '../../src/progress/contract.ts';
import { isRecord } from '../../src/shared/json.ts';
import { ApiProblem } from '../api/http.ts';
import { useMe } from '../api/me.ts';
import { reloadForm, saveNoteTyped, saveTyped } from '../api/progress.ts';
import { forgetText, keepText, keptText } from '../design/kept-text.ts';
import { type Draft, type EntryPorts, type EntryState, EntryStore, keyOf, type Row } from './entry-store.ts';

export interface Entry<D extends object = Draft> {
  store: EntryStore<D>;
  state: EntryState<D>;
}

type Remote<D> = Pick<EntryPorts<D>, 'save' | 'reload'>;

const rowsOn = (client: QueryClient, person: string): Remote<Draft> => ({
  save: (dutyId, items) => saveTyped(client, { dutyId, person, items }),
  reload: async (dutyId) => (await reloadForm(client, dutyId)).items,
});

const isDraft = (draft: Record<string, unknown>): boolean => Array.isArray(draft['evidence']);

/** @param forms those that are on the screen; undefined while they are on their way */
export function useEntry(forms: readonly DutyForm[] | undefined): Entry {
  const items = useMemo(() => forms?.flatMap((form) => form.items), [forms]);
  return useStore<Draft>('answer', rowsOn, isDraft, items);
}

/** Under which the note of a form stands among what is typed. */
const NOTE = 'note';

/** The note of a form as something that is typed into. */
export const noteRow = ({ duty, note, noteVersion }: DutyForm): Row<PeriodNote> => ({
  dutyId: duty.id,
  thingId: NOTE,
  version: noteVersion,
  draft: note,
});

const noteOn = (client: QueryClient, person: string): Remote<PeriodNote> => ({
  save: async (dutyId, [row]) => {
    const order = { version: row?.version ?? 0, note: row?.draft ?? {} };
    const { savedAt, version } = await saveNoteTyped(client, dutyId, person, order);
    return { savedAt, items: [{ thingId: NOTE, version }] };
  },
  reload: async (dutyId) => [noteRow(await reloadForm(client, dutyId))],
});

/** @param forms those whose notes are typed on the screen; undefined while they are on their way */
export function useNotes(forms: readonly DutyForm[] | undefined): Entry<PeriodNote> {
  const rows = useMemo(() => forms?.map(noteRow), [forms]);
  return useStore<PeriodNote>('period-note', noteOn, () => true, rows);
}

export function useNote(form: DutyForm): Entry<PeriodNote> {
  return useNotes(useMemo(() => [form], [form]));
}

/** One store for as long as the screen stands; what it holds is saved when the screen goes. */
function useStore<D extends object>(
  name: string,
  remote: (client: QueryClient, person: string) => Remote<D>,
  isOurs: (draft: Record<string, unknown>) => boolean,
  rows: readonly Row<D>[] | undefined,
): Entry<D> {
  const client = useQueryClient();
  const person = useMe().user.userId;
  const [store] = useState(
    () => new EntryStore<D>({ ...keptBy<D>(person, name, isOurs), ...remote(client, person) }),
  );
  const state = useSyncExternalStore(store.subscribe, store.state);
  useEffect(() => {
    if (rows) store.meet(rows);
  }, [rows, store]);
  useEffect(() => {
    const save = () => void store.flush();
    window.addEventListener('pagehide', save);
    window.addEventListener('online', save);
    return () => {
      window.removeEventListener('pagehide', save);
      window.removeEventListener('online', save);
      save();
    };
  }, [store]);
  return useMemo(() => ({ store, state }), [store, state]);
}

/** The part of the ports that is the browser's own. */
function keptBy<D extends object>(
  person: string,
  name: string,
  isOurs: (draft: Record<string, unknown>) => boolean,
): Omit<EntryPorts<D>, keyof Remote<D>> {
  const placeOf = (row: Pick<Row<D>, 'dutyId' | 'thingId'>) => ({ person, form: name, record: keyOf(row) });
  return {
    keep: ({ draft, basis, ...row }) =>
      void keepText(localStorage, placeOf(row), { draft, basis }, Date.now()),
    forget: (row) => forgetText(localStorage, placeOf(row)),
    kept: (dutyId, thingId) => {
      const content = keptText(localStorage, placeOf({ dutyId, thingId }), Date.now())?.content;
      if (!isRecord(content) || typeof content['basis'] !== 'number') return undefined;
      const { draft, basis } = content;
      // An earlier version of the program may have kept something else; the server checks what it is sent.
      if (draft !== null && !(isRecord(draft) && isOurs(draft))) return undefined;
      return { draft: draft as D | null, basis };
    },
    later: (milliseconds, work) => {
      const timer = window.setTimeout(work, milliseconds);
      return () => window.clearTimeout(timer);
    },
    isConflict: (error) => error instanceof ApiProblem && error.status === 409,
    passes: (error) =>
      error instanceof ApiProblem && (error.status === 0 || error.status === 401 || error.status >= 429),
  };
}
