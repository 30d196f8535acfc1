/** Runs in a thread: draws one page after the other as it is asked. */
import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { renderPage } from '../../reading/formats/pdf/render-page.ts';
import { Unreadable } from '../../reading/unreadable.ts';

export interface PictureOrder {
  /** Path of the stored file. */
  file: string;
  page: number;
  width: number;
}
/** `undefined`: the file has no such page, or cannot be drawn. */
export type PictureAnswer = Uint8Array | undefined;

async function draw({ file, page, width }: PictureOrder): Promise<PictureAnswer> {
  try {
    return await renderPage(new Uint8Array(await readFile(file)), page, width);
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

parentPort?.on('message', (order: PictureOrder) => {
  void draw(order).then((picture) => parentPort?.postMessage(picture));
});
