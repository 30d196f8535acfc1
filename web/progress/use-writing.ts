/** Writes rows of a table, and takes back what was written, act by act. */
import { useRef } from 'react';
import type { DutyItem } from '../../src/progress/contract.ts';
import type { Draft } from './entry-store.ts';
import { shownDraft } from './row-desk.ts';
import type { Entry } from './use-entry.ts';

/** What one act of the hand writes: rows with what stands in them then; null empties a row. */
export type Step<D extends Draft = Draft> = readonly { item: DutyItem; draft: D | null }[];

interface Act {
  written: Step;
  before: Step;
}

export interface Writing {
  write: (step: Step) => void;
  undo: () => void;
  redo: () => void;
}

export function useWriting(entry: Entry): Writing {
  const acts = useRef<{ past: readonly Act[]; future: readonly Act[] }>({ past: [], future: [] });
  const put = (step: Step) => {
    for (const { item, draft } of step) entry.store.put(item, draft);
  };
  return {
    write: (written) => {
      if (written.length === 0) return;
      // Looked at now: once it is saved, the row as it is known here says something else.
      const before = written.map(({ item }) => ({ item, draft: shownDraft(entry, item) ?? null }));
      acts.current = { past: [...acts.current.past, { written, before }], future: [] };
      put(written);
    },
    undo: () => {
      const { past, future } = acts.current;
      const last = past.at(-1);
      if (!last) return;
      acts.current = { past: past.slice(0, -1), future: [last, ...future] };
      put(last.before);
    },
    redo: () => {
      const { past, future } = acts.current;
      const [next, ...later] = future;
      if (!next) return;
      acts.current = { past: [...past, next], future: later };
      put(next.written);
    },
  };
}
