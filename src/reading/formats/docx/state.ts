import type { LegacyEncoding } from '../legacy-encoding.ts';
import type { Extent } from '../limits.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';

/** What is known and counted while a document is read from its beginning to its end. */
export interface DocxState {
  styles: Styles;
  numbering: Numbering;
  /** Encoding of the runs in fonts of before Unicode, when the document really uses one. */
  legacy: LegacyEncoding | undefined;
  legacyFonts: Set<string>;
  /** Whether the last layout left its page breaks in the file. */
  paged: boolean;
  extent: Extent;
  /** Fields that are open: whether their instruction ("PAGE") or their result is being read. */
  fields: ('instruction' | 'result')[];
  trackedChanges: boolean;
}

export function newState(parts: Pick<DocxState, 'styles' | 'numbering' | 'legacy' | 'paged'>): DocxState {
  return {
    ...parts,
    legacyFonts: new Set(),
    extent: { characters: 0, rows: 0, pages: 1 },
    fields: [],
    trackedChanges: false,
  };
}
