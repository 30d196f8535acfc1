/** Under which sections of the plan a unit writes the texts of its note. Pure. */

/** A row that the unit provides or leads, as the plan has it. */
export interface OwnRow {
  section: string | null;
  source: 'appendix' | 'body';
}

export interface NoteSections {
  /** Each once, in the order of the rows. */
  sections: string[];
  /**
   * The texts come before all else of the note and stand open: everything that the unit has stands in the body of a plan,
   * where the text of a section is the answer. One row of an appendix, and figures and tasks come first.
   */
  textsFirst: boolean;
}

/** @param rows in the order of their plans */
export function noteSections(rows: readonly OwnRow[]): NoteSections {
  const sections = [...new Set(rows.flatMap(({ section }) => section ?? []))];
  return { sections, textsFirst: sections.length > 0 && rows.every(({ source }) => source === 'body') };
}
