/** What the table consists of, and where in it the person is. */

/** Which cell has the focus; column "head" is the head of the row. */
export interface Cursor {
  rowId: string;
  column: string;
}

export type GridItem = { kind: 'row'; id: string } | { kind: 'section'; title: string };
