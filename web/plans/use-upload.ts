import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { newId } from '../../src/shared/ids.ts';
import { ApiProblem } from '../api/http.ts';
import { importsQuery, uploadPlan } from '../api/plans.ts';
import type { Sent } from '../api/upload.ts';
import { AT_WORK } from '../api/presence.ts';

/** What went out, and how long that took in milliseconds. */
export interface Sending extends Sent {
  elapsedMs: number;
}

interface Order {
  files: File[];
  again: boolean;
  /** The same when it is sent again after the line broke, so that it is done once. */
  key: string;
}

/** Sends the files of a plan; files seen before lead to what came of them. */
export function useUpload() {
  const navigate = useNavigate();
  const client = useQueryClient();
  const [sending, setSending] = useState<Sending>();
  const abort = useRef<AbortController>(undefined);
  const upload = useMutation({
    mutationFn: ({ files, again, key }: Order) => {
      abort.current = new AbortController();
      const since = performance.now();
      setSending(undefined);
      const onSent = (sent: Sent) => {
        window.dispatchEvent(new Event(AT_WORK));
        setSending({ ...sent, elapsedMs: performance.now() - since });
      };
      return uploadPlan(files, again, { key, onSent, signal: abort.current.signal });
    },
    onSuccess: async (made, { again }) => {
      await client.invalidateQueries({ queryKey: importsQuery.queryKey });
      if (!made.sameAs || again) await navigate({ to: '/imports/$id', params: { id: made.id } });
    },
  });
  const order = upload.variables;
  return {
    busy: upload.isPending,
    sending,
    sameAs: upload.data?.sameAs,
    outcome: outcomeOf(upload.error),
    error: upload.error,
    send: (files: File[]) => upload.mutate({ files, again: false, key: newId() }),
    readAgain: () => order && upload.mutate({ files: order.files, again: true, key: newId() }),
    sendAgain: () => order && upload.mutate(order),
    cancel: () => abort.current?.abort(),
  };
}

/** How sending ended, when not well. */
function outcomeOf(error: unknown): 'stopped' | 'broken' | 'refused' | undefined {
  if (!error) return undefined;
  if (error instanceof DOMException && error.name === 'AbortError') return 'stopped';
  return error instanceof ApiProblem && error.status === 0 ? 'broken' : 'refused';
}
