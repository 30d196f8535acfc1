/** What the table consists of, and where in it the person is. */

/** A line of the table: a thing or a row, or one mention folded out below its thing. */
export interface Place {
  /** Of a thing that of its leading row. */
  rowId: string;
  mention?: boolean;
}

/** Which cell has the focus; column "head" is the head of the line. */
export interface Cursor extends Place {
  column: string;
}

export type GridItem =
  | { kind: 'row'; id: string }
  /** `of` is the leading row of its thing. */
  | { kind: 'mention'; id: string; of: string }
  /** `ids` are the lines that stand in the section. */
  | { kind: 'section'; title: string; ids: readonly string[] };

export const isAt = (place: Place | undefined, { rowId, mention = false }: Place): boolean =>
  place?.rowId === rowId && (place.mention ?? false) === mention;

/** The place of an item; undefined for what cannot be gone to. */
export function placeOf(item: GridItem): Place | undefined {
  if (item.kind === 'section') return undefined;
  return item.kind === 'row' ? { rowId: item.id } : { rowId: item.id, mention: true };
}
