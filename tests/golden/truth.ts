/** What a reading says beside what is true: every value with the confidence it was given. */

/** One value of one row, as it was given. */
export interface Judged {
  field: string;
  /** 0..1: that of its row; below `DOUBTED` where the field is named among the row's doubts. */
  confidence: number;
  right: boolean;
  /** "field of “row”: want …; got …", to look at when it is wrong. */
  said: string;
}

interface GivenRow {
  confidence: number;
  doubts?: readonly string[] | undefined;
}

/** From here on a value is given as sure. */
export const SURE = 0.95;
const DOUBTED = 0.79;

/** Names under which fields of a comparison stand among the doubts of a row. */
const DOUBT_OF: Readonly<Record<string, string>> = { owners: 'leads' };

export function confidenceOf(row: GivenRow, field: string): number {
  const doubted = row.doubts?.includes(DOUBT_OF[field] ?? field) ?? false;
  return doubted ? Math.min(row.confidence, DOUBTED) : row.confidence;
}

/** A row that is not in the document at all: its name is the value that is wrong. */
export const invented = (row: GivenRow & { name: string }): Judged => ({
  field: 'name',
  confidence: confidenceOf(row, 'name'),
  right: false,
  said: `extra: ${row.name}`,
});

/** How many values are given as sure, how many of these are wrong, and how many right ones are not given as sure. */
export interface TruthCount {
  sure: number;
  sureWrong: number;
  right: number;
  rightSure: number;
}

export function countTruth(values: readonly Judged[]): TruthCount {
  const sure = values.filter(({ confidence }) => confidence >= SURE);
  const right = values.filter((value) => value.right);
  return {
    sure: sure.length,
    sureWrong: sure.filter((value) => !value.right).length,
    right: right.length,
    rightSure: right.filter(({ confidence }) => confidence >= SURE).length,
  };
}
