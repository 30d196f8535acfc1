/** The draft of one import at the screen: loaded, refreshed, changed, saved by itself. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import { newId } from '../../../src/shared/ids.ts';
import { draftQuery } from '../../api/plans.ts';
import type { Change } from './change.ts';
import { draftReducer, EMPTY_DRAFT, shownRows } from './draft-state.ts';
import { keepQueue, keptQueue } from './keep-queue.ts';
import { useAutosave } from './use-autosave.ts';

export function useDraft(importId: string) {
  const query = useQuery(draftQuery(importId));
  const [state, dispatch] = useReducer(draftReducer, EMPTY_DRAFT);
  const loaded = useRef(false);
  /** The row whose cell is open: it must not change under the hand. */
  const held = useRef<string>(undefined);

  useEffect(() => {
    if (!query.data) return;
    if (loaded.current) dispatch({ type: 'refresh', rows: query.data.rows, held: held.current });
    else dispatch({ type: 'load', rows: query.data.rows, queue: keptQueue(localStorage, importId) });
    loaded.current = true;
  }, [query.data, importId]);

  useEffect(() => {
    if (loaded.current) keepQueue(localStorage, importId, state.queue);
  }, [state.queue, importId]);

  const saving = useAutosave(importId, state, dispatch);
  const rows = useMemo(() => shownRows(state), [state]);
  const change = useCallback((changes: Change[]) => {
    if (changes.length > 0) dispatch({ type: 'do', key: newId(), changes });
  }, []);
  /** Keeps a row as it is while its cell is open; nothing to let go. */
  const hold = useCallback((rowId: string | undefined) => {
    held.current = rowId;
  }, []);
  return {
    draft: query.data,
    error: query.error,
    refetch: query.refetch,
    state,
    dispatch,
    rows,
    change,
    saving,
    hold,
  };
}

export type DraftAtScreen = ReturnType<typeof useDraft>;
