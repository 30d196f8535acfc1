import type { LegacyEncoding } from '../legacy-encoding.ts';
import type { Extent } from '../limits.ts';
import type { Numbering } from './numbering.ts';
import type { Relations } from '../office-package.ts';
import type { Styles } from './styles.ts';

/** What was met on the way and is said of the file as a whole. */
export interface Told {
  trackedChanges: boolean;
  /** Runs of struck-through text that were left out. */
  struck: number;
  /** Prompts of fields that nobody has filled in. */
  prompts: Set<string>;
}

export interface NoteReference {
  kind: 'footnotes' | 'endnotes';
  id: string;
  /** The mark stands in a row of a table, which nothing of the note will reach. */
  inTable?: true;
}

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
  /** Whether the table of contents that is open goes on in the next paragraph. */
  inContents: boolean;
  /** Relationships of the part that is being read. */
  relations: Relations;
  /** Notes whose marks stand in the text, in order. */
  notes: NoteReference[];
  told: Told;
}

type Given = Pick<DocxState, 'styles' | 'numbering' | 'legacy' | 'paged' | 'relations'>;

export function newState(given: Given): DocxState {
  return {
    ...given,
    legacyFonts: new Set(),
    extent: { characters: 0, rows: 0, pages: 1 },
    inContents: false,
    notes: [],
    told: { trackedChanges: false, struck: 0, prompts: new Set() },
  };
}

/** The state for another part (a page header, the footnotes): what it meets is told with the rest. */
export function stateOfPart(state: DocxState, relations: Relations, numbering: Numbering): DocxState {
  return { ...state, relations, numbering, inContents: false };
}
