/** Web archives ("Single File Web Page"): MIME parts, of which the page and the sheets of a workbook are read. */
import type { SourceDocument } from '../../block.ts';
import { Unreadable } from '../../unreadable.ts';
import { decodeHtml } from './decode-html.ts';
import { readHtml } from './read-html.ts';

interface Part {
  type: string;
  charset: string | undefined;
  location: string;
  /** By which other parts call it ("cid:…"). */
  id: string;
  bytes: Uint8Array;
}

const MAX_PARTS = 2000;
const MAX_DEPTH = 8;
/** Headers of one part. */
const MAX_HEADERS = 16_384;

/** Reads the main page of an archive; where that only names its sheets, the sheets in their order. */
export function readMhtml(bytes: Uint8Array): SourceDocument {
  // One letter for each byte: parts may be in different encodings.
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const pages = partsOf(source, 0).filter(
    ({ type }) => type === 'text/html' || type === 'application/xhtml+xml',
  );
  const [main] = pages;
  if (!main) throw new Unreadable('damaged', 'web archive without a page');
  const textOf = (part: Part): string => decodeHtml(part.bytes, part.charset);
  return readHtml(textOf(main), (address) => {
    const others = pages.filter((page) => page !== main);
    const found = address.startsWith('cid:')
      ? others.find(({ id }) => id === address.slice('cid:'.length))
      : (others.find(({ location }) => location === address) ??
        others.find(({ location }) => fileName(location) === fileName(address)));
    return found && textOf(found);
  });
}

const fileName = (address: string): string =>
  address.split(/[?#]/, 1)[0]?.replaceAll('\\', '/').split('/').at(-1)?.toLowerCase() ?? '';

function partsOf(source: string, depth: number): Part[] {
  if (depth > MAX_DEPTH) throw new Unreadable('too-complex', 'MIME nested too deep');
  const { headers, body } = splitHeaders(source);
  const type = headers.get('content-type') ?? 'text/plain';
  const boundary = parameter(type, 'boundary');
  if (/^multipart\//i.test(type) && boundary !== undefined)
    return splitParts(body, boundary).flatMap((part) => partsOf(part, depth + 1));
  return [
    {
      type: (type.split(';', 1)[0] ?? '').trim().toLowerCase(),
      charset: parameter(type, 'charset'),
      location: headers.get('content-location') ?? '',
      id: (headers.get('content-id') ?? '').replace(/^<|>$/g, ''),
      bytes: decoded(body, headers.get('content-transfer-encoding') ?? ''),
    },
  ];
}

/** Header lines that begin with a space go on with the line before. */
function splitHeaders(source: string): { headers: Map<string, string>; body: string } {
  const blank = /\r?\n\r?\n/.exec(source.slice(0, MAX_HEADERS));
  const head = source.slice(0, blank?.index ?? 0);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: blank ? source.slice(blank.index + blank[0].length) : source };
}

function parameter(header: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(header);
  return match?.[1] ?? match?.[2];
}

/** What stands between the lines of the boundary; an archive that was cut has no last one. */
function splitParts(body: string, boundary: string): string[] {
  const parts = `\n${body}`.split(`\n--${boundary}`).slice(1);
  if (parts.length > MAX_PARTS) throw new Unreadable('too-complex', `${parts.length} parts`);
  return parts
    .filter((part) => !part.startsWith('--'))
    .map((part) => part.replace(/^[ \t]*\r?\n/, '').replace(/\r$/, ''));
}

function decoded(body: string, encoding: string): Uint8Array {
  switch (encoding.toLowerCase()) {
    case 'base64':
      return new Uint8Array(Buffer.from(body, 'base64'));
    case 'quoted-printable':
      return new Uint8Array(Buffer.from(fromQuotedPrintable(body), 'latin1'));
    default:
      return new Uint8Array(Buffer.from(body, 'latin1'));
  }
}

const fromQuotedPrintable = (body: string): string =>
  body
    .replace(/=[ \t]{0,80}\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
