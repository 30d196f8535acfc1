/** What a file of text really is: pages and office files of XML go about under names like .doc and .xls. */
import { decodeUnicode } from './text/decode.ts';

export type TextKind =
  | 'html'
  | 'mhtml'
  | 'sheet-xml'
  | 'word-xml'
  | 'flat-package'
  | 'fodt'
  | 'fods'
  | 'text';

const HEAD_BYTES = 8192;

/** Told by how the text begins; a fragment of HTML also by how it goes on. */
export function textKind(bytes: Uint8Array): TextKind {
  const head = textOf(bytes.subarray(0, HEAD_BYTES)).replace(/^[\s\ufeff]+/, '');
  if (isWebArchive(head)) return 'mhtml';
  if (!head.startsWith('<')) return 'text';
  const start = afterProlog(head);
  const root = /^<[^>]*/.exec(start)?.[0] ?? '';
  if (/^<(?:!doctype\s+html|(?:html|head|body|frameset)\b)/i.test(start))
    return ownPage(bytes) ? 'html' : 'text';
  for (const [mark, kind] of ROOTS) if (root.includes(mark)) return kind;
  return FRAGMENT.test(start) && isFragment(textOf(bytes)) ? 'html' : 'text';
}

/** What the root element says of its namespaces, or of itself. */
const ROOTS: [string, TextKind][] = [
  ['urn:schemas-microsoft-com:office:spreadsheet', 'sheet-xml'],
  ['http://schemas.microsoft.com/office/word/2003/wordml', 'word-xml'],
  ['http://schemas.microsoft.com/office/2006/xmlPackage', 'flat-package'],
  ['application/vnd.oasis.opendocument.text', 'fodt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'fods'],
];

const textOf = (bytes: Uint8Array): string =>
  decodeUnicode(bytes) ?? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

const isWebArchive = (head: string): boolean => {
  const headers = head.split(/\r?\n\r?\n/, 1)[0] ?? '';
  return (
    /^[\w-]+:/.test(headers) &&
    /^mime-version:/im.test(headers) &&
    /^content-type:\s*(?:multipart\/|text\/html)/im.test(headers)
  );
};

/** Behind the XML declaration, instructions and comments. */
function afterProlog(head: string): string {
  let rest = head;
  for (;;) {
    const end = rest.startsWith('<?') ? '>' : rest.startsWith('<!--') ? '-->' : undefined;
    const at = end === undefined ? -1 : rest.indexOf(end);
    if (end === undefined || at < 0) return rest;
    rest = rest.slice(at + end.length).trimStart();
  }
}

const FRAGMENT =
  /^<(?:meta|title|style|link|script|table|div|p|center|font|span|h[1-6]|b|form|section|article|header|base)\b/i;
/** Converters write a table as a page of its own between lines of Markdown. */
const MARKDOWN = /^(?:#{1,6} |\|.*\||[-*+] |\*\*|\d{1,3}[.)] )/m;

function ownPage(bytes: Uint8Array): boolean {
  const text = textOf(bytes);
  const end = text.search(/<\/html>/i);
  return end < 0 || !MARKDOWN.test(text.slice(end));
}

const isFragment = (text: string): boolean => text.trimEnd().endsWith('>') && !MARKDOWN.test(text);
