import { Unreadable } from '../unreadable.ts';

/** What the first bytes of a file say that it is; "text" when nothing contradicts it. */
export type Kind = 'pdf' | 'docx' | 'xlsx' | 'text';

/** Recognises a file by its bytes, never by its name. Throws `Unreadable` for what cannot be read. */
export function sniff(bytes: Uint8Array): Kind {
  if (bytes.length === 0) throw new Unreadable('empty');
  if (indexOf(bytes.subarray(0, 1024), '%PDF-') >= 0) return 'pdf';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return sniffZip(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new Unreadable(sniffOle(bytes));
  if (FOREIGN.some((magic) => startsWith(bytes, magic))) throw new Unreadable('unknown-format');
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

function indexOf(bytes: Uint8Array, text: string): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(text, 0, 'latin1');
}

/** Names of members stand unpacked in the archive, so that nothing has to be inflated to know the kind. */
function sniffZip(bytes: Uint8Array): Kind {
  if (indexOf(bytes, 'word/') >= 0) return 'docx';
  if (indexOf(bytes, 'xl/') >= 0) return 'xlsx';
  const whole = indexOf(bytes, 'PK\u0005\u0006') >= 0;
  throw new Unreadable(whole ? 'unknown-format' : 'damaged', 'zip without word/ or xl/');
}

const utf16 = (text: string): string => text.replace(/./g, '$&\u0000');

function sniffOle(bytes: Uint8Array): 'encrypted' | 'legacy-doc' | 'unknown-format' {
  if (indexOf(bytes, utf16('EncryptedPackage')) >= 0) return 'encrypted';
  return indexOf(bytes, utf16('WordDocument')) >= 0 ? 'legacy-doc' : 'unknown-format';
}
