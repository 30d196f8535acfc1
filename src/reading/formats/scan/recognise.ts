/** Scanned pages of a PDF → blocks: several pages at a time, with progress, stoppable at any moment. */
import { availableParallelism } from 'node:os';
import type { Block, PageInfo } from '../../block.ts';
import type { ReadingContext } from '../../progress.ts';
import { Unreadable } from '../../unreadable.ts';
import { openPdf, type OpenPdf } from '../pdf/open-document.ts';
import { assemblePage } from './assemble.ts';
import { readPagePicture } from './page-picture.ts';
import { preparePage } from './prepare.ts';
import { startRecogniser, type Recogniser } from './recogniser.ts';

export interface RecognisedPage {
  blocks: Block[];
  info: PageInfo;
}

/** More recognisers than this gain little and cost 100 MB each. */
const MOST_WORKERS = 4;

/**
 * Recognises the pages (numbers from 1) of a PDF that have no usable text. Block ids count from 0 on each page.
 * @throws Unreadable `no-text` when not a word is found on any of them, `cancelled`
 */
export async function recognisePages(
  bytes: Uint8Array,
  pageNumbers: number[],
  context: ReadingContext,
): Promise<Map<number, RecognisedPage>> {
  const pages = new Map<number, RecognisedPage>();
  if (pageNumbers.length === 0) return pages;
  const pdf = await openPdf(bytes, 'picture');
  const recognisers: Recogniser[] = [];
  const waiting = [...pageNumbers];
  const report = (): void =>
    context.onProgress?.({ stage: 'recognising', done: pages.size, total: pageNumbers.length });
  const lane = async (): Promise<void> => {
    const recogniser = await startRecogniser();
    recognisers.push(recogniser);
    for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
      pages.set(page, await recognisePage(pdf, page, recogniser));
      report();
    }
  };
  report();
  try {
    const lanes = Math.min(availableParallelism(), MOST_WORKERS, pageNumbers.length);
    await unlessStopped(Promise.all(Array.from({ length: lanes }, lane)), context.signal);
  } finally {
    waiting.length = 0;
    await Promise.all(recognisers.map((recogniser) => recogniser.stop()));
    await pdf.close();
  }
  if ([...pages.values()].every(({ blocks }) => blocks.length === 0)) throw new Unreadable('no-text');
  return new Map([...pages].sort(([a], [b]) => a - b));
}

async function recognisePage(pdf: OpenPdf, page: number, recogniser: Recogniser): Promise<RecognisedPage> {
  const { grey, width, height } = await readPagePicture(pdf, page);
  const prepared = preparePage(grey);
  const words = prepared.regions.length > 0 ? await recogniser.recognise(prepared.strip.picture) : [];
  return assemblePage(prepared, words, { page, width, height });
}

/** The work's result, or `cancelled` as soon as the order to stop comes. */
async function unlessStopped<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = (): void => reject(new Unreadable('cancelled'));
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
