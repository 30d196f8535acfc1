/** Scanned pages of a PDF → blocks: several pages at a time, with progress, stoppable at any moment. */
import type { ReadPage } from './read-page.ts';
import { availableParallelism } from 'node:os';
import type { ReadingContext } from '../../progress.ts';
import { Unreadable } from '../../unreadable.ts';
import { openPdf, type OpenPdf } from '../pdf/open-document.ts';
import { type TypedText, withTyped } from '../pdf/typed-over.ts';
import { assemblePage, type RecognisedPage } from './assemble.ts';
import { correctPages } from './correct.ts';
import { readPagePicture } from './page-picture.ts';
import { preparePage, uprightTurns } from './prepare.ts';
import { type Quarters, turn } from './raster.ts';
import { readWords } from './read-words.ts';
import { startRecogniser, type Recogniser } from './recogniser.ts';

/** More recognisers than this gain little and cost 100 MB each. */
const MOST_WORKERS = 4;

/**
 * Recognises the pages (numbers from 1) of a PDF that have no usable text. Block ids count from 0 on each page.
 * @param typed what was typed over the picture of a page, by page
 * @throws Unreadable `no-text` when not a word is found on any of them, `cancelled`
 */
export async function recognisePages(
  bytes: Uint8Array,
  pageNumbers: number[],
  context: ReadingContext,
  typed: ReadonlyMap<number, TypedText[]> = new Map(),
): Promise<Map<number, RecognisedPage>> {
  const pages: ReadPage[] = [];
  if (pageNumbers.length === 0) return new Map();
  const pdf = await openPdf(bytes, 'picture');
  const recognisers: Recogniser[] = [];
  const waiting = [...pageNumbers];
  const usual: Turning = { turned: 0 };
  const report = (): void =>
    context.onProgress?.({ stage: 'recognising', done: pages.length, total: pageNumbers.length });
  const lane = async (): Promise<void> => {
    const recogniser = await startRecogniser();
    recognisers.push(recogniser);
    for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
      pages.push(await recognisePage(pdf, page, recogniser, usual));
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
  return new Map(
    correctPages(pages).map((page) => [
      page.number,
      assemblePage(withTyped(page, typed.get(page.number) ?? [])),
    ]),
  );
}

/** Mean confidence from which a page is taken to stand the right way up; upside down it is below 0.5. */
const LEGIBLE = 0.7;

/** How the last page had to be turned: the pages of one scan usually lie the same way. */
interface Turning {
  turned: Quarters;
}

async function recognisePage(
  pdf: OpenPdf,
  number: number,
  recogniser: Recogniser,
  usual: Turning,
): Promise<ReadPage> {
  const { grey, width, height } = await readPagePicture(pdf, number);
  let best: { page: ReadPage; sure: number } | undefined;
  const turns = uprightTurns(grey);
  if (turns[1] === usual.turned) turns.reverse();
  for (const turned of turns) {
    const prepared = preparePage(turn(grey, turned));
    const words = prepared.regions.length > 0 ? await recogniser.recognise(prepared.strip.picture) : [];
    const sure = words.reduce((sum, word) => sum + word.confidence, 0) / Math.max(1, words.length);
    if (!best || sure > best.sure)
      best = { page: readWords(prepared, words, { number, width, height, turned }), sure };
    if (sure >= LEGIBLE || prepared.regions.length === 0) break;
  }
  usual.turned = best?.page.upright.turned ?? 0;
  if (!best) throw new Unreadable('no-text', `page ${number}`);
  return best.page;
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
