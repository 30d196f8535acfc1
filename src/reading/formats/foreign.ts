/** Files that are no plan in any form, told by their first bytes, each with the reason that says what to do. */
import type { UnreadableReason } from '../unreadable.ts';

/** Undefined when nothing is known against the file. */
export function foreignReason(head: Uint8Array): UnreadableReason | undefined {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  for (const [reason, magics] of MAGICS)
    if (magics.some((magic) => bytes.subarray(0, magic.length).equals(Buffer.from(magic, 'latin1'))))
      return reason;
  if (
    bytes
      .subarray(4, 12)
      .toString('latin1')
      .match(/^ftyp(?:hei|hev|mif|avi|msf)/)
  )
    return 'picture';
  if (isSigned(bytes)) return 'signed';
  return isEmail(bytes.toString('latin1')) ? 'email' : undefined;
}

const MAGICS: [UnreadableReason, string[]][] = [
  // PNG, JPEG, GIF, TIFF in both orders, BMP, WebP
  ['picture', ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*', 'BM', 'RIFF']],
  // RAR, 7z, gzip, cabinet, xz
  ['archive', ['Rar!', '7z\xbc\xaf', '\x1f\x8b', 'MSCF', '\xfd7zXZ']],
  ['signed', ['-----BEGIN PKCS7', '-----BEGIN CMS', '-----BEGIN SIGNED', '-----BEGIN PGP']],
  // programs of Windows and Linux
  ['unknown-format', ['MZ', '\x7fELF']],
];

/** The identifier of PKCS #7 signed data, within the first bytes of the container (.p7m, .p7s). */
const isSigned = (bytes: Buffer): boolean =>
  bytes[0] === 0x30 &&
  bytes.subarray(0, 32).includes('\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02', 0, 'latin1');

/** A web archive has the headers of a letter too, but was sent by nobody. */
function isEmail(head: string): boolean {
  const headers = head.split(/\r?\n\r?\n/, 1)[0] ?? '';
  if (!/^[\w-]+:/.test(headers)) return false;
  const has = (name: string): boolean => new RegExp(`^${name}:`, 'im').test(headers);
  const wasSent = ['received', 'return-path', 'delivered-to', 'message-id', 'to'].filter(has).length > 0;
  return wasSent && ['from', 'subject', 'date', 'mime-version'].filter(has).length > 1;
}
