import { expect, it } from 'vitest';
import { decodeText } from './decode.ts';

const SAMPLE = 'Ủy ban nhân dân xã Suối Mơ ban hành Kế hoạch thực hiện nhiệm vụ năm 2026\n- Tỷ lệ ≥ 50%';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2 + (mark ? 2 : 0)));
  const source = mark ? `\ufeff${text}` : text;
  for (let index = 0; index < source.length; index += 1)
    view.setUint16(index * 2, source.charCodeAt(index), !bigEndian);
  return new Uint8Array(view.buffer);
}

/** Letters of a one-byte encoding, found by decoding each of its 256 codes. */
function encodeAs(label: string, text: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const codes = new Map(
    Array.from({ length: 256 }, (_, code) => [decoder.decode(new Uint8Array([code])), code]),
  );
  return new Uint8Array(Array.from(text, (letter) => codes.get(letter) ?? 63));
}

/** Windows-1258 keeps vowels whole (ê, ơ) and tones apart; the order is vowel, then tone. */
function toWindows1258(text: string): Uint8Array {
  const parts = Array.from(text.normalize('NFC'), (letter) => {
    const [base = '', ...marks] = letter.normalize('NFD');
    const tones = marks.filter((mark) => '\u0300\u0301\u0303\u0309\u0323'.includes(mark));
    const shape = marks.filter((mark) => !tones.includes(mark));
    return (base + shape.join('')).normalize('NFC') + tones.join('');
  });
  return encodeAs('windows-1258', parts.join(''));
}

const withoutSign = SAMPLE.replace('≥', '>');

it.each([
  ['UTF-8', utf8(SAMPLE), SAMPLE],
  ['UTF-8 with a mark', utf8(`\ufeff${SAMPLE}`), SAMPLE],
  ['UTF-8, decomposed', utf8(SAMPLE.normalize('NFD')), SAMPLE],
  ['UTF-16 LE', utf16(SAMPLE, false, true), SAMPLE],
  ['UTF-16 BE', utf16(SAMPLE, true, true), SAMPLE],
  ['UTF-16 LE without a mark', utf16(SAMPLE, false, false), SAMPLE],
  ['UTF-16 BE without a mark', utf16(SAMPLE, true, false), SAMPLE],
  ['Windows-1258', toWindows1258(withoutSign), withoutSign],
  [
    'TCVN3',
    encodeAs('windows-1252', 'Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do'),
    'Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do',
  ],
  [
    'VNI',
    encodeAs('windows-1252', 'Thöïc hieän nhieäm vuï naêm 2026 cuûa xaõ'),
    'Thực hiện nhiệm vụ năm 2026 của xã',
  ],
])('%s', (_, bytes, expected) => {
  expect(decodeText(bytes).text).toBe(expected);
});

it('says that an old encoding was converted', () => {
  const bytes = encodeAs('windows-1252', 'Thöïc hieän nhieäm vuï naêm 2026 cuûa xaõ');
  expect(decodeText(bytes).notes).toEqual([expect.stringContaining('VNI')]);
  expect(decodeText(utf8(SAMPLE)).notes).toEqual([]);
});

it('keeps a text that was cut in the middle of a letter', () => {
  const bytes = utf8('Kế hoạch thực hiện của xã');
  expect(decodeText(bytes.subarray(0, bytes.length - 1)).text).toBe('Kế hoạch thực hiện của x');
});

it('makes plain spaces, hyphens and breaks of the unusual ones and drops what is invisible', () => {
  const text = decodeText(
    utf8('Số:\u00a003/KH\u2011UBND\u200b\r\nngày\u202f05\u00ad\rtháng\u2028năm \uf0b3 5'),
  ).text;
  expect(text).toBe('Số: 03/KH-UBND\nngày 05\ntháng\nnăm ≥ 5');
});

it('refuses bytes that are no text', () => {
  const bytes = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256);
  expect(() => decodeText(bytes)).toThrow(/Không nhận ra định dạng/);
});
