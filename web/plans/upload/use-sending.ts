/** Files on their way to the server: how much of them, how it ended, and the same once more. */
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { newId } from '../../../src/shared/ids.ts';
import { ApiProblem } from '../../api/http.ts';
import { AT_WORK } from '../../api/presence.ts';
import type { SendOptions, Sent } from '../../api/upload.ts';

/** What went out, and how long that took in milliseconds. */
export interface Sending extends Sent {
  elapsedMs: number;
}

interface Order<A> {
  files: File[];
  /** What else the server is told. */
  how: A;
  /** The same when it is sent again after the line broke, so that it is done once. */
  key: string;
}

interface SendingWork<T, A> {
  send: (files: File[], how: A, options: SendOptions) => Promise<T>;
  onMade: (made: T, how: A) => Promise<void> | void;
}

/** Sends files with progress. @param work what is sent where, and what comes after it */
export function useSending<T, A>({ send, onMade }: SendingWork<T, A>) {
  const [sending, setSending] = useState<Sending>();
  const abort = useRef<AbortController>(undefined);
  const upload = useMutation({
    mutationFn: ({ files, how, key }: Order<A>) => {
      abort.current = new AbortController();
      const since = performance.now();
      setSending(undefined);
      const onSent = (sent: Sent) => {
        window.dispatchEvent(new Event(AT_WORK));
        setSending({ ...sent, elapsedMs: performance.now() - since });
      };
      return send(files, how, { key, onSent, signal: abort.current.signal });
    },
    onSuccess: (made, { how }) => onMade(made, how),
  });
  const order = upload.variables;
  return {
    busy: upload.isPending,
    sending,
    made: upload.data,
    outcome: outcomeOf(upload.error),
    error: upload.error,
    send: (files: File[], how: A) => upload.mutate({ files, how, key: newId() }),
    /** The same files told otherwise. */
    sendAs: (how: A) => order && upload.mutate({ files: order.files, how, key: newId() }),
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
