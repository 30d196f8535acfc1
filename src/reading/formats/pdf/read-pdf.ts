/** PDF → blocks: the text layer read line by line, tables by their ruling lines, scanned pages by recognition. */
import {
  type Block,
  type Box,
  isBlock,
  type PageInfo,
  type SourceBlock,
  type SourceDocument,
} from '../../block.ts';
import type { ReadingContext } from '../../progress.ts';
import { Unreadable } from '../../unreadable.ts';
import { readWrapping, refusePlaceholder, type Wrapping } from './attached-files.ts';
import { alignContinuedTables } from './continued-tables.ts';
import { splitFootnotes } from './footnotes.ts';
import { type LaidLine, layLines, pitchesOf } from './layout.ts';
import type { Line } from './line.ts';
import { lostTables } from './lost-tables.ts';
import { asUnreadable, type OpenPdf, openPdf } from './open-document.ts';
import { readPageContent } from './page-content.ts';
import { notesOn, type PageRemarks } from './page-notes.ts';
import { withoutFurniture } from './page-furniture.ts';
import type { PageItem } from './page-items.ts';
import type { PageTable } from './page-table.ts';
import { withoutSignatureData } from './signature-data.ts';
import { withoutStruck } from './struck.ts';
import { trustedItems, typedGlyphs } from './text-layer.ts';
import { type TypedText, typedTexts } from './typed-over.ts';
import { type UnreadPicture, unreadPictures, withoutRepeated, withPictures } from './unread-pictures.ts';
import { upright } from './upright.ts';

/** A page as its text layer has it; without items when it has to be recognised from its picture. */
interface ReadPage {
  info: PageInfo;
  items: PageItem[] | undefined;
  footnotes: Line[];
  /** Height of the page as its text is read. */
  height: number;
  toPage: (box: Box) => Box;
  /** Pictures and drawings of a page with text that may hold some of their own. */
  unread: UnreadPicture[];
  /** What was typed over the picture of a page that has to be recognised. */
  typed: TypedText[];
  remarks: PageRemarks;
}

/**
 * Reads a PDF. Scanned pages are handed to recognition, which is loaded only then.
 * @throws Unreadable `encrypted`, `damaged`, `too-many-pages`, `no-text`, `form-pdf`, `portfolio`, `cancelled`
 */
export async function readPdf(bytes: Uint8Array, context: ReadingContext): Promise<SourceDocument> {
  const { pages, wrapping } = await readTextLayer(bytes, context);
  const scanned = pages.filter((page) => page.items === undefined).map((page) => page.info.number);
  const printed = printedBlocks(pages);
  const typed = new Map(pages.map((page) => [page.info.number, page.typed]));
  const recognised = await recognise(bytes, scanned, typed, context);
  const pictures = withoutRepeated(pages.map(({ unread }) => unread));
  const blocks: SourceBlock[] = [];
  for (const [index, page] of pages.entries()) {
    const read = recognised.get(page.info.number)?.blocks ?? printed.get(page.info.number) ?? [];
    const own = withPictures(read, pictures[index] ?? [], page.toPage);
    for (const block of own) blocks.push(onPage(block, blocks.length, page.info.number));
  }
  // Footnotes come last: where they stand they would cut the text that runs on to the next page.
  for (const { info, footnotes, toPage } of pages) {
    for (const line of footnotes) {
      const block = lineBlock({ line, gapBefore: true, align: undefined }, toPage);
      blocks.push(onPage(block, blocks.length, info.number));
    }
  }
  refusePlaceholder(wrapping, blocks);
  if (scanned.length > 0 && !blocks.some(isBlock)) throw new Unreadable('no-text');
  for (const file of wrapping.attached) blocks.push({ ...file, id: blocks.length });
  return {
    format: scanned.length * 2 > pages.length ? 'scan' : 'pdf',
    blocks,
    pages: pages.map(({ info }) => {
      const confidence = recognised.get(info.number)?.info.confidence;
      return confidence === undefined ? info : { ...info, confidence };
    }),
    notes: notesOn(
      pages.map(({ info, remarks }) => ({
        ...remarks,
        recognised: recognised.get(info.number)?.blocks.some(isBlock) ?? false,
      })),
    ),
  };
}

function onPage(block: SourceBlock, id: number, page: number): SourceBlock {
  if (block.kind !== 'table') return { ...block, id, file: 0, page };
  return { ...block, id, file: 0, page, rows: block.rows.map((row) => ({ ...row, page })) };
}

async function readTextLayer(
  bytes: Uint8Array,
  context: ReadingContext,
): Promise<{ pages: ReadPage[]; wrapping: Wrapping }> {
  const pdf = await openPdf(bytes, 'text');
  try {
    return { pages: await readPages(pdf, context), wrapping: await readWrapping(pdf.document) };
  } catch (error) {
    throw asUnreadable(error);
  } finally {
    await pdf.close();
  }
}

async function readPages(pdf: OpenPdf, context: ReadingContext): Promise<ReadPage[]> {
  const pages: ReadPage[] = [];
  const total = pdf.document.numPages;
  const layers = await pdf.document.getOptionalContentConfig();
  for (let number = 1; number <= total; number += 1) {
    if (context.signal?.aborted) throw new Unreadable('cancelled');
    context.onProgress?.({ stage: 'opening', done: number - 1, total });
    const page = await pdf.document.getPage(number);
    const shown = await readPageContent(pdf.pdfjs, page, layers);
    const { content: whole, toPage } = upright(shown);
    const { count: struck, ...unstruck } = withoutStruck(whole.glyphs, whole.rules, whole.struck);
    const content = { ...whole, ...unstruck };
    const info = { file: 0, number, width: shown.width, height: shown.height };
    const trusted = trustedItems(content, lastTable(pages.at(-1)));
    const { items, footnotes } = splitFootnotes(trusted ?? [], content.rules, content.height);
    const unread = trusted ? [...unreadPictures(content, trusted), ...lostTables(content, trusted)] : [];
    const typed = trusted ? [] : typedTexts(typedGlyphs(content), toPage);
    const { concealed, layersOff } = content;
    const remarks = { number, recognised: !trusted, struck, concealed, layersOff };
    pages.push({
      info,
      height: content.height,
      toPage,
      items: trusted && items,
      footnotes,
      unread,
      typed,
      remarks,
    });
    page.cleanup();
  }
  context.onProgress?.({ stage: 'opening', done: total, total });
  return pages;
}

/** "III. Chính quyền số" at the foot of a page: the group of the rows on the next one. */
const GROUP = /^(?:[IVX]{1,5}|[A-Z])[.)] ?\p{Lu}/u;

/** The last table of a page, if nothing but page furniture or the heading of a group follows it. */
function lastTable(page: ReadPage | undefined): PageTable | undefined {
  const tail = page?.items
    ?.slice(-3)
    .filter(
      (item) =>
        item.kind === 'table' || (item.line.box[3] < page.height * 0.88 && !GROUP.test(item.line.text)),
    );
  const last = tail?.at(-1);
  return last?.kind === 'table' ? last.table : undefined;
}

async function recognise(
  bytes: Uint8Array,
  pages: number[],
  typed: ReadonlyMap<number, TypedText[]>,
  context: ReadingContext,
): Promise<Map<number, { blocks: SourceBlock[]; info: PageInfo }>> {
  if (pages.length === 0) return new Map();
  const { recognisePages } = await import('../scan/recognise.ts');
  try {
    return await recognisePages(bytes, pages, context, typed);
  } catch (error) {
    throw asUnreadable(error);
  }
}

/** The blocks of the pages with text, by page; what repeats over pages is judged over all of them together. */
function printedBlocks(pages: readonly ReadPage[]): Map<number, Block[]> {
  const printed = pages.flatMap(({ info, height, toPage, items }) =>
    items ? [{ number: info.number, height, toPage, items: withoutSignatureData(items) }] : [],
  );
  const bare = withoutFurniture(printed);
  const aligned = alignContinuedTables(bare.map((page) => page.items));
  const pitches = pitchesOf(aligned);
  return new Map(
    bare.map(({ number, toPage }, index) => {
      const items = aligned[index] ?? [];
      const laid = layLines(items, pitches);
      const blocks = items.flatMap((item): Block[] => {
        if (item.kind === 'table') return [tableBlock(item.table, toPage)];
        const line = laid.get(item.line);
        return line ? [lineBlock(line, toPage)] : [];
      });
      return [number, blocks];
    }),
  );
}

function tableBlock({ rows, grid, box }: PageTable, toPage: ReadPage['toPage']): Block {
  const placed = rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (cell.box ? { ...cell, box: toPage(cell.box) } : cell)),
  }));
  return { kind: 'table', id: 0, file: 0, box: toPage(box), grid, rows: placed };
}

function lineBlock({ line, gapBefore, align }: LaidLine, toPage: ReadPage['toPage']): Block {
  return {
    kind: 'paragraph',
    id: 0,
    file: 0,
    box: toPage(line.box),
    text: line.text,
    flow: 'line',
    ...(gapBefore && { gapBefore }),
    ...(line.bold && { bold: true }),
    ...(line.italic && { italic: true }),
    ...(align && { align }),
  };
}
