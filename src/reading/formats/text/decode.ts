import { Unreadable } from '../../unreadable.ts';
import { cleanText } from '../clean-text.ts';
import { detectLegacy, fromLegacy, LEGACY_NAMES } from '../legacy-encoding.ts';
import { lostNotes } from '../lost-letters.ts';
import { SCRAMBLED_NOTE, unscramblerOf } from '../scrambled.ts';

export interface DecodedText {
  /** NFC. Form feeds stay: they are the page breaks of printed text. */
  text: string;
  /** What the person should know about the encoding. */
  notes: string[];
}

/**
 * Text of a file in UTF-8, UTF-16 (either order, with or without mark), Windows-1258, TCVN3 or VNI.
 * Throws `Unreadable` for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const found = decodeUnicode(bytes);
  const unscrambled = found === undefined ? undefined : unscramblerOf(found);
  const unicode = found !== undefined && unscrambled ? unscrambled(found) : found;
  const western = unicode ?? new TextDecoder('windows-1252').decode(bytes);
  if (looksBinary(western)) throw new Unreadable('unknown-format', 'control characters in text');
  const notes = [...(unscrambled ? [SCRAMBLED_NOTE] : []), ...lostNotes(western)];
  const legacy = detectLegacy(western);
  if (legacy) {
    const note = `Tệp dùng bảng mã cũ ${LEGACY_NAMES[legacy]}; chữ đã được chuyển sang Unicode. Vui lòng đối chiếu lại các dấu.`;
    return { text: clean(fromLegacy(western, legacy)), notes: [note, ...notes] };
  }
  return { text: clean(unicode ?? new TextDecoder('windows-1258').decode(bytes)), notes };
}

const clean = (text: string): string => text.split('\f').map(cleanText).join('\f');

/** Text of bytes that are UTF-16 or UTF-8; undefined when they are neither. */
export function decodeUnicode(bytes: Uint8Array): string | undefined {
  const utf16 = utf16Order(bytes);
  return utf16 ? new TextDecoder(utf16).decode(bytes) : decodeUtf8(bytes);
}

function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4096);
  let evenZeros = 0;
  let oddZeros = 0;
  sample.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) evenZeros += 1;
    else oddZeros += 1;
  });
  // Vietnamese in UTF-16 has a zero high byte for every plain letter, space and line break.
  const needed = sample.length / 8;
  if (oddZeros > needed && evenZeros < oddZeros / 8) return 'utf-16le';
  if (evenZeros > needed && oddZeros < evenZeros / 8) return 'utf-16be';
  return undefined;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  // A file cut in the middle of a letter is still UTF-8: up to three bytes at the end may be missing.
  for (let cut = 0; cut <= 3 && cut <= bytes.length; cut += 1) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, bytes.length - cut));
    } catch {
      continue;
    }
  }
  return undefined;
}

function looksBinary(text: string): boolean {
  const sample = text.slice(0, 65_536);
  const controls = sample.match(CONTROLS)?.length ?? 0;
  return controls > 8 && controls > sample.length / 200;
}

const CONTROLS = /(?![\t\n\v\f\r\u0085])\p{Cc}/gu;
