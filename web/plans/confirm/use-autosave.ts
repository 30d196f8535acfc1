/** Sends the waiting changes one request at a time, and says how that goes. */
import { useQueryClient } from '@tanstack/react-query';
import { type Dispatch, useCallback, useEffect, useRef, useState } from 'react';
import type { DraftChange, DraftRow } from '../../../src/plans/contract.ts';
import { newId } from '../../../src/shared/ids.ts';
import { ApiProblem } from '../../api/http.ts';
import { draftQuery, sendChanges } from '../../api/plans.ts';
import { toServer } from './change.ts';
import { type DraftAction, type DraftState, nextBatch } from './draft-state.ts';
import { isRecord } from './same.ts';

/** A failed sending is tried again after this time, in milliseconds. */
const RETRY = 4000;

interface Batch {
  key: string;
  steps: string[];
  changes: DraftChange[];
}

/** The rows of a 409, when it was about rows. */
function conflictingRows(error: unknown): DraftRow[] | undefined {
  if (!(error instanceof ApiProblem) || error.status !== 409 || !isRecord(error.body)) return undefined;
  const { rows } = error.body;
  return Array.isArray(rows) && rows.length > 0 ? (rows as DraftRow[]) : undefined;
}

/** Whether sending the same again may help: the network or the server failed, not the content. */
const mayPass = (error: unknown): boolean =>
  error instanceof ApiProblem &&
  (error.status === 0 || error.status >= 500 || [401, 408, 429].includes(error.status));

export function useAutosave(importId: string, state: DraftState, dispatch: Dispatch<DraftAction>) {
  const client = useQueryClient();
  const batch = useRef<Batch>(undefined);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [savedAt, setSavedAt] = useState<Date>();
  const { queue, base, clashes } = state;

  const send = useCallback(
    async (current: Batch) => {
      setBusy(true);
      try {
        const { rows, ...rest } = await sendChanges(importId, current.changes, current.key);
        batch.current = undefined;
        dispatch({ type: 'acknowledged', keys: current.steps, rows });
        client.setQueryData(draftQuery(importId).queryKey, (draft) => draft && { ...draft, ...rest });
        setSavedAt(new Date());
        setError(undefined);
      } catch (problem) {
        const rows = conflictingRows(problem);
        if (rows) {
          batch.current = undefined;
          dispatch({ type: 'refused', rows });
        } else setError(problem);
      } finally {
        setBusy(false);
      }
    },
    [importId, dispatch, client],
  );

  useEffect(() => {
    if (busy || error || clashes.length > 0 || queue.length === 0) return;
    if (!batch.current) {
      const steps = nextBatch(queue);
      const changes = toServer(
        base,
        steps.flatMap((step) => step.changes),
      );
      batch.current = { key: newId(), steps: steps.map((step) => step.key), changes };
    }
    void send(batch.current);
  }, [busy, error, clashes, queue, base, send]);

  useEffect(() => {
    if (!error || !mayPass(error)) return;
    const timer = window.setTimeout(() => setError(undefined), RETRY);
    return () => window.clearTimeout(timer);
  }, [error]);

  const retry = () => setError(undefined);
  const drop = () => {
    const keys = batch.current?.steps ?? [];
    batch.current = undefined;
    dispatch({ type: 'dropped', keys });
    setError(undefined);
  };
  const idle = queue.length === 0;
  return { idle, error, refused: error !== undefined && !mayPass(error), savedAt, retry, drop };
}

export type Saving = ReturnType<typeof useAutosave>;
