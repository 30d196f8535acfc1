/** The recogniser of letters: tesseract compiled to WebAssembly, its Vietnamese data from the package, no network. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js';
import { toPgm, type Grey } from './raster.ts';
import type { Word } from './read-page.ts';

export interface Recogniser {
  /** Words of a picture that is one column of lines, in order; undefined when that took longer than the limit. */
  recognise: (picture: Grey, limitMs: number) => Promise<Word[] | undefined>;
  /** Ends it at once, also in the middle of a picture. */
  stop: () => Promise<void>;
}

/** Starts one recogniser (about 0.3 s, 60 MB); it reads one picture at a time. */
export async function startRecogniser(): Promise<Recogniser> {
  let worker = await startWorker();
  let stopped = false;
  return {
    recognise: async (picture, limitMs) => {
      const words = await within(limitMs, recognise(worker, picture));
      if (words || stopped) return words;
      // The only way to end the work on a picture is to end the worker.
      await worker.terminate();
      worker = await startWorker();
      return undefined;
    },
    stop: async () => {
      stopped = true;
      await worker.terminate();
    },
  };
}

async function startWorker(): Promise<Worker> {
  const worker = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: languageFolder(),
    cacheMethod: 'none',
    errorHandler: () => undefined,
  });
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_BLOCK, user_defined_dpi: '200' });
  return worker;
}

/** The work's result; undefined when it is not there in time. */
export async function within<T>(limitMs: number, work: Promise<T>): Promise<T | undefined> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), limitMs);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

function languageFolder(): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve('@tesseract.js-data/vie/package.json')), '4.0.0_best_int');
}

async function recognise(worker: Worker, picture: Grey): Promise<Word[]> {
  const { data } = await worker.recognize(toPgm(picture), {}, { text: false, tsv: true });
  return wordsOf(data.tsv ?? '');
}

/** Tesseract's TSV: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
function wordsOf(tsv: string): Word[] {
  const words: Word[] = [];
  let line = -1;
  for (const row of tsv.split('\n')) {
    const fields = row.split('\t');
    if (fields[0] === '4') line += 1;
    const text = fields.slice(11).join(' ').normalize('NFC').trim();
    if (fields[0] !== '5' || text === '') continue;
    const [left = 0, top = 0, width = 0, height = 0, confidence = 0] = fields.slice(6, 11).map(Number);
    words.push({
      text,
      confidence: Math.max(0, confidence) / 100,
      box: [left, top, left + width, top + height],
      line,
    });
  }
  return words;
}
