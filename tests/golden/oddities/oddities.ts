/** All odd traits that are put into plans at random. */
import { HTML_ODDITIES } from './html.ts';
import type { Oddity } from './oddity.ts';
import { SHEET_ODDITIES } from './sheet.ts';
import { WORD_ODDITIES } from './word.ts';

export const ODDITIES: readonly Oddity[] = [...WORD_ODDITIES, ...SHEET_ODDITIES, ...HTML_ODDITIES];
