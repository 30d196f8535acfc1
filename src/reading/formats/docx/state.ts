import { Unreadable } from '../../unreadable.ts';
import type { LegacyEncoding } from '../legacy-encoding.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';

/** More text, rows or pages than any plan has; what is longer was not meant for this reader. */
const MAX_CHARACTERS = 4_000_000;
const MAX_ROWS = 20_000;
const MAX_PAGES = 500;

/** What is known and counted while a document is read from its beginning to its end. */
export interface DocxState {
  styles: Styles;
  numbering: Numbering;
  /** Encoding of the runs in fonts of before Unicode, when the document really uses one. */
  legacy: LegacyEncoding | undefined;
  legacyFonts: Set<string>;
  /** Whether the last layout left its page breaks in the file. */
  paged: boolean;
  page: number;
  characters: number;
  rows: number;
  /** Fields that are open: whether their instruction ("PAGE") or their result is being read. */
  fields: ('instruction' | 'result')[];
  trackedChanges: boolean;
}

export function newState(parts: Pick<DocxState, 'styles' | 'numbering' | 'legacy' | 'paged'>): DocxState {
  return {
    ...parts,
    legacyFonts: new Set(),
    page: 1,
    characters: 0,
    rows: 0,
    fields: [],
    trackedChanges: false,
  };
}

/** Throws `Unreadable` when the document goes beyond every plan. */
export function checkLimits(state: DocxState): void {
  if (state.characters > MAX_CHARACTERS || state.rows > MAX_ROWS || state.page > MAX_PAGES) {
    throw new Unreadable(
      'too-many-pages',
      `${state.page} pages, ${state.rows} rows, ${state.characters} characters`,
    );
  }
}
