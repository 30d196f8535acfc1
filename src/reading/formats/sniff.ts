import { Unreadable } from '../unreadable.ts';
import { topFolders } from './zip-folders.ts';

/** What the first bytes of a file say that it is; "text" when nothing contradicts it. */
export type Kind = 'pdf' | 'docx' | 'xlsx' | 'text';

/** Recognises a file while its bytes pass by, so that nobody has to hold all of them. */
export interface Sniffer {
  /** The next bytes, in their order. */
  add(chunk: Uint8Array): void;
  /** To be asked after the last byte. Throws `Unreadable` for what cannot be read. */
  kind(): Kind;
}

/** Recognises a file by its bytes, never by its name. Throws `Unreadable` for what cannot be read. */
export function sniff(bytes: Uint8Array): Kind {
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
  zipEnd: 'PK\u0005\u0006',
  encrypted: utf16('EncryptedPackage'),
  oldWord: utf16('WordDocument'),
} as const;
type Marker = keyof typeof MARKERS;
const MARKER_NAMES: readonly Marker[] = ['word', 'sheet', 'zipEnd', 'encrypted', 'oldWord'];
const LONGEST_MARKER = Math.max(...MARKER_NAMES.map((name) => MARKERS[name].length));

function kindOf(head: Uint8Array, seen: ReadonlySet<Marker>, ending: Uint8Array): Kind {
  if (head.length === 0) throw new Unreadable('empty');
  if (holds(head, '%PDF-')) return 'pdf';
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return zipKind(seen, ending);
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) throw new Unreadable(oleReason(seen));
  if (FOREIGN.some((magic) => startsWith(head, magic))) throw new Unreadable('unknown-format');
  return 'text';
}

/** PNG, JPEG, GIF, TIFF (both orders), BMP, RIFF, gzip, RAR, 7z, executable, RTF. */
const FOREIGN: number[][] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x42, 0x4d],
  [0x52, 0x49, 0x46, 0x46],
  [0x1f, 0x8b],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x4d, 0x5a],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
];

const startsWith = (bytes: Uint8Array, magic: number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

function holds(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(text, 0, 'latin1');
}

function zipKind(seen: ReadonlySet<Marker>, ending: Uint8Array): Kind {
  const folders = topFolders(ending);
  if (folders?.has('xl') && !folders.has('word')) return 'xlsx';
  if (folders?.has('word') && !folders.has('xl')) return 'docx';
  if (seen.has('word')) return 'docx';
  if (seen.has('sheet')) return 'xlsx';
  throw new Unreadable(seen.has('zipEnd') ? 'unknown-format' : 'damaged', 'zip without word/ or xl/');
}

function oleReason(seen: ReadonlySet<Marker>): 'encrypted' | 'legacy-doc' | 'unknown-format' {
  if (seen.has('encrypted')) return 'encrypted';
  return seen.has('oldWord') ? 'legacy-doc' : 'unknown-format';
}
