/** Parts that are files of their own (a sheet, an inserted document, a web page): read in place by their format. */
import type { SourceBlock, SourceDocument } from '../../block.ts';
import { Unreadable } from '../../unreadable.ts';
import { cleanText } from '../clean-text.ts';
import { checkExtent, type Extent } from '../limits.ts';
import { child, parseXml } from '../xml.ts';
import type { Embedded } from './item.ts';
import type { Judged } from './pictures.ts';
import { type OfficePackage, openPackage } from '../office-package.ts';

/** Reads the bytes of a part as the file that it is. Throws `Unreadable`. */
export type ReadPart = (bytes: Uint8Array) => Promise<SourceDocument>;

/** More parts than any plan has. */
const MAX_PARTS = 20;

/** An item that is a block but for its place. */
type Ready = Exclude<Judged, Embedded>;

/** The items with what the embedded parts hold in their places; `notes` takes what is to be said of them. */
export async function withEmbedded(
  items: readonly Judged[],
  file: OfficePackage,
  readPart: ReadPart | undefined,
  notes: string[],
): Promise<Ready[]> {
  const resolved: Ready[] = [];
  const extent: Extent = { characters: 0, rows: 0, pages: 1 };
  let count = 0;
  for (const item of items) {
    if (item.kind !== 'embedded') {
      resolved.push(item);
      continue;
    }
    count += 1;
    const document = count <= MAX_PARTS ? await read(item, file, readPart) : undefined;
    for (const note of document?.notes ?? []) if (!notes.includes(note)) notes.push(note);
    const page = item.page === undefined ? {} : { page: item.page };
    if (document) {
      addExtent(extent, document.blocks);
      for (const block of document.blocks) resolved.push({ ...placeless(block), ...page });
    } else resolved.push({ kind: 'unread', what: item.what, ...page });
  }
  return resolved;
}

/** All parts together have the limits of one document. */
function addExtent(extent: Extent, blocks: readonly SourceBlock[]): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') extent.characters += block.text.length;
    if (block.kind !== 'table') continue;
    extent.rows += block.rows.length;
    for (const { cells } of block.rows)
      for (const { lines } of cells) for (const line of lines) extent.characters += line.length;
  }
  checkExtent(extent);
}

/** Lines, pages and boxes of another file would mislead. */
function placeless(block: SourceBlock): SourceBlock {
  const { page: _page, line: _line, box: _box, ...rest } = block;
  if (rest.kind !== 'table') return rest as SourceBlock;
  const rows = rest.rows.map(({ page: _rowPage, line: _rowLine, ...row }) => row);
  return { ...rest, rows };
}

async function read(
  { part }: Embedded,
  file: OfficePackage,
  readPart: ReadPart | undefined,
): Promise<SourceDocument | undefined> {
  try {
    const bytes = file.read(part);
    if (!bytes || !readPart) return undefined;
    const document = await readPart(bytes);
    const blocks = document.format === 'xlsx' ? shownSheet(document.blocks, bytes) : document.blocks;
    return blocks.length > 0 ? { ...document, blocks } : undefined;
  } catch (error) {
    // A part that is damaged, locked or of an unknown kind does not spoil the document around it.
    if (error instanceof Unreadable && error.reason === 'cancelled') throw error;
    return undefined;
  }
}

/** Of an embedded workbook the page shows one sheet; sheets that are read together stand under their names. */
function shownSheet(blocks: SourceBlock[], bytes: Uint8Array): SourceBlock[] {
  const name = activeSheet(bytes);
  const isName = (block: SourceBlock): boolean => block.kind === 'paragraph' && block.heading === 1;
  const from = blocks.findIndex(
    (block) => block.kind === 'paragraph' && isName(block) && block.text === name,
  );
  if (from < 0) return blocks;
  const to = blocks.findIndex((block, at) => at > from && isName(block));
  return blocks.slice(from + 1, to < 0 ? blocks.length : to);
}

function activeSheet(bytes: Uint8Array): string | undefined {
  const file = openPackage(bytes, 'xl/workbook.xml');
  const xml = file.read(file.main);
  const workbook = xml && parseXml(xml);
  const active = Number(
    child(child(workbook, 's:bookViews'), 's:workbookView')?.attributes['activeTab'] ?? 0,
  );
  const name = child(workbook, 's:sheets')?.children[active]?.attributes['name'];
  return name === undefined ? undefined : cleanText(name);
}
