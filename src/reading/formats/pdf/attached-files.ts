/** Files within a PDF, and PDFs that are only a cover for others: nothing in them is on the pages. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { SourceBlock, Unread } from '../../block.ts';
import { isBlock } from '../../block.ts';
import { Unreadable } from '../../unreadable.ts';

/** Files that may hold a plan or a part of it; signatures, pictures of seals and data of forms hold none. */
const DOCUMENT = /\.(?:docx?|docm|rtf|odt|xlsx?|xlsm|xlsb|ods|csv|pdf|pptx?|txt|zip|rar|7z)$/iu;
/** The source that LibreOffice keeps within its own PDFs. */
const OWN_SOURCE = /^original\.od[tsp]$/iu;
const MOST_NAMES = 20;

/** What a document is besides its pages. */
export interface Wrapping {
  attached: Unread[];
  /** Made to hold other files. */
  isPortfolio: boolean;
  /** A form of which the pages hold only a message to open it elsewhere. */
  hasXfa: boolean;
}

export async function readWrapping(document: PDFDocumentProxy): Promise<Wrapping> {
  const { info } = (await document.getMetadata()) as { info: Record<string, unknown> };
  const files: unknown = await document.getAttachments();
  const names = entriesOf(files).map(([key, file]) => nameOf(file) ?? key);
  const attached = [...new Set(names)]
    .filter((name) => DOCUMENT.test(name) && !OWN_SOURCE.test(name))
    .slice(0, MOST_NAMES)
    .map(
      (name): Unread => ({
        kind: 'unread',
        what: 'embedded-file',
        id: 0,
        file: 0,
        where: `tệp “${name}” đính kèm trong PDF`,
      }),
    );
  return {
    attached,
    isPortfolio: info['IsCollectionPresent'] === true,
    hasXfa: info['IsXFAPresent'] === true,
  };
}

/** pdf.js gives a map, which its types do not say. */
function entriesOf(files: unknown): [string, unknown][] {
  if (files instanceof Map) return [...(files as Map<string, unknown>)];
  return typeof files === 'object' && files !== null ? Object.entries(files) : [];
}

function nameOf(file: unknown): string | undefined {
  if (typeof file !== 'object' || file === null || !('filename' in file)) return undefined;
  return typeof file.filename === 'string' ? file.filename : undefined;
}

/** What stands on the page of a form, or of a portfolio, for readers that cannot open it. */
const PLACEHOLDER = /please wait|adobe (?:reader|acrobat)|portfolio/iu;
/** Blocks: a page of its own has more than the message. */
const MOST_BLOCKS = 25;

/** @throws Unreadable `form-pdf`, `portfolio` when the pages are only a message to open the file elsewhere */
export function refusePlaceholder({ hasXfa, isPortfolio }: Wrapping, blocks: readonly SourceBlock[]): void {
  if ((!hasXfa && !isPortfolio) || blocks.length > MOST_BLOCKS) return;
  const text = blocks
    .filter(isBlock)
    .map((block) => (block.kind === 'paragraph' ? block.text : ''))
    .join(' ');
  const isMessage = text.trim() === '' || PLACEHOLDER.test(text);
  if (isMessage) throw new Unreadable(isPortfolio ? 'portfolio' : 'form-pdf');
}
