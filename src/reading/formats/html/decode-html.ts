/** Bytes of a page → its text, by what the bytes are first and by what the page says of them second. */
import { Unreadable } from '../../unreadable.ts';
import { detectLegacy, vietnameseWords } from '../legacy-encoding.ts';
import { decodeUnicode } from '../text/decode.ts';

/** A page says its own encoding within its first bytes. */
const HEAD_BYTES = 4096;
const CHARSET = /charset\s*=\s*["']?\s*([\w.:-]{2,40})/i;

/**
 * Bytes that are UTF-8 or UTF-16 are read as that, whatever the page says: servers often say something else.
 * `charset` comes from outside the page (MIME). Throws `Unreadable` for bytes that are no text.
 */
export function decodeHtml(bytes: Uint8Array, charset?: string): string {
  const unicode = decodeUnicode(bytes);
  if (unicode !== undefined) return unicode;
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD_BYTES));
  const decoder = decoderOf(charset ?? CHARSET.exec(head)?.[1]);
  const text = inOwnSet(decoder.decode(bytes), decoder.encoding, bytes);
  if (text.includes('\u0000')) throw new Unreadable('unknown-format', 'binary in a page');
  return text;
}

/** Programs of Vietnam write their country's set and say nothing of it, or that it is the western one. */
function inOwnSet(text: string, encoding: string, bytes: Uint8Array): string {
  if (encoding !== 'windows-1252') return text;
  const plain = withoutTags(text);
  if (!/[\u00c0-\u00ff]/.test(plain) || detectLegacy(plain)) return text;
  const own = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  return vietnameseWords(withoutTags(own)) > 2 * vietnameseWords(plain) + 2 ? own : text;
}

/** As much as tells the language. */
const SAMPLE = 200_000;
const withoutTags = (text: string): string => text.slice(0, SAMPLE).replace(/<[^<>]{0,2000}>/g, ' ');

/** What is said to be Unicode but is not was written by a program that knows no better than its country's set. */
function decoderOf(label: string | undefined): TextDecoder {
  try {
    const decoder = new TextDecoder(label ?? 'windows-1252');
    return decoder.encoding.startsWith('utf') ? new TextDecoder('windows-1258') : decoder;
  } catch {
    return new TextDecoder('windows-1252');
  }
}
