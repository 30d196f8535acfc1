/** Scanned pages of a PDF → blocks: several pages at a time, with progress, stoppable at any moment. */
import type { ReadPage, Word } from './read-page.ts';
import { availableParallelism } from 'node:os';
import type { ReadingContext } from '../../progress.ts';
import { Unreadable } from '../../unreadable.ts';
import { openPdf, type OpenPdf } from '../pdf/open-document.ts';
import { type TypedText, withTyped } from '../pdf/typed-over.ts';
import { assemblePage, type RecognisedPage } from './assemble.ts';
import { correctPages } from './correct.ts';
import { readPagePicture } from './page-picture.ts';
import { preparePage, uprightTurns } from './prepare.ts';
import { type Grey, part, type Quarters, turn } from './raster.ts';
import { readWords } from './read-words.ts';
import { readFiguresTwice } from './second-reading.ts';
import { startRecogniser, type Recogniser, within } from './recogniser.ts';
import { isBlank, isNoText, isSuspicious, textureOf, type Texture } from './texture.ts';

/** More recognisers than this gain little and cost 100 MB each. */
const MOST_WORKERS = 4;

/**
 * Recognises the pages (numbers from 1) of a PDF that have no usable text. Block ids count from 0 on each page; a
 * blank page has no blocks, one with ink that cannot be read a block that says so.
 * @param typed what was typed over the picture of a page, by page
 * @throws Unreadable `cancelled`
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
      pages.push(await recognisePage(pdf, page, recogniser, usual).catch(() => withoutWords(page, NO_SIZE)));
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
/** Below it the words are found in what is no text, is mirrored, or is written by hand: worse than none. Such pages have 0.42 to 0.51. */
const ILLEGIBLE = 0.58;
/** Time for a picture, and more for each letter on it (a full page has 2500): many times what is needed. */
const LIMIT_MS = 30_000;
const LIMIT_PER_LETTER_MS = 40;
/** Time to get the picture out of the file. */
const PICTURE_LIMIT_MS = 60_000;

/** How the last page had to be turned: the pages of one scan usually lie the same way. */
interface Turning {
  turned: Quarters;
}

interface Attempt {
  page: ReadPage;
  /** The picture that was read. */
  cleared: Grey;
  sure: number;
  texture: Texture;
}

async function recognisePage(
  pdf: OpenPdf,
  number: number,
  recogniser: Recogniser,
  usual: Turning,
): Promise<ReadPage> {
  const picture = await within(PICTURE_LIMIT_MS, readPagePicture(pdf, number));
  if (!picture) return withoutWords(number, NO_SIZE);
  const { grey, incomplete, ...size } = picture;
  let best: Attempt | undefined;
  const turns = uprightTurns(grey);
  if (turns[1] === usual.turned) turns.reverse();
  for (const turned of turns) {
    const attempt = await readTurned(turn(grey, turned), { number, ...size, turned }, recogniser);
    if (!best || attempt.sure > best.sure) best = attempt;
    if (attempt.sure >= LEGIBLE || attempt.page.regions.length === 0) break;
  }
  if (!best || best.sure < ILLEGIBLE) {
    const blank = best !== undefined && !incomplete && isBlank(best.texture);
    return withoutWords(number, size, !blank);
  }
  usual.turned = best.page.upright.turned;
  const read = await readFiguresTwice(best.page, best.cleared, (again) =>
    recogniser.recognise(again, LIMIT_MS),
  );
  return incomplete ? { ...read, unread: true } : read;
}

/** The page read one way up; without words when it holds no text, or took too long. */
async function readTurned(
  grey: Grey,
  page: { number: number; width: number; height: number; turned: Quarters },
  recogniser: Recogniser,
): Promise<Attempt> {
  const prepared = preparePage(grey);
  const texture = textureOf(prepared);
  const { cleared } = prepared;
  const nothing = { page: withoutWords(page.number, page), cleared, sure: 0, texture };
  if (prepared.regions.length === 0 || isNoText(prepared, texture)) return nothing;
  const { picture } = prepared.strip;
  if (isSuspicious(texture)) {
    const sample = await recogniser.recognise(middleOf(picture), SAMPLE_LIMIT_MS);
    if (!sample || meanConfidence(sample) < ILLEGIBLE) return nothing;
  }
  const limit = LIMIT_MS + LIMIT_PER_LETTER_MS * texture.letters;
  const words = await recogniser.recognise(picture, limit);
  if (!words) return nothing;
  return { page: readWords(prepared, words, page), cleared, sure: meanConfidence(words), texture };
}

const meanConfidence = (words: Word[]): number =>
  words.reduce((sum, word) => sum + word.confidence, 0) / Math.max(1, words.length);

/** Height, in pixels, of the part of a page that is tried first, and the time for it. */
const SAMPLE_HEIGHT = 300;
const SAMPLE_LIMIT_MS = 20_000;

function middleOf(picture: Grey): Grey {
  const top = Math.max(0, (picture.height - SAMPLE_HEIGHT) >> 1);
  return part(picture, top, Math.min(picture.height, top + SAMPLE_HEIGHT));
}

const NO_SIZE = { width: 0, height: 0 };

function withoutWords(
  number: number,
  { width, height }: { width: number; height: number },
  unread = true,
): ReadPage {
  const upright = { width: 1, height: 1, turned: 0 } as const;
  return { number, width, height, upright, grids: [], regions: [], ...(unread && { unread }) };
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
