import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { openZip } from './zip.ts';

const TEXT = strToU8('chữ và chữ '.repeat(100));
const archive = zipSync({
  'word/a.xml': TEXT,
  'word/b.bin': [TEXT, { level: 0 }],
  'thư mục/c.xml': strToU8(''),
});

it('reads packed and stored members by name', () => {
  const zip = openZip(archive);
  expect(zip.names()).toEqual(['word/a.xml', 'word/b.bin', 'thư mục/c.xml']);
  expect(Buffer.from(zip.read('word/a.xml') ?? []).toString()).toBe(Buffer.from(TEXT).toString());
  expect(Buffer.from(zip.read('word/b.bin') ?? [])).toEqual(Buffer.from(TEXT));
  expect(zip.read('khac.xml')).toBeUndefined();
  expect(zip.has('word/a.xml')).toBe(true);
});

it('finds the directory before a comment, and in a view of a larger buffer', () => {
  const larger = Buffer.concat([Buffer.alloc(7), archive, Buffer.from('ghi chú của ai đó')]);
  expect(
    openZip(new Uint8Array(larger.buffer, larger.byteOffset + 7, larger.length - 7)).names(),
  ).toHaveLength(3);
});

/** Writes a number over the first directory entry. */
function withEntry(offset: number, value: number): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) {
      view.setUint16(at + offset, value, true);
      break;
    }
  }
  return bytes;
}

it.each([
  ['a method that nobody uses', 10, 99, 'damaged'],
  ['a password', 8, 1, 'encrypted'],
  ['a size beyond the file', 20, 0xffff, 'damaged'],
  ['a place beyond the file', 42, 0xffff, 'damaged'],
])('refuses a member with %s', (_, offset, value, reason) => {
  const zip = openZip(withEntry(offset, value));
  expect(() => zip.read('word/a.xml')).toThrow(expect.objectContaining({ reason }));
});

it('refuses what has no directory, or one that does not fit', () => {
  expect(() => openZip(strToU8('PK\u0003\u0004 không phải'))).toThrow(
    expect.objectContaining({ reason: 'damaged' }),
  );
  const cut = archive.slice();
  new DataView(cut.buffer).setUint32(cut.length - 6, 3, true);
  expect(() => openZip(cut)).toThrow(expect.objectContaining({ reason: 'damaged' }));
});

it('stops unpacking where no honest file goes', () => {
  const bomb = zipSync({ 'a.xml': new Uint8Array(12_000_000) }, { level: 9 });
  expect(() => openZip(bomb).read('a.xml')).toThrow(expect.objectContaining({ reason: 'too-complex' }));
});
