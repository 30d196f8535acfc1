import type { Paragraph, Table, Unread } from '../../block.ts';
import type { LegacyEncoding } from '../legacy-encoding.ts';
import type { Extent } from '../limits.ts';
import type { Look } from './look.ts';
import type { HtmlElement, HtmlNode } from './parse-html.ts';
import type { StyleSheet } from './style-sheet.ts';

/** A block before it has its place in the list of blocks. */
export type Item = Omit<Paragraph, 'id' | 'file'> | Omit<Table, 'id' | 'file'> | Omit<Unread, 'id' | 'file'>;

/** What is known and counted while a page is read from its beginning to its end. */
export interface HtmlState {
  styles: StyleSheet;
  /** Encoding of the text in fonts of before Unicode, when the page really uses one; "all": fonts say nothing. */
  legacy: { encoding: LegacyEncoding; all: boolean } | undefined;
  legacyFonts: Set<string>;
  /** Text that was left out because it is not shown. */
  struck: boolean;
  hidden: boolean;
  /** Numbers of list items, known for a whole list at once. */
  ordinals: Map<HtmlElement, number>;
  /** The page is a sheet of a workbook. */
  sheet: boolean;
  extent: Extent;
  /** What a page shows in a frame within it; undefined for other elements, and where the page of the frame is not there. */
  readFrame: (element: HtmlElement) => Item[] | undefined;
}

/** Reads nodes that stand beside each other in a page or a cell. */
export type ReadNodes = (nodes: HtmlNode[], look: Look, state: HtmlState) => Item[];
