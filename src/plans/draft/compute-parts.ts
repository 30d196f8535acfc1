/** Long drafts are thought about in a thread of their own, so that nobody else waits for them. */
import { type DraftBasis, draftParts, type PartTexts } from './draft-parts.ts';
import { oneThread } from '../intake/one-thread.ts';

/** Length of the rows up to which the thread would cost more than it spares: some three hundred of them. */
const SHORT = 300_000;

const thread = oneThread<DraftBasis, PartTexts>(new URL('./draft-parts-worker.ts', import.meta.url), {
  memory: 512,
  patience: 60_000,
});

export async function computeParts(basis: DraftBasis): Promise<PartTexts> {
  return basis.rows.length <= SHORT ? draftParts(basis) : await thread.ask(basis);
}
