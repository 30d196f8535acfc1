/** Scanned pages of a PDF → blocks: several pages at a time, with progress, stoppable at any moment. */
import type { ReadPage } from './read-page.ts';
import { availableParallelism } from 'node:os';
import type { ReadingContext } from '../../progress.ts';
import { Unreadable } from '../../unreadable.ts';
import { openPdf, type OpenPdf } from '../pdf/open-document.ts';
import { assemblePage, type RecognisedPage } from './assemble.ts';
import { correctPages } from './correct.ts';
import { readPagePicture } from './page-picture.ts';
import { preparePage } from './prepare.ts';
import { readWords } from './read-words.ts';
import { startRecogniser, type Recogniser } from './recogniser.ts';

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
  const pages: ReadPage[] = [];
  if (pageNumbers.length === 0) return new Map();
  const pdf = await openPdf(bytes, 'picture');
  const recognisers: Recogniser[] = [];
  const waiting = [...pageNumbers];
  const report = (): void =>
    context.onProgress?.({ stage: 'recognising', done: pages.length, total: pageNumbers.length });
  const lane = async (): Promise<void> => {
    const recogniser = await startRecogniser();
    recognisers.push(recogniser);
    for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
      pages.push(await recognisePage(pdf, page, recogniser));
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
  if (pages.every(({ regions }) => regions.every(({ lines }) => lines.length === 0)))
    throw new Unreadable('no-text');
  pages.sort((a, b) => a.number - b.number);
  return new Map(correctPages(pages).map((page) => [page.number, assemblePage(page)]));
}

async function recognisePage(pdf: OpenPdf, number: number, recogniser: Recogniser): Promise<ReadPage> {
  const { grey, width, height } = await readPagePicture(pdf, number);
  const prepared = preparePage(grey);
  const words = prepared.regions.length > 0 ? await recogniser.recognise(prepared.strip.picture) : [];
  return readWords(prepared, words, { number, width, height });
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
