/** The draft of one import at the screen: loaded, refreshed, changed, saved by itself. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import { newId } from '../../../src/shared/ids.ts';
import { draftQuery } from '../../api/plans.ts';
import type { Change } from './change.ts';
import { draftReducer, type DraftState, EMPTY_DRAFT, shownRows } from './draft-state.ts';
import {
  forgetNobodysQueues,
  isPending,
  isRefused,
  keepSteps,
  keptSteps,
  type StepsOwner,
} from './kept-steps.ts';
import { useAutosave } from './use-autosave.ts';

type Kept = Pick<DraftState, 'queue' | 'refused'>;

/** Keeps in the browser what the server has not taken yet. @returns what reads it, to be called before any work */
function useKeeping(owner: StepsOwner, { queue, refused }: DraftState): () => Kept {
  const kept = useRef<Kept>(undefined);
  useEffect(() => {
    if (!kept.current) return;
    keepSteps(localStorage, 'waiting', owner, kept.current.queue, queue);
    keepSteps(localStorage, 'refused', owner, kept.current.refused, refused);
    kept.current = { queue, refused };
  }, [owner, queue, refused]);
  return useCallback(() => {
    forgetNobodysQueues(localStorage);
    kept.current = {
      queue: keptSteps(localStorage, 'waiting', owner, isPending),
      refused: keptSteps(localStorage, 'refused', owner, isRefused),
    };
    return kept.current;
  }, [owner]);
}

/** @param owner must stay the same object: what is typed here is this person's for good */
export function useDraft(owner: StepsOwner) {
  const query = useQuery(draftQuery(owner.importId));
  const [state, dispatch] = useReducer(draftReducer, EMPTY_DRAFT);
  const loaded = useRef(false);
  /** The row whose cell is open: it must not change under the hand. */
  const held = useRef<string>(undefined);

  const readKept = useKeeping(owner, state);
  useEffect(() => {
    if (!query.data) return;
    const { rows } = query.data;
    if (loaded.current) dispatch({ type: 'refresh', rows, held: held.current });
    else dispatch({ type: 'load', rows, ...readKept() });
    loaded.current = true;
  }, [query.data, readKept]);

  const saving = useAutosave(owner, state, dispatch);
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
