/** What remains of an indicator's name when its figures and the words around them are taken away. */
import { foldText } from '../../shared/likeness.ts';
import { writtenOut } from './abbreviations.ts';

const FIGURE = /(?:[≥≤><=]\s*)?\d+(?:[.,]\d+)*\s*%(?:\s*-\s*\d+(?:[.,]\d+)*\s*%)?/g;
const LEADING =
  /^(?:(?:có|phấn đấu|đạt|bố trí|tối thiểu|ít nhất|trên|dưới|khoảng|duy trì|bảo đảm|đảm bảo|đối với|tỷ lệ|các|số(?! hóa))(?!\p{L})[\s,:]*)+/u;
const TRAILING = /[\s,;:.…(]*(?:đạt|tăng lên|lên|là|chiếm)?[\s,;:.…]*$/u;

/** Folded text to compare indicators by: no figures, no "Tỷ lệ … đạt", usual abbreviations written out. */
export function indicatorKey(name: string): string {
  return writtenOut(foldText(name).replace(FIGURE, ' '))
    .replace(/:\s*\d.*$/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(LEADING, '')
    .replace(TRAILING, '')
    .trim();
}
