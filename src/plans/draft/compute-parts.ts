/** Long drafts are thought about in a thread of their own, so that nobody else waits for them. */
import { inThreadWhenLong } from '../intake/one-thread.ts';
import { type DraftBasis, draftParts, type PartTexts } from './draft-parts.ts';

export const computeParts = inThreadWhenLong<DraftBasis, PartTexts>(
  new URL('./draft-parts-worker.ts', import.meta.url),
  draftParts,
  ({ rows }) => rows.length,
);
