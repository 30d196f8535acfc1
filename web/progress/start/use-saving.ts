/** Sends what was typed, row by row as it is complete, one request at a time; and says how that goes. */
import { useQueryClient } from '@tanstack/react-query';
import { type Dispatch, useCallback, useEffect, useRef, useState } from 'react';
import type { SaveStart, Start, StartRow } from '../../../src/progress/start/contract.ts';
import { asSaved } from '../../../src/progress/start/entries.ts';
import { newId } from '../../../src/shared/ids.ts';
import { ApiProblem } from '../../api/http.ts';
import { saveStart, startQuery } from '../../api/start.ts';
import { reasonText } from '../../design/notices.tsx';
import { say } from '../../design/toast.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import { verdictOn } from '../../plans/confirm/send-verdict.ts';
import { useNextTry } from '../../plans/confirm/use-next-try.ts';
import { type Cells, readCells } from './start-cells.ts';
import type { StartAction, StartState } from './start-state.ts';

interface Batch {
  key: string;
  sent: ReadonlyMap<string, Cells>;
  order: SaveStart;
}

/** Rows in one request. */
const MOST = 200;

interface SavingInput {
  person: string;
  asOf: string;
  rows: ReadonlyMap<string, StartRow>;
  state: StartState;
  dispatch: Dispatch<StartAction>;
}

/** The next rows to be sent: complete ones that nobody has refused. */
function useBatchOf({ asOf, rows, state }: SavingInput): () => Batch | undefined {
  const { start: words } = useTexts();
  return () => {
    const sent = new Map<string, Cells>();
    const order: SaveStart = { asOf, rows: [] };
    for (const [id, { cells, answerId, baseId, refused }] of state.edits) {
      const row = rows.get(id);
      if (!row || refused !== undefined || order.rows.length >= MOST) continue;
      const read = readCells(cells, row, words.cells);
      if (!('entry' in read)) continue;
      sent.set(id, cells);
      order.rows.push({ thingId: id, answerId, baseId, ...(read.entry && asSaved(read.entry)) });
    }
    return sent.size > 0 ? { key: newId(), sent, order } : undefined;
  };
}

/** Why rows were refused: what the server says of each, or of all. */
function reasonsOf(error: ApiProblem, order: SaveStart, all: string): Map<string, string> {
  const named = error.errors.flatMap(({ field, text }): [string, string][] => {
    const row = order.rows.find(({ thingId }) => field?.startsWith(thingId));
    return row ? [[row.thingId, text]] : [];
  });
  return new Map(named.length > 0 ? named : order.rows.map(({ thingId }) => [thingId, all]));
}

/** Whether the same may go again; what is unexpected is never laid to the content, however often it fails. */
function isLater(error: unknown): boolean {
  const { kind } = verdictOn(error, 1);
  return kind === 'later' || kind === 'person';
}

export function useSaving(input: SavingInput) {
  const { person, state, dispatch } = input;
  const client = useQueryClient();
  const texts = useTexts();
  const batchOf = useBatchOf(input);
  const batch = useRef<Batch>(undefined);
  const [busy, setBusy] = useState(false);
  const failures = useRef(0);
  const [failure, setFailure] = useState<{ error: unknown; failures: number }>();
  const [savedAt, setSavedAt] = useState<string>();

  const showRows = (rows: readonly StartRow[]) => {
    const fresh = new Map(rows.map((row) => [row.id, row]));
    client.setQueryData<Start>(startQuery.queryKey, (before) => {
      if (!before) return before;
      const all = before.rows.map((row) => fresh.get(row.id) ?? row);
      return { ...before, rows: all, reviewed: all.filter(({ reviewed }) => reviewed).length };
    });
  };

  /** Rows that somebody else entered meanwhile are shown as they are now; the others are sent again. */
  const onConflict = async (error: ApiProblem, { order, sent }: Batch) => {
    const { rows } = await client.fetchQuery({ ...startQuery, staleTime: 0 });
    const now = new Map(rows.map((row) => [row.id, row]));
    if (error.code === 'already-done') {
      dispatch({ type: 'saved', sent, rows });
      return;
    }
    const moved = order.rows.filter(({ thingId, answerId, baseId }) => {
      const row = now.get(thingId);
      return !row || row.answerId !== answerId || row.baseId !== baseId;
    });
    const ids = moved.map(({ thingId }) => thingId);
    if (ids.length === 0)
      dispatch({ type: 'refused', reasons: reasonsOf(error, order, reasonText(error, texts)) });
    else {
      dispatch({ type: 'dropped', ids });
      say(texts.start.overtaken(ids.map((id) => now.get(id)?.name ?? '').join('; ')));
    }
  };

  const onFailure = async (error: unknown, failed: Batch) => {
    if (isLater(error) || !(error instanceof ApiProblem)) {
      failures.current += 1;
      setFailure({ error, failures: failures.current });
      return;
    }
    batch.current = undefined;
    if (error.status === 409) await onConflict(error, failed);
    else dispatch({ type: 'refused', reasons: reasonsOf(error, failed.order, reasonText(error, texts)) });
  };

  const send = async (current: Batch) => {
    setBusy(true);
    try {
      const saved = await saveStart(current.order, { key: current.key, person });
      batch.current = undefined;
      showRows(saved.rows);
      dispatch({ type: 'saved', sent: current.sent, rows: saved.rows });
      setSavedAt(saved.savedAt);
      failures.current = 0;
      setFailure(undefined);
      void client.invalidateQueries({ queryKey: [...startQuery.queryKey, 'count'] });
    } catch (error) {
      await onFailure(error, current).catch((again: unknown) => setFailure({ error: again, failures: 1 }));
    } finally {
      setBusy(false);
    }
  };

  useEffect(() => {
    if (busy || failure || state.edits.size === 0) return;
    batch.current ??= batchOf();
    if (batch.current) void send(batch.current);
  });

  const retry = useCallback(() => setFailure(undefined), []);
  useNextTry(failure?.failures, true, retry);
  return { busy, error: failure?.error, savedAt, retry };
}
