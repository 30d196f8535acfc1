/** Whether two passages name different owners, and not one owner in two spellings. */
import { foldText, withoutMarks } from '../../shared/likeness.ts';

const MANNERS = /^(?:các )?(?:đồng chí|đ\/c|ông|bà)\s+/iu;
const SMALL_WORDS = new Set(['và', 'với', 'của', 'cùng']);

/** Both name somebody, and nobody of the one may be anybody of the other. */
export function isOtherOwner(some: readonly string[], others: readonly string[]): boolean {
  if (some.length === 0 || others.length === 0) return false;
  return some.every((one) => others.every((other) => !mayBeOne(one, other)));
}

/** The one's initials stand within the other's: "Phòng VHXH" and "Phòng Văn hóa - Xã hội xã". */
function mayBeOne(one: string, other: string): boolean {
  const [a, b] = [initials(one), initials(other)];
  return a === '' || b === '' || a.includes(b) || b.includes(a);
}

/** First letters of its words, without marks; words in capitals count letter by letter. */
function initials(text: string): string {
  const words = text.replace(MANNERS, '').match(/\p{L}+/gu) ?? [];
  const letters = words
    .filter((word) => !SMALL_WORDS.has(word.toLowerCase()))
    .map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : (word[0] ?? '')));
  return withoutMarks(foldText(letters.join('')));
}
