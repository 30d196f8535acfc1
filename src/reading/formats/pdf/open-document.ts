/** Opening a PDF with pdf.js, in this process and without canvas, fonts of the system, scripts or forms. */
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { Unreadable } from '../../unreadable.ts';

export type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

export interface OpenPdf {
  pdfjs: Pdfjs;
  document: PDFDocumentProxy;
  close: () => Promise<void>;
}

/** Longest plan that is read; longer documents are refused before any page is opened. */
export const MAX_PAGES = 500;

/**
 * Opens a document and checks its limits.
 * @param purpose "text" leaves images out (they need not be decoded to read text); "picture" keeps them.
 * @throws Unreadable `encrypted`, `damaged`, `too-many-pages`
 */
export async function openPdf(bytes: Uint8Array, purpose: 'text' | 'picture'): Promise<OpenPdf> {
  if (isCutShort(bytes)) throw new Unreadable('damaged', 'no end-of-file mark after the last object');
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const resources = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));
  const task = pdfjs.getDocument({
    // pdf.js takes ownership of what it is given; the caller still needs its bytes.
    data: bytes.slice(),
    verbosity: 0,
    maxImageSize: purpose === 'text' ? 1 : 64_000_000,
    fontExtraProperties: purpose === 'text',
    useSystemFonts: false,
    enableXfa: false,
    standardFontDataUrl: join(resources, 'standard_fonts') + sep,
    cMapUrl: join(resources, 'cmaps') + sep,
    iccUrl: join(resources, 'iccs') + sep,
    wasmUrl: join(resources, 'wasm') + sep,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MAX_PAGES) throw new Unreadable('too-many-pages', `${document.numPages} pages`);
    return { pdfjs, document, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    throw asUnreadable(error);
  }
}

/** An error of pdf.js as the reason a person understands. */
export function asUnreadable(error: unknown): Unreadable {
  if (error instanceof Unreadable) return error;
  const name = error instanceof Error ? error.name : '';
  const debug = error instanceof Error ? `${name}: ${error.message}` : String(error);
  return new Unreadable(name === 'PasswordException' ? 'encrypted' : 'damaged', debug);
}

/**
 * Whether the upload stopped half-way. pdf.js silently rebuilds such files from what is left, with pages
 * missing; so the end-of-file mark must stand after the last object (harmless bytes may follow it).
 */
function isCutShort(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.lastIndexOf('%%EOF');
  return end < 0 || /\d+ \d+ obj\b/.test(file.toString('latin1', end));
}
