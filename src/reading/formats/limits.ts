import { Unreadable } from '../unreadable.ts';

/** Of one file. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

/** More than any plan has: a plan of 200 pages is some 600,000 letters and 2,000 rows. */
const MAX_CHARACTERS = 4_000_000;
export const MAX_ROWS = 20_000;
const MAX_PAGES = 500;

export interface Extent {
  characters: number;
  rows: number;
  pages: number;
}

/** Throws `Unreadable` when a document goes beyond every plan, so that time and memory stay bounded. */
export function checkExtent({ characters, rows, pages }: Extent): void {
  const extent = `${pages} pages, ${rows} rows, ${characters} characters`;
  if (pages > MAX_PAGES) throw new Unreadable('too-many-pages', extent);
  if (rows > MAX_ROWS) throw new Unreadable('too-many-rows', extent);
  if (characters > MAX_CHARACTERS) throw new Unreadable('too-long', extent);
}
