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
 * Capitals inside a word in small letters ("bỘ", "gỐc"), and words such as "TỶ" or "SỞ" amid small letters: shapes that
 * are alike in both sizes. Abbreviations carry no tone mark and stay. Not flagged: no reading depends on it.
 */
export function withUsualCase(words: Word[]): Word[] {
  return words.map((word, i) => {
    const parts = lettersOf(word.text);
    if (!parts) return word;
    const { before, letters, after } = parts;
    const rest = letters.slice(1);
    const stray = /\p{Ll}/u.test(letters) && /\p{Ll}\p{Lu}/u.test(letters) && !/\p{Lu}{2}/u.test(letters);
    if (stray) return { ...word, text: before + letters[0] + rest.toLowerCase() + after };
    const shouted =
      letters.length <= 3 && letters === letters.toUpperCase() && TONED.test(letters.normalize('NFD'));
    const amid = [words[i - 1], words[i + 1]].filter((other) => other !== undefined);
    if (
      !shouted ||
      amid.length === 0 ||
      !amid.every((other) => /\p{Ll}/u.test(other.text) || SHORT.test(other.text))
    )
      return word;
    const small =
      i > 0 && !/[.:;]$/.test(words[i - 1]?.text ?? '') && !amid.some((other) => SHORT.test(other.text));
    return {
      ...word,
      text: before + (small ? letters[0]?.toLowerCase() : letters[0]) + rest.toLowerCase() + after,
    };
  });
}

const TONED = /[\u0300\u0301\u0303\u0309\u0323]/;
const SHORT = /^\p{Lu}{2,3}$/u;

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

/** "1O0%", "2O25", "l2/2025": letters among figures become the figures they look like; flagged. */
export function withFigures(word: Word): Word {
  const match = /^([≥≤><(]*)([\dOolISBZz]+(?:[.,/-][\dOolISBZz]+)*)(%?[.,;:)]*)$/.exec(word.text);
  const body = match?.[2] ?? '';
  const letters = body.replace(/[^A-Za-z]/g, '').length;
  const figures = body.replace(/\D/g, '').length;
  if (!match || letters === 0 || figures < 2 || letters > figures) return word;
  const text =
    (match[1] ?? '') + body.replace(/[A-Za-z]/g, (letter) => FIGURES[letter] ?? letter) + (match[3] ?? '');
  return { ...word, text, confidence: Math.min(word.confidence, CORRECTED) };
}

/** Vietnamese syllables: onset, rime with its marks taken off, coda. */
const SYLLABLE =
  /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnprstvx])?(?:uye|uya|uoi|uou|ieu|yeu|oai|oay|oao|oeo|uay|uyu|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|[aeiouy])(?:ng|nh|ch|[cmnpt])?$/;

/** Whether a word with Vietnamese marks can be a Vietnamese syllable at all; other words are not judged. */
export function isPossible(text: string): boolean {
  const letters = lettersOf(text)?.letters;
  if (!letters || /^[A-Za-z]+$/.test(letters) || (letters === letters.toUpperCase() && letters.length > 1))
    return true;
  const tones = letters.normalize('NFD').match(/[\u0300\u0301\u0303\u0309\u0323]/g) ?? [];
  return tones.length <= 1 && SYLLABLE.test(foldPlain(letters));
}
