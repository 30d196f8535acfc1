import { Unreadable } from '../unreadable.ts';
import { foreignReason } from './foreign.ts';
import { oleKind } from './old-office/ole.ts';
import type { OldKind } from './old-office/old-kinds.ts';
import { topFolders } from './zip-folders.ts';

/** What the first bytes of a file say that it is; "text" when nothing contradicts it. */
export type Kind = 'pdf' | 'docx' | 'xlsx' | 'text' | OldKind;

/** Recognises a file while its bytes pass by, so that nobody has to hold all of them. */
export interface Sniffer {
  /** The next bytes, in their order. */
  add(chunk: Uint8Array): void;
  /** To be asked after the last byte. Throws `Unreadable` for what cannot be read. */
  kind(): Kind;
}

/** Recognises a file by its bytes, never by its name. Throws `Unreadable` for what cannot be read. */
export function sniff(bytes: Uint8Array): Kind {
  // Only the whole of a compound file has its directory; the streamed answer goes by names found anywhere.
  const old = isOle(bytes) ? oleKind(bytes) : undefined;
  if (old) return old;
  const sniffer = startSniffing();
  sniffer.add(bytes);
  return sniffer.kind();
}

export function startSniffing(): Sniffer {
  let head: Uint8Array = new Uint8Array();
  let tail: Uint8Array = new Uint8Array();
  const ending = keepEnding(ENDING_BYTES);
  const seen = new Set<Marker>();
  return {
    add: (chunk) => {
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)]);
      const window = tail.length > 0 ? Buffer.concat([tail, chunk]) : chunk;
      for (const marker of MARKER_NAMES)
        if (!seen.has(marker) && holds(window, MARKERS[marker])) seen.add(marker);
      ending.add(chunk);
      // A copy: the chunk belongs to the caller, and a view would keep all of it.
      tail = Uint8Array.from(window.subarray(Math.max(0, window.length - LONGEST_MARKER + 1)));
    },
    kind: () => kindOf(head, seen, ending.bytes()),
  };
}

const HEAD_BYTES = 1024;
/** Holds the directory of any office file: a hundred bytes for each of its parts. */
const ENDING_BYTES = 256 * 1024;

/** The last bytes of what passes by. */
function keepEnding(length: number): { add(chunk: Uint8Array): void; bytes(): Uint8Array } {
  const kept: Uint8Array[] = [];
  let held = 0;
  return {
    add: (chunk) => {
      // Copies: the chunks belong to the caller.
      kept.push(Uint8Array.from(chunk.subarray(Math.max(0, chunk.length - length))));
      held += Math.min(chunk.length, length);
      while (held - (kept[0]?.length ?? 0) >= length) held -= kept.shift()?.length ?? 0;
    },
    bytes: () => Buffer.concat(kept),
  };
}

const utf16 = (text: string): string => text.replace(/./g, '$&\u0000');

/**
 * What may stand anywhere in a file. Names of members stand unpacked in a ZIP archive, so that nothing has to be
 * inflated to know the kind.
 */
const MARKERS = {
  word: 'word/',
  sheet: 'xl/',
  openText: 'opendocument.text',
  openSheet: 'opendocument.spreadsheet',
  zipEnd: 'PK\u0005\u0006',
  encrypted: utf16('EncryptedPackage'),
  oldWord: utf16('WordDocument'),
  oldBook: utf16('Workbook'),
  olderBook: utf16('Book\u0000'),
  slides: utf16('PowerPoint Document'),
  letter: utf16('__properties_version1.0'),
} as const;
type Marker = keyof typeof MARKERS;
const MARKER_NAMES = Object.keys(MARKERS) as Marker[];
const LONGEST_MARKER = Math.max(...MARKER_NAMES.map((name) => MARKERS[name].length));

function kindOf(head: Uint8Array, seen: ReadonlySet<Marker>, ending: Uint8Array): Kind {
  if (head.length === 0) throw new Unreadable('empty');
  if (holds(head, '%PDF-')) return 'pdf';
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return openDocumentKind(head) ?? zipKind(seen, ending);
  if (isOle(head)) return oleKindSeen(seen);
  const text = Buffer.from(head).toString('latin1');
  if (/^[\s\u00ef\u00bb\u00bf]*\{\\rtf/.test(text)) return 'rtf';
  const foreign = foreignReason(head);
  if (foreign) throw new Unreadable(foreign);
  return 'text';
}

const isOle = (bytes: Uint8Array): boolean => startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);

const startsWith = (bytes: Uint8Array, magic: number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

function holds(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(text, 0, 'latin1');
}

function zipKind(seen: ReadonlySet<Marker>, ending: Uint8Array): Kind {
  const folders = topFolders(ending);
  if (folders?.has('xl') && !folders.has('word')) return 'xlsx';
  if (folders?.has('word') && !folders.has('xl')) return 'docx';
  // An office file lists its parts at the top; names deeper in the bytes may be those of a file packed inside.
  const isPackage = folders?.has('[content_types].xml') ?? true;
  if (isPackage && seen.has('word')) return 'docx';
  if (isPackage && seen.has('sheet')) return 'xlsx';
  // Some programs do not put its type first; its list of parts says it too.
  if (folders?.has('meta-inf') && seen.has('openSheet')) return 'ods';
  if (folders?.has('meta-inf') && seen.has('openText')) return 'odt';
  throw new Unreadable(seen.has('zipEnd') ? 'archive' : 'damaged', 'zip without word/ or xl/');
}

/** An OpenDocument names itself in its first member, which stands unpacked. */
function openDocumentKind(head: Uint8Array): Kind | undefined {
  const type = /^.{26,60}mimetypeapplication\/vnd\.oasis\.opendocument\.([a-z]+)/s.exec(
    Buffer.from(head).toString('latin1'),
  )?.[1];
  if (type === 'text') return 'odt';
  if (type === 'spreadsheet') return 'ods';
  if (type === 'presentation') throw new Unreadable('presentation');
  if (type !== undefined) throw new Unreadable('unknown-format', type);
  return undefined;
}

function oleKindSeen(seen: ReadonlySet<Marker>): Kind {
  if (seen.has('encrypted')) throw new Unreadable('encrypted');
  if (seen.has('oldWord')) return 'doc';
  if (seen.has('oldBook') || seen.has('olderBook')) return 'xls';
  if (seen.has('slides')) throw new Unreadable('presentation');
  throw new Unreadable(seen.has('letter') ? 'email' : 'unknown-format');
}
