/** What the tests look at of a document that was read. */
import type { Paragraph, SourceBlock, SourceDocument, Table } from '../../block.ts';
import { readPdf } from './read-pdf.ts';
import { type SampleDocument, type SamplePage, writePdf } from './sample-pdf.ts';

/** Blocks of a document written for a test. */
export async function read(
  pages: readonly SamplePage[],
  document: SampleDocument = {},
): Promise<SourceDocument> {
  return readPdf(writePdf(pages, document), {});
}

export function paragraphs(blocks: readonly SourceBlock[]): Paragraph[] {
  return blocks.filter((block) => block.kind === 'paragraph');
}

export function tables(blocks: readonly SourceBlock[]): Table[] {
  return blocks.filter((block) => block.kind === 'table');
}

export async function linesOf(content: string): Promise<string[]> {
  return paragraphs((await read([{ content }])).blocks).map((block) => block.text);
}

/** Cells as "text", "text <colSpan x rowSpan>". */
export function cellsOf(table: Table | undefined): string[][] {
  return (table?.rows ?? []).map((row) =>
    row.cells.map((cell) => {
      const spans = cell.colSpan > 1 || cell.rowSpan > 1 ? ` <${cell.colSpan}x${cell.rowSpan}>` : '';
      return cell.lines.join('⏎') + spans;
    }),
  );
}
