/**
 * Members of a ZIP archive (.docx, .xlsx), read by the directory at its end. Node's own inflate stops at a given
 * size, so that no archive, whatever sizes it claims, takes more memory than allowed.
 */
import { inflateRawSync } from 'node:zlib';
import { Unreadable } from '../unreadable.ts';

const MAX_MEMBERS = 10_000;
const MAX_MEMBER_BYTES = 160 * 1024 * 1024;
/** Office XML packs 5 to 60 times; a large member packed far better is a bomb. */
const MAX_RATIO = 400;
const RATIO_FREE_BYTES = 8 * 1024 * 1024;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;

interface Member {
  method: number;
  encrypted: boolean;
  packedSize: number;
  offset: number;
}

export interface Zip {
  has(name: string): boolean;
  /** Unpacked bytes of a member; undefined when there is none. Throws `Unreadable`. */
  read(name: string): Uint8Array | undefined;
  names(): string[];
}

/** Opens an archive without unpacking anything. Throws `Unreadable` when it is truncated or has too many members. */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const members = readDirectory(view);
  return {
    has: (name) => members.has(name),
    names: () => [...members.keys()],
    read: (name) => {
      const member = members.get(name);
      return member && unpack(bytes, view, member, name);
    },
  };
}

function readDirectory(view: DataView): Map<string, Member> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_MEMBERS) throw new Unreadable('too-complex', `${count} members`);
  const members = new Map<string, Member>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw new Unreadable('damaged', 'zip directory');
    }
    const nameLength = view.getUint16(at + 28, true);
    const name = Buffer.from(view.buffer, view.byteOffset + at + 46, nameLength).toString('utf8');
    members.set(name.replaceAll('\\', '/'), {
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packedSize: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return members;
}

/** The end record stands in the last 64 KB, behind it only a comment. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new Unreadable('damaged', 'no end of zip directory');
}

function unpack(bytes: Uint8Array, view: DataView, member: Member, name: string): Uint8Array {
  if (member.encrypted) throw new Unreadable('encrypted');
  const { offset, packedSize } = member;
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL_ENTRY) {
    throw new Unreadable('damaged', `zip entry of ${name}`);
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > view.byteLength) throw new Unreadable('damaged', `${name} is cut`);
  const packed = bytes.subarray(start, start + packedSize);
  if (member.method === 0) return packed;
  if (member.method !== 8) throw new Unreadable('damaged', `compression method ${member.method}`);
  return inflateBounded(packed, name);
}

function inflateBounded(packed: Uint8Array, name: string): Uint8Array {
  const limit = Math.min(MAX_MEMBER_BYTES, Math.max(RATIO_FREE_BYTES, packed.length * MAX_RATIO));
  try {
    return inflateRawSync(packed, { maxOutputLength: limit });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const tooLarge = limit === MAX_MEMBER_BYTES ? 'too-much-memory' : 'too-complex';
    throw new Unreadable(code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge : 'damaged', `${name}: ${String(error)}`);
  }
}
