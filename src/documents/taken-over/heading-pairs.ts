/** Which heading of theirs is which of ours. Pure. */
import { markerOf } from '../../reading/structure/marker.ts';
import { foldText } from '../../shared/likeness.ts';
import { pair, type Pairing, pairedTexts } from './pairs.ts';

/** A heading without its number. */
export const headingWords = (text: string): string => text.slice(markerOf(text)?.length ?? 0).trim();

/**
 * What the parts of a report are for, in the words that reports use for it. Source: outlines of reports on Nghị quyết
 * 57-NQ/TW that communes and provinces issued in 2025 and 2026.
 */
const PARTS: readonly (readonly [string, RegExp])[] = [
  ['proposals', /đề xuất|kiến nghị/u],
  ['shortcomings', /tồn tại|hạn chế|khó khăn|vướng mắc|nguyên nhân/u],
  [
    'next',
    /(?:nhiệm vụ|phương hướng|công tác)(?:, (?:nhiệm vụ|giải pháp))?.*(?:trọng tâm|kỳ tới|thời gian tới|tiếp theo|quý|tháng|năm)|^phương hướng/u,
  ],
  ['leadership', /lãnh đạo|chỉ đạo|công tác triển khai|tổ chức triển khai/u],
  ['results', /kết quả/u],
];

const partOf = (text: string): string | undefined =>
  PARTS.find(([, words]) => words.test(foldText(headingWords(text))))?.[0];

const isOuter = (text: string): boolean => {
  const kind = markerOf(text)?.kind;
  return kind === undefined || kind === 'roman' || kind === 'upper' || kind === 'part';
};

/**
 * By the same words, by likeness, and of what is left by what the part is for, where each side has one such part only.
 * The number of a heading says nothing: another one may have come before it.
 */
export function pairedHeadings(ours: readonly string[], theirs: readonly string[]): Pairing {
  const pairing = pairedTexts(
    ours.map((text) => headingWords(text).toLocaleLowerCase('vi')),
    theirs.map((text) => headingWords(text).toLocaleLowerCase('vi')),
    (own, their) => isOuter(ours[own] ?? '') === isOuter(theirs[their] ?? ''),
  );
  for (const [part] of PARTS) {
    const own = openOf(part, ours, pairing.ours);
    const their = openOf(part, theirs, pairing.theirs);
    const [one, other] = [own[0], their[0]];
    if (own.length === 1 && their.length === 1 && one !== undefined && other !== undefined)
      pair(pairing, one, other);
  }
  return pairing;
}

const openOf = (part: string, texts: readonly string[], paired: readonly (number | undefined)[]): number[] =>
  [...texts.keys()].filter(
    (at) => paired[at] === undefined && isOuter(texts[at] ?? '') && partOf(texts[at] ?? '') === part,
  );
