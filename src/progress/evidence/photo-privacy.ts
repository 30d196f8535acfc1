/**
 * A photo without what it tells beside the picture: where and when it was taken, by which telephone, small copies of
 * itself. Which way up it is held stays. JPEG as in ITU-T T.81 and Exif 2.32, PNG as in its third edition. Pure.
 */

const JPEG = [0xff, 0xd8, 0xff];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const begins = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte);

/** What kind of photo the first bytes say that it is; undefined for anything else. */
export function photoKind(head: Uint8Array): 'image/jpeg' | 'image/png' | undefined {
  if (begins(head, JPEG)) return 'image/jpeg';
  return begins(head, PNG) ? 'image/png' : undefined;
}

/** @param bytes of a whole JPEG or PNG file. @throws Error when its parts do not add up to a file */
export function withoutPhotoData(bytes: Uint8Array): Uint8Array {
  const kind = photoKind(bytes);
  if (!kind) throw new Error('no photo');
  return Buffer.concat([...(kind === 'image/jpeg' ? jpegParts(bytes) : pngParts(bytes))]);
}

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const EXIF = 0xe1;
/** APP0 (density), APP2 (colours) and APP14 (how colours are coded) are needed to show the picture. */
const KEPT_APPS: readonly number[] = [0xe0, 0xe2, 0xee];
const COMMENT = 0xfe;

const isTold = (marker: number): boolean =>
  marker === COMMENT || (marker >= 0xe0 && marker <= 0xef && !KEPT_APPS.includes(marker));

/** The second picture that telephones name in APP2 is cut off with everything behind the first one. */
const namesMore = (segment: Uint8Array): boolean =>
  Buffer.from(segment.subarray(4, 8)).toString('latin1') === 'MPF\0';

function* jpegParts(bytes: Uint8Array): Generator<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  yield bytes.subarray(0, 2);
  for (let at = 2; at + 2 <= bytes.length; ) {
    if (bytes[at] !== 0xff) throw new Error('damaged photo');
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END_OF_IMAGE) {
      yield bytes.subarray(at, at + 2);
      return;
    }
    if (at + 4 > bytes.length) break;
    const next = at + 2 + view.getUint16(at + 2);
    const segment = bytes.subarray(at, next);
    if (marker === EXIF) yield* uprightness(segment);
    else if (!isTold(marker) && !namesMore(segment)) yield segment;
    at = next;
    if (marker !== START_OF_SCAN) continue;
    const end = endOfScan(bytes, at);
    yield bytes.subarray(at, end);
    at = end;
  }
  throw new Error('damaged photo');
}

/** Within a scan FF stands for itself as FF 00, and FF D0 to FF D7 only mark places. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1] ?? 0;
    if (marker !== 0 && marker !== 0xff && (marker < 0xd0 || marker > 0xd7)) return at;
  }
  return bytes.length;
}

const ORIENTATION = 0x0112;

/** An Exif part that says nothing but which way up the picture is; nothing where that is as it lies. */
function* uprightness(segment: Uint8Array): Generator<Uint8Array> {
  const value = orientationOf(segment);
  if (value === undefined || value <= 1 || value > 8) return;
  const tiff = [
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    value,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const exif = [...Buffer.from('Exif\0\0', 'latin1'), ...tiff];
  yield Uint8Array.from([0xff, EXIF, 0, exif.length + 2, ...exif]);
}

function orientationOf(segment: Uint8Array): number | undefined {
  if (Buffer.from(segment.subarray(4, 10)).toString('latin1') !== 'Exif\0\0') return undefined;
  const tiff = segment.subarray(10);
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = tiff[0] === 0x49;
  const within = (at: number, length: number) => at + length <= view.byteLength;
  if (!within(4, 4)) return undefined;
  const directory = view.getUint32(4, little);
  if (!within(directory, 2)) return undefined;
  const entries = view.getUint16(directory, little);
  for (let index = 0; index < entries; index++) {
    const at = directory + 2 + index * 12;
    if (!within(at, 12)) return undefined;
    if (view.getUint16(at, little) === ORIENTATION) return view.getUint16(at + 8, little);
  }
  return undefined;
}

/** Chunks that tell of the picture instead of drawing it. */
const TOLD_CHUNKS: readonly string[] = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'];

function* pngParts(bytes: Uint8Array): Generator<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  yield bytes.subarray(0, PNG.length);
  for (let at = PNG.length; at + 12 <= bytes.length; ) {
    const next = at + 12 + view.getUint32(at);
    const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    if (next > bytes.length) break;
    if (!TOLD_CHUNKS.includes(name)) yield bytes.subarray(at, next);
    if (name === 'IEND') return;
    at = next;
  }
  throw new Error('damaged photo');
}
