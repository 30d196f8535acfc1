/** Parts of a workbook's package, found by their relationships: their names are free. */
import { openPackage } from '../office-package.ts';

const MAX_UNPACKED_BYTES = 80 * 1024 * 1024;

export interface Relation {
  id: string;
  /** Last word of the type's address ("worksheet"), the same in the transitional and the strict form. */
  type: string;
  /** Name of the part it leads to. */
  part: string;
}

export interface WorkbookParts {
  /** Name of the workbook itself. */
  main: string;
  /** Unpacked bytes of a part; undefined when there is none. Throws `Unreadable` when all take too much memory. */
  read: (part: string) => Uint8Array | undefined;
  /** What a part leads to within the package. */
  relations: (part: string) => Relation[];
}

/** Opens the package without unpacking more than is asked for. Throws `Unreadable`. */
export function openParts(bytes: Uint8Array): WorkbookParts {
  const { main, read, relationsOf } = openPackage(bytes, 'xl/workbook.xml', MAX_UNPACKED_BYTES);
  const relations = (part: string): Relation[] =>
    [...relationsOf(part)].flatMap(([id, { type, target, external }]) =>
      external ? [] : [{ id, type, part: target }],
    );
  return { main, read, relations };
}
