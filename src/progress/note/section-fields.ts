/** One free text for each section of the plan, out of the results of a note and back. Pure. */
import type { PeriodNote } from '../contract.ts';

type Result = NonNullable<PeriodNote['results']>[number];

/** A field: the text of one line, or of none yet. */
export interface SectionField {
  /** Undefined: of no section, "Chung". */
  section: string | undefined;
  /** Where its line stands among the results; undefined while nothing is written. */
  at: number | undefined;
  text: string;
}

/**
 * The sections of the unit, then those under which something was written all the same, then what belongs to none. Lines
 * of one section that were written apart keep a field each.
 */
export function sectionFields(sections: readonly string[], results: readonly Result[]): SectionField[] {
  const written = results.flatMap(({ section }) => section ?? []);
  return [...new Set([...sections, ...written]), undefined].flatMap((section): SectionField[] => {
    const own = results.flatMap((line, at) =>
      line.section === section ? [{ section, at, text: line.text }] : [],
    );
    return own.length > 0 ? own : [{ section, at: undefined, text: '' }];
  });
}

/** The results with what stands in a field now; an empty field is no line, and without lines there are no results. */
export function withText(
  results: readonly Result[],
  { section, at }: Pick<SectionField, 'section' | 'at'>,
  text: string,
): Result[] | undefined {
  const line: Result[] = text.trim() === '' ? [] : [{ ...(section !== undefined && { section }), text }];
  const next = at === undefined ? [...results, ...line] : results.toSpliced(at, 1, ...line);
  return next.length > 0 ? next : undefined;
}
