/** Sends the waiting changes one request at a time, in the name of whoever made them, and says how that goes. */
import { useQueryClient } from '@tanstack/react-query';
import { type Dispatch, useCallback, useEffect, useRef, useState } from 'react';
import type { DraftChange } from '../../../src/plans/draft/contract.ts';
import { newId } from '../../../src/shared/ids.ts';
import { meQuery } from '../../api/accounts.ts';
import { draftQuery, sendChanges } from '../../api/plans.ts';
import { reasonText } from '../../design/notices.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import { useMeQuery } from '../../api/me.ts';
import { toServer } from './change.ts';
import { BATCH_LIMIT, type DraftAction, type DraftState, nextBatch } from './draft-state.ts';
import type { StepsOwner } from './kept-steps.ts';
import { fewerSteps, verdictOn } from './send-verdict.ts';
import { useNextTry } from './use-next-try.ts';

interface Batch {
  key: string;
  steps: string[];
  changes: DraftChange[];
  /** How often it has failed. */
  failures: number;
}

function batchOf({ queue, base }: DraftState, most: number): Batch {
  const steps = nextBatch(queue, most);
  const changes = toServer(
    base,
    steps.flatMap((step) => step.changes),
  );
  return { key: newId(), steps: steps.map((step) => step.key), changes, failures: 0 };
}

/** Whether the person whose changes these are is the one at the screen now. */
function usePresent(person: string): boolean {
  return useMeQuery().data?.user.userId === person;
}

export function useAutosave(owner: StepsOwner, state: DraftState, dispatch: Dispatch<DraftAction>) {
  const { person, importId } = owner;
  const client = useQueryClient();
  const texts = useTexts();
  const present = usePresent(person);
  const batch = useRef<Batch>(undefined);
  const most = useRef(BATCH_LIMIT);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<{ error: unknown; failures: number }>();
  const [savedAt, setSavedAt] = useState<Date>();

  const onFailure = useCallback(
    async (error: unknown, failed: Batch) => {
      failed.failures += 1;
      const verdict = verdictOn(error, failed.failures);
      if (verdict.kind === 'later' || verdict.kind === 'person') {
        if (verdict.kind === 'person') await client.invalidateQueries({ queryKey: meQuery.queryKey });
        setFailure({ error, failures: failed.failures });
        return;
      }
      batch.current = undefined;
      setFailure(undefined);
      const reason = reasonText(error, texts);
      if (verdict.kind === 'overtaken') dispatch({ type: 'overtaken', rows: verdict.rows });
      else if (verdict.kind === 'closed') dispatch({ type: 'refused', keys: 'all', reason });
      else if (verdict.kind === 'done') {
        const { rows } = await client.fetchQuery(draftQuery(importId));
        dispatch({ type: 'acknowledged', keys: failed.steps, rows });
      } else if (failed.steps.length > 1) most.current = fewerSteps(failed.steps.length);
      else dispatch({ type: 'refused', keys: failed.steps, reason });
    },
    [client, dispatch, importId, texts],
  );

  const send = useCallback(
    async (current: Batch) => {
      setBusy(true);
      try {
        const { key, changes, steps } = current;
        const rows = await sendChanges(client, { importId, person, changes, key });
        batch.current = undefined;
        most.current = Math.min(BATCH_LIMIT, most.current * 2);
        dispatch({ type: 'acknowledged', keys: steps, rows });
        setSavedAt(new Date());
        setFailure(undefined);
      } catch (error) {
        await onFailure(error, current);
      } finally {
        setBusy(false);
      }
    },
    [client, dispatch, importId, person, onFailure],
  );

  useEffect(() => {
    const { queue, clashes } = state;
    if (!present || busy || failure || clashes.length > 0 || queue.length === 0) return;
    batch.current ??= batchOf(state, most.current);
    void send(batch.current);
  }, [present, busy, failure, state, send]);

  const retry = useCallback(() => setFailure(undefined), []);
  useNextTry(failure?.failures, present, retry);
  return { idle: state.queue.length === 0, error: failure?.error, savedAt, retry };
}
