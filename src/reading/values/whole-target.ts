/** Whether everything that somebody typed for a milestone is understood, so that a slip of the hand is not taken for a target. */
import { NOTHING, oneLine, parseTargetCell } from './target.ts';
import { findQuantities, type Quantity } from './target-quantity.ts';

/** What may stand around figures: words, years, brackets and marks, but no stray comparison or per cent. */
const AROUND = /^[\p{L}\p{M}\d\s,.;:()/\-–—+"“”'’&²³…*]*$/u;
const WORD = /\p{L}{2,}/u;
/** "80abc", "m5e": letters and digits in one, other than such as "5G", "m2", "4.0". */
const MIXED = /\d\p{Ll}{1,}(?!\p{L})|(?<!\p{L})\p{Ll}+\d/u;
const UNIT_AT_FIGURE =
  /^\s?(?:ha|km[2²]?|m[23²³]?|kg|g|tấn|tạ|l|GB|TB|MB|Mbps|kWh|MW|đ|đồng|triệu|tỷ|tỉ|h)(?!\p{L})/iu;
const BULLET = /^(?:[-–•+*]\s+|\(\s*)*$/u;

/**
 * Understood are figures with their words of comparison and units ("≥ 80%", "70-80%", "01 lớp tập huấn với 50 người"),
 * parts of a whole ("5/5 thôn"), words alone ("Đạt", "Hoàn thành"), and nothing at all ("", "-").
 */
export function isWholeTarget(text: string): boolean {
  const cell = oneLine(text);
  if (NOTHING.test(cell)) return true;
  const quantities = findQuantities(cell);
  if (quantities.length === 0) return isFraction(cell) || (WORD.test(cell) && areWords(cell));
  // Several figures need words that tell them apart.
  return (quantities.length === 1 || WORD.test(cell)) && gapsOf(cell, quantities).every(isClean);
}

const isFraction = (cell: string): boolean =>
  parseTargetCell(cell)?.comparator === '=' && AROUND.test(cell) && !/\d\p{L}/u.test(cell);

const areWords = (text: string): boolean => AROUND.test(text.replaceAll('%', '')) && !MIXED.test(text);

interface Gap {
  text: string;
  /** The figure that the text stands behind; none at the beginning. */
  after?: Quantity;
}

function gapsOf(cell: string, quantities: readonly Quantity[]): Gap[] {
  const behind = quantities.map((quantity, at) => ({
    text: cell.slice(quantity.end, quantities[at + 1]?.start ?? cell.length),
    after: quantity,
  }));
  return [{ text: cell.slice(0, quantities[0]?.start ?? 0) }, ...behind];
}

function isClean({ text, after }: Gap): boolean {
  if (!after) return BULLET.test(text) || (areWords(text) && WORD.test(text));
  const unit = after.unit === undefined ? UNIT_AT_FIGURE.exec(text)?.[0] : undefined;
  const rest = text.slice(unit?.length ?? 0);
  if (rest === '') return true;
  return /^(?:\s|[,.;:)*](?:\s|$)|\/\s?\p{L}|\()/u.test(rest) && areWords(rest);
}
