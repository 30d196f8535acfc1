/** What a form of official documents lays down: the vocabulary of form-rules.ts. Pure data. */

/** How a text looks. */
export interface TextStyle {
  /** Points. */
  size: number;
  bold?: true;
  italic?: true;
  underline?: true;
  /** Written in capitals, whatever the text is. */
  capitals?: true;
}

/** A line drawn under a text: its share of the text's length. */
export interface Underline {
  share: number;
}

export interface Lettered {
  text: string;
  style: TextStyle;
  line?: Underline;
}

export interface FormRules {
  /** Millimetres; upright. */
  paper: { width: number; height: number };
  /** Millimetres, `pageNumber` from the upper edge to the page number. */
  margins: { top: number; bottom: number; left: number; right: number; pageNumber: number };
  font: string;
  pageNumber: TextStyle;
  letterhead: {
    /** Millimetres: who issues to the left, the state or the Party to the right. */
    columns: readonly [number, number];
    /** In whose name documents are written. */
    above: readonly Lettered[];
    parent: TextStyle;
    body: { style: TextStyle; line?: Underline };
    /** Under the issuing body. */
    mark?: Lettered;
    number: { style: TextStyle; word: string; between: string };
    placeAndDate: TextStyle;
  };
  type: TextStyle;
  subject: { style: TextStyle; line: Underline };
  /** Of a letter, which has no type: under its number. */
  letterSubject: { style: TextStyle; word: string };
  addressees: { style: TextStyle; word: string };
  basis: TextStyle;
  text: {
    style: TextStyle;
    /** First line, millimetres. */
    indent: number;
    /** Points. */
    before: number;
    /** Height of a line: points, or times the height of the letters. */
    line: { exactly: number } | { times: number };
  };
  headings: Record<1 | 2 | 3, { style: TextStyle; between: string }>;
  /** Behind the last sentence. */
  ending: string;
  signature: {
    /** "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH". */
    authority: TextStyle;
    post: TextStyle;
    name: TextStyle;
    /** Signed on behalf of a collective, in place of the head, by order: the words before the post. */
    words: { collective: string; inPlaceOf: string; byOrder: string };
    /** Height that signature and seal take, points. */
    room: number;
  };
  recipients: { word: Lettered; style: TextStyle; archive: string };
  annex: { name: TextStyle; title: TextStyle; reference: TextStyle; line: Underline };
  table: { head: TextStyle; cell: TextStyle; group: TextStyle };
}
