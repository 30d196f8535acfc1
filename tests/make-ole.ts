/** Compound files (OLE) for tests: a directory over streams, as old office programs write them. */

const SECTOR = 512;
const NONE = 0xffff_ffff;
const END = 0xffff_fffe;

/** A name and what the stream holds; storages hold streams of embedded objects. */
export interface OleEntry {
  name: string;
  content?: Uint8Array;
  inside?: OleEntry[];
}

interface Placed {
  name: string;
  type: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

/** Sector 0 is the allocation table; behind it come the streams, then the directory. */
export function makeOle(entries: OleEntry[]): Uint8Array {
  const table = [0xffff_fffd];
  const sectors: Uint8Array[] = [];
  const directory: Placed[] = [];
  const store = (content: Uint8Array): number => {
    const first = table.length;
    const count = Math.max(1, Math.ceil(content.length / SECTOR));
    for (let at = 0; at < count; at += 1) {
      table.push(at === count - 1 ? END : table.length + 1);
      const sector = new Uint8Array(SECTOR);
      sector.set(content.subarray(at * SECTOR, (at + 1) * SECTOR));
      sectors.push(sector);
    }
    return first;
  };
  const place = (list: OleEntry[]): number => {
    let next = NONE;
    for (const { name, content = new Uint8Array(), inside } of list.toReversed()) {
      const child = inside ? place(inside) : NONE;
      const start = inside ? END : store(content);
      directory.push({ name, type: inside ? 1 : 2, right: next, child, start, size: content.length });
      next = directory.length;
    }
    return next;
  };
  const child = place(entries);
  directory.unshift({ name: 'Root Entry', type: 5, right: NONE, child, start: END, size: 0 });
  const first = store(Buffer.concat(directory.map(entryBytes)));
  const fat = new Uint8Array(SECTOR);
  const view = new DataView(fat.buffer);
  for (let at = 0; at < SECTOR / 4; at += 1) view.setUint32(at * 4, table[at] ?? NONE, true);
  return new Uint8Array(Buffer.concat([header(first), fat, ...sectors]));
}

function header(directory: number): Uint8Array {
  const bytes = new Uint8Array(SECTOR);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(bytes.buffer);
  view.setUint16(0x1e, 9, true);
  view.setUint16(0x20, 6, true);
  view.setUint32(0x2c, 1, true);
  view.setUint32(0x30, directory, true);
  view.setUint32(0x44, END, true);
  for (let at = 0x4c; at < SECTOR; at += 4) view.setUint32(at, at === 0x4c ? 0 : NONE, true);
  return bytes;
}

function entryBytes({ name, type, right, child, start, size }: Placed): Uint8Array {
  const bytes = new Uint8Array(128);
  bytes.set(Buffer.from(name, 'utf16le'));
  const view = new DataView(bytes.buffer);
  view.setUint16(0x40, name.length * 2 + 2, true);
  view.setUint8(0x42, type);
  view.setUint32(0x44, NONE, true);
  view.setUint32(0x48, right, true);
  view.setUint32(0x4c, child, true);
  view.setUint32(0x74, start, true);
  view.setUint32(0x78, size, true);
  return bytes;
}
