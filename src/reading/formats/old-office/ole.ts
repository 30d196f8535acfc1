/**
 * Compound files (OLE), the form of Word, Excel and PowerPoint until 2003: what they are is told by the streams that
 * stand at the top of their directory, since embedded objects bring the streams of other programs with them.
 */
import { Unreadable, type UnreadableReason } from '../../unreadable.ts';

const FREE = 0xffff_fff0;
const MAX_SECTORS = 200_000;
const ENTRY_BYTES = 128;

interface Entry {
  name: string;
  left: number;
  right: number;
  child: number;
  start: number;
}

export type OleKind = 'doc' | 'xls';

/** Undefined when there is no directory. Throws `Unreadable` for other programs than Word and Excel, and for passwords. */
export function oleKind(bytes: Uint8Array): OleKind | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const streams = topStreams(view);
  if (streams.size === 0) return undefined;
  const start = (name: string): number | undefined => streams.get(name)?.start;
  if (streams.has('EncryptedPackage')) throw new Unreadable('encrypted');
  const word = start('WordDocument');
  if (word !== undefined) return withoutPassword('doc', isLockedWord(view, word));
  const book = start('Workbook') ?? start('Book');
  if (book !== undefined) return withoutPassword('xls', isLockedBook(view, book));
  throw new Unreadable(otherProgram(streams), [...streams.keys()].slice(0, 20).join(' '));
}

function otherProgram(streams: ReadonlyMap<string, Entry>): UnreadableReason {
  if (streams.has('PowerPoint Document') || streams.has('PP97_DUALSTORAGE')) return 'presentation';
  return streams.has('__properties_version1.0') ? 'email' : 'unknown-format';
}

function withoutPassword(kind: OleKind, locked: boolean): OleKind {
  if (locked) throw new Unreadable('encrypted', kind);
  return kind;
}

/** Sectors have 512 or 4096 bytes, and the first entry of the directory is its root. */
const hasHeader = (view: DataView): boolean =>
  view.byteLength >= 512 && [9, 12].includes(view.getUint16(0x1e, true));

const sectorSize = (view: DataView): number => 1 << view.getUint16(0x1e, true);
const offsetOf = (view: DataView, sector: number): number => (sector + 1) * sectorSize(view);

/** A flag in the first block of the document (FIB). */
function isLockedWord(view: DataView, sector: number): boolean {
  const at = offsetOf(view, sector);
  return at + 12 <= view.byteLength && (view.getUint16(at + 10, true) & 0x0100) !== 0;
}

/** A record FILEPASS stands right behind the first one. */
function isLockedBook(view: DataView, sector: number): boolean {
  const at = offsetOf(view, sector);
  if (at + 4 > view.byteLength) return false;
  const next = at + 4 + view.getUint16(at + 2, true);
  return next + 2 <= view.byteLength && view.getUint16(next, true) === 0x002f;
}

/** Entries that lie directly in the root, by name. */
function topStreams(view: DataView): Map<string, Entry> {
  const entries = hasHeader(view) ? directory(view) : [];
  const found = new Map<string, Entry>();
  const root = entries[0];
  const waiting = root?.name === 'Root Entry' ? [root.child] : [];
  const seen = new Set<number>();
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index];
    if (!entry || seen.has(index)) continue;
    seen.add(index);
    found.set(entry.name, entry);
    waiting.push(entry.left, entry.right);
  }
  return found;
}

function directory(view: DataView): Entry[] {
  const size = sectorSize(view);
  const entries: Entry[] = [];
  for (const sector of chain(view, view.getUint32(0x30, true), allocation(view))) {
    const from = offsetOf(view, sector);
    for (let at = from; at + ENTRY_BYTES <= Math.min(from + size, view.byteLength); at += ENTRY_BYTES)
      entries.push(entryAt(view, at));
  }
  return entries;
}

function entryAt(view: DataView, at: number): Entry {
  const length = Math.min(64, view.getUint16(at + 0x40, true));
  const name = new TextDecoder('utf-16le').decode(
    new Uint8Array(view.buffer, view.byteOffset + at, Math.max(0, length - 2)),
  );
  const pointer = (offset: number): number => view.getUint32(at + offset, true);
  return { name, left: pointer(0x44), right: pointer(0x48), child: pointer(0x4c), start: pointer(0x74) };
}

/** Sectors of the allocation table; the header names the first 109, which serve files up to 7 MB … */
function allocation(view: DataView): number[] {
  const sectors: number[] = [];
  for (let at = 0x4c; at < 0x200; at += 4) sectors.push(view.getUint32(at, true));
  // … and further ones name the rest, each ending with the number of the next.
  const perSector = sectorSize(view) / 4;
  let next = view.getUint32(0x44, true);
  while (next < FREE && sectors.length < MAX_SECTORS) {
    const from = offsetOf(view, next);
    if (from + sectorSize(view) > view.byteLength) break;
    for (let at = 0; at < perSector - 1; at += 1) sectors.push(view.getUint32(from + at * 4, true));
    next = view.getUint32(from + (perSector - 1) * 4, true);
  }
  return sectors.filter((sector) => sector < FREE);
}

/** Sectors of a stream in their order; a chain that is cut or goes round ends there. */
function chain(view: DataView, first: number, table: number[]): number[] {
  const perSector = sectorSize(view) / 4;
  const seen = new Set<number>();
  for (let sector = first; sector < FREE && !seen.has(sector) && seen.size < MAX_SECTORS; ) {
    seen.add(sector);
    const holder = table[Math.floor(sector / perSector)];
    const at = holder === undefined ? -1 : offsetOf(view, holder) + (sector % perSector) * 4;
    if (at < 0 || at + 4 > view.byteLength) break;
    sector = view.getUint32(at, true);
  }
  return [...seen];
}
