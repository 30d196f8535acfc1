/** Small Word documents for tests, laid out in the ways in which offices lay them out. */
import { AlignmentType, Document, Packer, Paragraph, Tab, Table, TableCell, TableRow, TextRun } from 'docx';

export type Piece = Paragraph | Table;

export const line = (
  text: string,
  look: { bold?: boolean; italics?: boolean; center?: boolean } = {},
): Paragraph =>
  new Paragraph({
    ...(look.center && { alignment: AlignmentType.CENTER }),
    children: text
      .split('\t')
      .flatMap((part, at) => [
        ...(at > 0 ? [new TextRun({ children: [new Tab()] })] : []),
        new TextRun({ text: part, ...(look.bold && { bold: true }), ...(look.italics && { italics: true }) }),
      ]),
  });

const cell = (texts: readonly string[], span = 1, rows = 1): TableCell =>
  new TableCell({
    children: texts.map((text) => line(text)),
    ...(span > 1 && { columnSpan: span }),
    ...(rows > 1 && { rowSpan: rows }),
  });

/** Letterhead and signature: two columns of lines. */
export const sideBySide = (left: readonly string[], right: readonly string[]): Table =>
  new Table({ rows: [new TableRow({ children: [cell(left), cell(right)] })] });

export interface Head {
  title: string;
  /** Titles of the columns below it. */
  over?: readonly string[];
}

/** A table with a head of one or two rows; a row of one cell goes over the whole width. */
export function grid(head: readonly Head[], rows: readonly (readonly string[])[]): Table {
  const width = head.reduce((sum, { over }) => sum + (over?.length ?? 1), 0);
  const isDeep = head.some(({ over }) => over !== undefined);
  const first = head.map(({ title, over }) => cell([title], over?.length ?? 1, isDeep && !over ? 2 : 1));
  const second = head.flatMap(({ over }) => (over ?? []).map((title) => cell([title])));
  return new Table({
    rows: [
      new TableRow({ tableHeader: true, children: first }),
      ...(isDeep ? [new TableRow({ tableHeader: true, children: second })] : []),
      ...rows.map(
        (cells) =>
          new TableRow({ children: cells.map((text) => cell([text], cells.length === 1 ? width : 1)) }),
      ),
    ],
  });
}

/** A .docx of the pieces; each list is a section of its own. */
export async function docxOf(...sections: readonly Piece[][]): Promise<Uint8Array> {
  const document = new Document({ sections: sections.map((children) => ({ children })) });
  return new Uint8Array(await Packer.toBuffer(document));
}
