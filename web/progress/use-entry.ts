/** The rows that a person types into on one screen, whichever forms they belong to. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { DutyForm } from '../../src/progress/contract.ts';
import { isRecord } from '../../src/shared/json.ts';
import { ApiProblem } from '../api/http.ts';
import { useMe } from '../api/me.ts';
import { reloadForm, saveTyped } from '../api/progress.ts';
import { forgetText, keepText, keptText } from '../design/kept-text.ts';
import { type Draft, type EntryPorts, type EntryState, EntryStore } from './entry-store.ts';

const FORM = 'answer';

export interface Entry {
  store: EntryStore;
  state: EntryState;
}

/** @param forms those that are on the screen; undefined while they are on their way */
export function useEntry(forms: readonly DutyForm[] | undefined): Entry {
  const client = useQueryClient();
  const person = useMe().user.userId;
  const [store] = useState(
    () =>
      new EntryStore({
        ...keptBy(person),
        save: (dutyId, items) => saveTyped(client, { dutyId, person, items }),
        reload: (dutyId) => reloadForm(client, dutyId),
      }),
  );
  const state = useSyncExternalStore(store.subscribe, store.state);
  useEffect(() => {
    for (const form of forms ?? []) store.meet(form);
  }, [forms, store]);
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
function keptBy(person: string): Omit<EntryPorts, 'save' | 'reload'> {
  const placeOf = (dutyId: string, thingId: string) => ({
    person,
    form: FORM,
    record: `${dutyId} ${thingId}`,
  });
  return {
    keep: ({ dutyId, thingId, draft, basis }) =>
      void keepText(localStorage, placeOf(dutyId, thingId), { draft, basis }, Date.now()),
    forget: ({ dutyId, thingId }) => forgetText(localStorage, placeOf(dutyId, thingId)),
    kept: (dutyId, thingId) =>
      readKept(keptText(localStorage, placeOf(dutyId, thingId), Date.now())?.content),
    later: (milliseconds, work) => {
      const timer = window.setTimeout(work, milliseconds);
      return () => window.clearTimeout(timer);
    },
    isConflict: (error) => error instanceof ApiProblem && error.status === 409,
    passes: (error) =>
      error instanceof ApiProblem && (error.status === 0 || error.status === 401 || error.status >= 429),
  };
}

/** Kept by an earlier version of the program, it may be anything; the server checks what it is sent. */
function readKept(content: unknown): { draft: Draft | null; basis: number } | undefined {
  if (!isRecord(content) || typeof content['basis'] !== 'number') return undefined;
  const { draft, basis } = content;
  if (draft !== null && !(isRecord(draft) && Array.isArray(draft['evidence']))) return undefined;
  return { draft: draft as Draft | null, basis };
}
