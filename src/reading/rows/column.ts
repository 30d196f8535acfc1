/** A column of a table of indicators or tasks. */
import type { Role } from './column-words.ts';

export interface Column {
  index: number;
  role: Role;
  /** The words above it. */
  header: string;
  /** The lowest of them, when there are several header rows. */
  own?: string;
  /** Of a target column. */
  year?: number;
  /** Its role does not follow from the words above it. */
  unsure?: true;
  /** Its cells are marks: they say when a row is to be done. */
  marks?: true;
  /** It is headed by the name of one who acts; its cells are marks. */
  marksOwner?: true;
}
