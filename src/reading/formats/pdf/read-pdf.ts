/** PDF → blocks: the text layer read line by line, tables by their ruling lines, scanned pages by recognition. */
import type { PDFPageProxy } from 'pdfjs-dist';
import type { Block, PageInfo, SourceDocument } from '../../block.ts';
import type { ReadingContext } from '../../progress.ts';
import { Unreadable } from '../../unreadable.ts';
import { asUnreadable, type OpenPdf, openPdf } from './open-document.ts';
import { type PageItem, pageItems } from './page-blocks.ts';
import { readPageContent } from './page-content.ts';

interface ReadPage {
  info: PageInfo;
  items: PageItem[];
}

/**
 * Reads a PDF.
 * @throws Unreadable `encrypted`, `damaged`, `too-many-pages`, `cancelled`
 */
export async function readPdf(bytes: Uint8Array, context: ReadingContext): Promise<SourceDocument> {
  const pdf = await openPdf(bytes, 'text');
  try {
    const pages = await readPages(pdf, context);
    const blocks: Block[] = [];
    for (const page of pages) {
      for (const item of page.items) blocks.push(toBlock(item, blocks.length, page.info.number));
    }
    return { format: 'pdf', blocks, pages: pages.map((page) => page.info), notes: [] };
  } catch (error) {
    throw asUnreadable(error);
  } finally {
    await pdf.close();
  }
}

async function readPages(pdf: OpenPdf, context: ReadingContext): Promise<ReadPage[]> {
  const pages: ReadPage[] = [];
  const total = pdf.document.numPages;
  for (let number = 1; number <= total; number += 1) {
    if (context.signal?.aborted) throw new Unreadable('cancelled');
    context.onProgress?.({ stage: 'opening', done: number - 1, total });
    const page = await pdf.document.getPage(number);
    pages.push(await readPage(pdf, page));
    page.cleanup();
  }
  context.onProgress?.({ stage: 'opening', done: total, total });
  return pages;
}

async function readPage(pdf: OpenPdf, page: PDFPageProxy): Promise<ReadPage> {
  const content = await readPageContent(pdf.pdfjs, page);
  const info = { file: 0, number: page.pageNumber, width: content.width, height: content.height };
  return { info, items: pageItems(content) };
}

function toBlock(item: PageItem, id: number, page: number): Block {
  if (item.kind === 'table') {
    const { rows, grid, box } = item.table;
    return { kind: 'table', id, file: 0, page, box, grid, rows: rows.map((row) => ({ ...row, page })) };
  }
  const { text, box, bold, italic } = item.line;
  return {
    kind: 'paragraph',
    id,
    file: 0,
    page,
    box,
    text,
    flow: 'line',
    ...(bold && { bold }),
    ...(italic && { italic }),
  };
}
