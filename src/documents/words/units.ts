/** A figure with its unit (đơn vị tính) as it stands within a sentence. Pure. */

const PERCENT = /%|phần trăm/iu;
/** "Số lượng", "Tỷ lệ": no word to count by. */
const NO_UNIT = /^(?:số|số lượng|tỷ lệ|tỉ lệ|tổng số|đơn vị tính|đvt|-)$/iu;
const RANK = /^(?:thứ hạng|xếp hạng|hạng|vị trí)$/iu;
/** "Bộ", "Triệu đồng": capital only because it heads a cell. "Gb/s", "TTHC", "GB" are written so. */
const HEADS_A_CELL = /^(?![GMT]b)\p{Lu}\p{Ll}*(?=$|[\s/])/u;

/** Whether it is counted in percent; a share of two numbers is, unless the plan names another unit. */
export const isPercent = (unit: string | undefined, ofParts: boolean): boolean =>
  unit === undefined ? ofParts : PERCENT.test(unit);

/** "Bộ" → "bộ", "Số lượng" → "". */
export function unitWords(unit: string | undefined): string {
  const words = (unit ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (NO_UNIT.test(words)) return '';
  return words.replace(HEADS_A_CELL, (head) => head.toLocaleLowerCase('vi'));
}

/** A place in an order, where the first is the best. */
export const isRank = (unit: string | undefined): boolean => RANK.test(unitWords(unit));

/** A difference of two figures: "19 điểm phần trăm", "3 bộ", "2 bậc". */
export function differenceWithUnit(text: string, unit: string | undefined, percent: boolean): string {
  if (percent) return `${text} điểm phần trăm`;
  return isRank(unit) ? `${text} bậc` : withUnit(text, unit);
}

/** "78,4%", "3 bộ", "hạng 5", "12%/năm". */
export function withUnit(text: string, unit: string | undefined): string {
  const words = unitWords(unit);
  if (isRank(words)) return `hạng ${text}`;
  if (PERCENT.test(words)) return `${text}%${/\/.*$/u.exec(words)?.[0] ?? ''}`;
  if (words.startsWith('‰')) return `${text}${words}`;
  return words === '' ? text : `${text} ${words}`;
}
