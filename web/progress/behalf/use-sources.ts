/** How each unit answered, kept in the browser until its answers are entered. */
import { useState } from 'react';
import { forgetText, hasShapeOf, keepText, keptRecords } from '../../design/kept-text.ts';
import type { BehalfDraft } from '../behalf.ts';

const FORM = 'behalf-source';

const PATTERN: BehalfDraft = { channel: 'call', saidBy: '', day: undefined, hour: '' };

export interface Sources {
  /** By the id of the duty; undefined while nobody has written it. */
  of: (dutyId: string) => BehalfDraft | undefined;
  put: (dutyIds: readonly string[], source: BehalfDraft) => void;
  forget: (dutyId: string) => void;
}

/** @param person the id of whoever enters */
export function useSources(person: string): Sources {
  const [sources, setSources] = useState(() => foundAgain(person));
  return {
    of: (dutyId) => sources.get(dutyId),
    put: (dutyIds, source) => {
      for (const record of dutyIds)
        keepText(localStorage, { person, form: FORM, record }, source, Date.now());
      setSources((before) => new Map([...before, ...dutyIds.map((id) => [id, source] as const)]));
    },
    forget: (dutyId) => {
      forgetText(localStorage, { person, form: FORM, record: dutyId });
      setSources((before) => new Map([...before].filter(([id]) => id !== dutyId)));
    },
  };
}

function foundAgain(person: string): ReadonlyMap<string, BehalfDraft> {
  const kept = keptRecords(localStorage, { person, form: FORM }, Date.now());
  return new Map(
    [...kept].flatMap(([id, content]) => (hasShapeOf(PATTERN, content) ? [[id, content] as const] : [])),
  );
}
