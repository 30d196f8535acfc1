/** Letters and figures as recognition confuses them; nothing here knows a document. */
import { CORRECTED, type Word } from './read-page.ts';
import { foldPlain } from '../../../shared/likeness.ts';

/** Letters of a word between its punctuation; undefined for what is not a word of letters. */
export function lettersOf(text: string): { before: string; letters: string; after: string } | undefined {
  const match = /^([^\p{L}\p{N}]*)(\p{L}{2,})([^\p{L}\p{N}]*)$/u.exec(text);
  return match ? { before: match[1] ?? '', letters: match[2] ?? '', after: match[3] ?? '' } : undefined;
}

/** `model` written in capitals where `like` is. */
export function inCaseOf(model: string, like: string): string {
  if (like === like.toUpperCase()) return model.toUpperCase();
  if (like[0] === like[0]?.toUpperCase())
    return (model[0] ?? '').toUpperCase() + model.slice(1).toLowerCase();
  return model.toLowerCase();
}

/**
 * Capitals inside a word in small letters ("bỘ", "gỐc"), and words such as "TỶ" or "SỞ" in a line of small letters:
 * shapes that are alike in both sizes. Abbreviations carry no tone mark and stay. Not flagged: no reading depends on it.
 */
export function withUsualCase(line: Word[]): Word[] {
  const words = line
    .map((word) => lettersOf(word.text)?.letters ?? '')
    .filter((letters) => letters.length > 1);
  const small = words.filter((letters) => /\p{Ll}/u.test(letters)).length;
  const inSmallLetters = small > words.length / 2;
  return line.map((word) => {
    const parts = lettersOf(word.text);
    if (!parts) return word;
    const { before, letters, after } = parts;
    const stray =
      /\p{Ll}\p{Lu}/u.test(letters) && !/\p{Lu}{2}/u.test(letters) && !/^[A-Za-z]+$/.test(letters);
    const shouted =
      letters.length <= 3 && letters === letters.toUpperCase() && TONED.test(letters.normalize('NFD'));
    if (!stray && !(shouted && inSmallLetters)) return word;
    return { ...word, text: before + letters[0] + letters.slice(1).toLowerCase() + after };
  });
}

const TONED = /[\u0300\u0301\u0303\u0309\u0323]/;

const FIGURES: Record<string, string> = {
  O: '0',
  o: '0',
  D: '0',
  l: '1',
  I: '1',
  i: '1',
  S: '5',
  B: '8',
  Z: '2',
  z: '2',
};

/** "1O0%", "2O25", "l2/2025": letters among figures become the figures they look like, "IIl" the Roman III; flagged. */
export function withFigures(word: Word): Word {
  const match = /^([≥≤><(]*)([\dOolISBZzGgqb]+(?:[.,/-][\dOolISBZzGgqb]+)*)(%?[.,;:)]*)$/.exec(word.text);
  if (!match || !/\d/.test(match[2] ?? '')) return word;
  const body = asYears(match[2] ?? '').replace(/[\dOolISBZz]+/g, (part) => {
    if (/^[Il]+$/.test(part)) return part.replaceAll('l', 'I');
    const figures = part.replace(/\D/g, '').length;
    return figures >= part.length / 2 || /^\d[\dOo]*$/.test(part)
      ? part.replace(/[A-Za-z]/g, (letter) => FIGURES[letter] ?? letter)
      : part;
  });
  if (body === match[2]) return word;
  const text = (match[1] ?? '') + body + (match[3] ?? '');
  return { ...word, text, confidence: Math.min(word.confidence, CORRECTED) };
}

/** "202G", "20q0": letters that stand for figures in years only ("5G" is a network). */
function asYears(text: string): string {
  const years = (part: string): string =>
    part.replace(/[Ggqb]/g, (letter) => (letter === 'G' || letter === 'b' ? '6' : '9'));
  return text.replace(/(?<![^./-])20[\dGgqb]{2}(?![^./-])/g, years);
}

/** Without the tones that recognition exchanges (grave, acute, tilde, hook); the dot below is seldom misread. */
export function withoutLooseTones(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309]/g, '')
    .normalize('NFC');
}

/** Vietnamese syllables: onset, rime with its marks taken off, coda. */
const SYLLABLE =
  /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnprstvx])?(?:uye|uya|uoi|uou|ieu|yeu|oai|oay|oao|oeo|uay|uyu|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|[aeiouy])(?:ng|nh|ch|[cmnpt])?$/;

/** Whether a word with Vietnamese marks can be a Vietnamese syllable at all; other words are not judged. */
function isPossible(text: string): boolean {
  const letters = lettersOf(text)?.letters;
  if (letters && /\p{Lu}{2}\p{Ll}{1,2}$/u.test(letters)) return false;
  if (!letters || /^[A-Za-z]+$/.test(letters) || (letters === letters.toUpperCase() && letters.length > 1))
    return true;
  const tones = letters.normalize('NFD').match(/[\u0300\u0301\u0303\u0309\u0323]/g) ?? [];
  return tones.length <= 1 && SYLLABLE.test(foldPlain(letters));
}

/** Signs that no plan has among its words. */
const STRANGE = /[§¬¢£¥©®|_~^\\{}<>=»«›‹]/;

/** Whether nothing in a word shows that it was misread. */
export function isClean(text: string): boolean {
  return isPossible(text) && !STRANGE.test(text);
}
