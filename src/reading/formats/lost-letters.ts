/**
 * Letters lost for good: a text saved in an encoding that has none of them holds a question mark, or the sign for a
 * broken letter, in the middle of its words.
 */
import { Unreadable } from '../unreadable.ts';

/** "m?t", "?i?n", "ch\ufffd": never a sentence's own question mark, which stands behind a word. */
const LOST = /\p{L}[?\ufffd]+\p{L}|(?<![\p{L}\p{N}?/&=.])[?\ufffd]\p{Ll}|\p{L}\ufffd/u;
const ADDRESS = /:\/\/|www\.|\w\?\w+=/;

const isLost = (word: string): boolean => LOST.test(word) && !ADDRESS.test(word);

/** So many words of a hundred, and at least so many, leave nothing to be read. */
const MOST_LOST = 0.04;
const FEWEST = 4;

/** Whether some letter of the text is lost. */
export const hasLostLetters = (text: string): boolean =>
  (text.includes('?') || text.includes('\ufffd')) && text.split(/\s+/).some(isLost);

/** The words with lost letters, each once. Throws `Unreadable` when they are too many to read around. */
export function lostWords(text: string): string[] {
  checkUnderscores(text);
  if (!text.includes('?') && !text.includes('\ufffd')) return [];
  const words = wordsOf(text);
  const lost = words.filter(isLost);
  if (lost.length >= FEWEST && lost.length > words.length * MOST_LOST)
    throw new Unreadable('lost-letters', `${lost.length} of ${words.length} words`);
  return [...new Set(lost)];
}

const wordsOf = (text: string): string[] => text.split(/[\s;,"|]+/).filter((word) => /\p{L}/u.test(word));

/** Excel on a Mac puts "_" for each such letter; names like "ke_hoach" are few, and end in letters. */
const UNDERSCORED = /\p{L}_(?![\p{L}\p{N}]{3})|(?<!\p{L})_\p{L}/u;
const MOST_UNDERSCORED = 0.2;

function checkUnderscores(text: string): void {
  if (!text.includes('_')) return;
  const words = wordsOf(text);
  const lost = words.filter((word) => UNDERSCORED.test(word)).length;
  if (lost >= FEWEST && lost > words.length * MOST_UNDERSCORED)
    throw new Unreadable('lost-letters', `${lost} of ${words.length} words with underscores`);
}

/** What the person is told when a few words have lost letters; nothing otherwise. */
export function lostNotes(text: string): string[] {
  const words = lostWords(text);
  if (words.length === 0) return [];
  const shown = words.slice(0, 8).map((word) => `“${word}”`);
  return [
    `Một số chữ có dấu đã bị mất khi lưu bằng bảng mã không có chữ tiếng Việt (${shown.join(', ')}${words.length > 8 ? ', …' : ''}). Vui lòng đối chiếu lại các dòng ấy.`,
  ];
}
