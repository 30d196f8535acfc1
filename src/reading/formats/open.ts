import { withoutForbidden } from '../../shared/text-rule.ts';
import { type Cell, isBlock, type SourceBlock, type SourceDocument } from '../block.ts';
import type { ReadingContext } from '../progress.ts';
import { Unreadable } from '../unreadable.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { isOldKind, OLD_FORMS, type OldKind } from './old-office/old-kinds.ts';
import { sniff } from './sniff.ts';

/**
 * Bytes of one file → its blocks, by the adapter of its format. Formats are loaded when first needed.
 * Throws `Unreadable`; any other error of an adapter becomes `Unreadable('damaged')`.
 */
export async function openFile(bytes: Uint8Array, context: ReadingContext = {}): Promise<SourceDocument> {
  if (bytes.length > MAX_FILE_BYTES) throw new Unreadable('too-large');
  context.onProgress?.({ stage: 'opening', done: 0, total: 1 });
  try {
    // Node's Buffer is a Uint8Array that slices differently; libraries refuse it.
    const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const document = await readAs(sniff(plain), plain, context);
    if (!document.blocks.some(isBlock))
      throw new Unreadable(isOnlyPictures(document) ? 'only-pictures' : 'empty');
    return { ...document, blocks: document.blocks.map(withCleanText) };
  } catch (error) {
    if (context.signal?.aborted) throw new Unreadable('cancelled');
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('damaged', error instanceof Error ? error.stack : String(error));
  }
}

const isOnlyPictures = ({ blocks }: SourceDocument): boolean =>
  blocks.some((block) => !isBlock(block) && block.what === 'picture');

/** Whatever a format lets through: what no text may hold ends here, before anything is made of it. */
function withCleanText(block: SourceBlock): SourceBlock {
  if (!isBlock(block)) return block;
  if (block.kind === 'paragraph') return { ...block, text: withoutForbidden(block.text) };
  const cleanCell = (cell: Cell): Cell => ({ ...cell, lines: cell.lines.map(withoutForbidden) });
  return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(cleanCell) })) };
}

async function readAs(
  kind: ReturnType<typeof sniff>,
  bytes: Uint8Array,
  context: ReadingContext,
  depth = 0,
): Promise<SourceDocument> {
  if (isOldKind(kind)) return readOld(kind, bytes, context);
  switch (kind) {
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(bytes, context);
    case 'docx':
      return (await import('./docx/read-docx.ts')).readDocx(bytes, partReader(context, depth));
    case 'xlsx':
      return (await import('./sheet/read-xlsx.ts')).readXlsx(bytes);
    case 'text':
      return readAnyText(bytes, context);
  }
}

/** Files inside files inside files are nobody's plan. */
const MAX_DEPTH = 2;

/** Reads a part of a document that is a file of its own, of any format that a file may have. */
function partReader(
  context: ReadingContext,
  depth: number,
): ((part: Uint8Array) => Promise<SourceDocument>) | undefined {
  if (depth >= MAX_DEPTH) return undefined;
  return (part) => readAs(sniff(part), part, context, depth + 1);
}

/** By way of LibreOffice. Throws `Unreadable`, saying what the file is, when this machine cannot convert it. */
async function readOld(kind: OldKind, bytes: Uint8Array, context: ReadingContext): Promise<SourceDocument> {
  const { target, name, reason } = OLD_FORMS[kind];
  const convert = context.convert ?? (await import('./old-office/libreoffice.ts')).convertByLibreOffice;
  const made = await convert(bytes, kind, target, context.signal);
  if (!made || sniff(made) !== target) throw new Unreadable(reason, 'not converted');
  const document = await readAs(target, made, context);
  const note = `Tệp ${name} đã được LibreOffice chuyển sang dạng .${target} để đọc. Vui lòng đối chiếu với tệp gốc.`;
  return { ...document, notes: [note, ...document.notes] };
}

/** Text may be a page or an office file; else it is separated values when nearly every line has the same columns. */
async function readAnyText(bytes: Uint8Array, context: ReadingContext): Promise<SourceDocument> {
  const { textKind } = await import('./text-kind.ts');
  const kind = textKind(bytes);
  switch (kind) {
    case 'fodt':
    case 'fods':
      return readOld(kind, bytes, context);
    case 'html': {
      const { decodeHtml } = await import('./html/decode-html.ts');
      return (await import('./html/read-html.ts')).readHtml(decodeHtml(bytes));
    }
    case 'mhtml':
      return (await import('./html/read-mhtml.ts')).readMhtml(bytes);
    case 'sheet-xml':
      return openPackage((await import('./office-2003/sheet-xml.ts')).sheetPackage(bytes));
    case 'word-xml':
      return openPackage((await import('./office-2003/word-xml.ts')).wordPackage(bytes));
    case 'flat-package':
      return openPackage((await import('./office-2003/flat-package.ts')).packageOfFlat(bytes));
    case 'text':
      return readPlainText(bytes);
  }
}

/** What was put together in memory is read like any other file. */
const openPackage = (bytes: Uint8Array): Promise<SourceDocument> => readAs(sniff(bytes), bytes, {});

async function readPlainText(bytes: Uint8Array): Promise<SourceDocument> {
  const { decodeText } = await import('./text/decode.ts');
  const text = decodeText(bytes);
  const { readCsv } = await import('./sheet/csv.ts');
  return readCsv(text) ?? (await import('./text/read-text.ts')).readText(text);
}
