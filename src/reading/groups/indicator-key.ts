/** What remains of an indicator's name when its figures and the words around them are taken away. */
import { foldText } from '../../shared/likeness.ts';

/** Abbreviations that plans use for the subjects of Resolution 57-NQ/TW and for the bodies that act on it. */
const ABBREVIATIONS: [RegExp, string][] = [
  [/(?<!\p{L})khcn(?!\p{L})/gu, 'khoa học, công nghệ'],
  [/(?<!\p{L})kh&cn(?!\p{L})/gu, 'khoa học, công nghệ'],
  [/(?<!\p{L})đmst(?!\p{L})/gu, 'đổi mới sáng tạo'],
  [/(?<!\p{L})cđs(?!\p{L})/gu, 'chuyển đổi số'],
  [/(?<!\p{L})tthc(?!\p{L})/gu, 'thủ tục hành chính'],
  [/(?<!\p{L})dvctt(?!\p{L})/gu, 'dịch vụ công trực tuyến'],
  [/(?<!\p{L})cbccvc(?!\p{L})/gu, 'cán bộ, công chức, viên chức'],
  [/(?<!\p{L})cbcc(?!\p{L})/gu, 'cán bộ, công chức'],
  [/(?<!\p{L})dn(?!\p{L})/gu, 'doanh nghiệp'],
];
const FIGURE = /(?:[≥≤><=]\s*)?\d+(?:[.,]\d+)*\s*%(?:\s*-\s*\d+(?:[.,]\d+)*\s*%)?/g;
const LEADING =
  /^(?:(?:có|phấn đấu|đạt|bố trí|tối thiểu|ít nhất|trên|dưới|khoảng|duy trì|bảo đảm|đảm bảo|đối với|tỷ lệ|các|số)(?!\p{L})[\s,:]*)+/u;
const TRAILING = /[\s,;:.…(]*(?:đạt|tăng lên|lên|là|chiếm)?[\s,;:.…]*$/u;

/** Folded text to compare indicators by: no figures, no "Tỷ lệ … đạt", usual abbreviations written out. */
export function indicatorKey(name: string): string {
  let key = foldText(name).replace(FIGURE, ' ');
  for (const [short, long] of ABBREVIATIONS) key = key.replace(short, long);
  return key
    .replace(/:\s*\d.*$/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(LEADING, '')
    .replace(TRAILING, '')
    .trim();
}

/** 5G is not 6G, level 2 is not level 3: names that both carry numbers must share one. */
export function numbersConflict(a: string, b: string): boolean {
  const numbers = (text: string) =>
    new Set((text.match(/\d+(?:[.,]\d+)*\p{L}?/gu) ?? []).map((n) => n.replace(/^0+(?=\d)/, '')));
  const [left, right] = [numbers(a), numbers(b)];
  return left.size > 0 && right.size > 0 && [...left].every((n) => !right.has(n));
}
