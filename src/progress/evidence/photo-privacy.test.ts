import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { photoKind, withoutPhotoData } from './photo-privacy.ts';

/** Little-endian, one entry: which way up. */
const TIFF = [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0];
const NOTHING = [0, 0, 0, 0, 0, 0, 0];
const CHECKSUM = [0, 0, 0, 0];
const LENGTH = [0, 0, 0];
const PNG_HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const bytesOf = (text: string): number[] => [...Buffer.from(text, 'latin1')];
const segment = (marker: number, content: number[]): number[] => [
  0xff,
  marker,
  (content.length + 2) >> 8,
  (content.length + 2) & 0xff,
  ...content,
];
/** An Exif part of a telephone, in the order of bytes that it likes: held sideways, with a place. */
const exif = (orientation: number): number[] =>
  segment(0xe1, [...bytesOf('Exif\0\0'), ...TIFF, orientation, ...NOTHING, ...bytesOf('GPS 20.8167 106.3')]);
const scan = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56];
const jpeg = (...parts: number[][]): Uint8Array =>
  Uint8Array.from([0xff, 0xd8, ...segment(0xe0, bytesOf('JFIF\0')), ...parts.flat(), ...scan, 0xff, 0xd9]);
const holds = (bytes: Uint8Array, text: string) => Buffer.from(bytes).includes(text, 0, 'latin1');

function refusalOf(photo: Uint8Array): string {
  try {
    withoutPhotoData(photo);
    return '';
  } catch (error) {
    return String(error);
  }
}

describe('a JPEG', () => {
  it('loses place, comment and what lies behind it, and nothing else', () => {
    const clean = jpeg();
    const told = jpeg(exif(1), segment(0xfe, bytesOf('Galaxy')), segment(0xed, bytesOf('IPTC')));
    expect(Buffer.from(withoutPhotoData(told))).toEqual(Buffer.from(clean));
    const withMore = Uint8Array.from([...clean, ...jpeg(exif(1))]);
    expect(Buffer.from(withoutPhotoData(withMore))).toEqual(Buffer.from(clean));
  });

  it('stays the way up in which it was held', () => {
    const turned = withoutPhotoData(jpeg(exif(6)));
    expect(holds(turned, 'Exif')).toBe(true);
    expect(holds(turned, 'GPS')).toBe(false);
    expect(Buffer.from(withoutPhotoData(turned))).toEqual(Buffer.from(turned));
  });

  it('that is damaged is refused rather than kept as it is', () => {
    expect(() => withoutPhotoData(jpeg().subarray(0, 20))).toThrow('damaged');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (rest) => {
        expect(['', 'Error: damaged photo']).toContain(
          refusalOf(Uint8Array.from([0xff, 0xd8, 0xff, ...rest])),
        );
      }),
    );
  });
});

describe('a PNG', () => {
  const chunk = (name: string, content: number[]): number[] => [
    ...LENGTH,
    content.length,
    ...bytesOf(name),
    ...content,
    ...CHECKSUM,
  ];
  const png = (...chunks: number[][]): Uint8Array =>
    Uint8Array.from([...PNG_HEAD, ...chunk('IHDR', [1, 2, 3]), ...chunks.flat(), ...chunk('IEND', [])]);

  it('loses its texts and its time', () => {
    const told = png(chunk('tEXt', bytesOf('Place')), chunk('tIME', [1]), chunk('IDAT', [7]));
    expect(Buffer.from(withoutPhotoData(told))).toEqual(Buffer.from(png(chunk('IDAT', [7]))));
    expect(() => withoutPhotoData(png().subarray(0, 25))).toThrow('damaged');
  });
});

it('tells photos by their bytes', () => {
  expect(photoKind(jpeg())).toBe('image/jpeg');
  expect(photoKind(Uint8Array.from(bytesOf('%PDF-1.7')))).toBeUndefined();
});
