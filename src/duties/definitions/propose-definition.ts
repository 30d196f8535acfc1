/** How an indicator is probably measured, from its name, unit and targets; a proposal until a person sets it. Pure. */
import type { Target } from '../../reading/contract.ts';
import { stated } from '../../shared/stated.ts';
import { foldText } from '../../shared/likeness.ts';
import type { Frequency } from '../asked-thing.ts';
import type { Definition } from '../contract.ts';
import { baseOf } from '../base/kinds.ts';
import { catalogueEntry, catalogueMatch } from './catalogue.ts';
import { isRank } from './rank.ts';

export interface NamedIndicator {
  name: string;
  /** Đơn vị tính. */
  unit?: string;
  targets: readonly Target[];
}

/** Any of these words, as `foldText` spells them. */
const word = (words: string) =>
  new RegExp(String.raw`(?<!\p{L})(?:${words.split('|').map(foldText).join('|')})(?!\p{L})`, 'u');
const PERCENT = /%|phần trăm/u;
const SHARE = word('tỷ lệ|tỷ trọng');
/** Percentages that are no part of a whole. */
const GROWTH = word('tốc độ tăng|tăng trưởng|tăng thêm|so với cùng kỳ|mức tăng');
const LESS = word('giảm|hộ nghèo|quá hạn|trễ hạn|vi phạm|sự cố|tai nạn');
/** "Cắt giảm 30% thời gian": the more is cut the better. */
const MORE_CUT = word('cắt giảm|mức giảm|tỷ lệ giảm');
const EACH_YEAR = /\/\s*(?:1 )?năm(?!\p{L})|(?<!\p{L})(?:hằng|hàng|mỗi|trong) năm(?!\p{L})/u;
/** Things that are there, counted at a day. */
const STANDING = word(
  'có|hiện có|tài khoản|điểm|hệ thống|bộ dữ liệu|mô hình|phủ sóng|tỷ lệ|mức độ|doanh nghiệp|hợp tác xã|thứ hạng|xếp hạng',
);
/** Things that happen, and are counted over time. */
const HAPPENING = word('lượt|lần|lớp|buổi|cuộc|hồ sơ|tin|bài|số vụ|sáng kiến|tổ chức|cấp mới|thành lập mới');

/** What begins like this is counted or measured, even where neither unit nor level is given. */
const MEASURED =
  /^(?:số|tổng số|tỷ lệ|tỷ trọng|mức độ|thứ hạng|xếp hạng|điểm|tốc độ|diện tích|doanh thu)(?!\p{L})/u;
const inWords = (targets: readonly Target[]) =>
  targets.length > 0 &&
  targets.every(({ comparator, value }) => comparator === 'text' && value === undefined);

function valueKind({ name, unit, targets }: NamedIndicator): Definition['valueKind'] {
  const text = foldText(name);
  if (targets.length === 0 && unit === undefined && !MEASURED.test(text)) return 'text';
  if (inWords(targets)) return choices(targets).length > 1 ? 'level' : 'text';
  const percent = PERCENT.test(foldText(unit ?? '')) || targets.some((target) => PERCENT.test(target.text));
  return (percent || (unit === undefined && SHARE.test(text))) && !GROWTH.test(text) ? 'ratio' : 'number';
}

/** The levels that the targets name, in the order in which they are to be reached. */
function choices(targets: readonly Target[]): string[] {
  const byYear = targets.toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0));
  return [...new Set(byYear.map(({ text }) => text.trim()))];
}

/** What is so many a year is told period by period; other happenings add up; what is there is counted at a day. */
function accumulation(
  { name, unit }: NamedIndicator,
  kind: Definition['valueKind'],
): Definition['accumulation'] {
  const words = foldText(`${unit ?? ''} ${name}`);
  if (kind !== 'number') return 'stock';
  if (EACH_YEAR.test(words)) return 'in-period';
  const unitWords = foldText(unit ?? '');
  if (HAPPENING.test(unitWords)) return 'cumulative';
  if (STANDING.test(unitWords) || STANDING.test(foldText(name))) return 'stock';
  return HAPPENING.test(foldText(name)) ? 'cumulative' : 'stock';
}

const isFall = (comparator: Target['comparator']) => comparator === '<' || comparator === '<=';

function direction(
  { name, unit, targets }: NamedIndicator,
  kind: Definition['valueKind'],
): Definition['direction'] {
  if (kind === 'text' || kind === 'level') return 'none';
  const text = foldText(name);
  const fewer = isRank({ name, unit }) || (LESS.test(text) && !MORE_CUT.test(text));
  return fewer || targets.some(({ comparator }) => isFall(comparator)) ? 'down' : 'up';
}

/**
 * The definition that the words suggest: of the catalogue where the name is alike enough, else by the words alone.
 * The provider is whoever leads; propose-provider.ts knows better ones.
 */
export function proposeDefinition(indicator: NamedIndicator): Definition {
  const entry = catalogueMatch(indicator.name)?.entry;
  const worded = valueKind(indicator);
  // A percentage that comes from a survey or a score has no parts to be counted, which only the catalogue knows.
  const kind = worded === 'ratio' && entry ? entry.valueKind : worded;
  const levels = kind === 'level' ? choices(indicator.targets) : [];
  const shared = {
    valueKind: kind,
    levels,
    direction: direction(indicator, kind),
    provider: { kind: 'lead' as const },
    ...(entry && { catalogueCode: entry.code }),
  };
  if (!entry || entry.valueKind !== kind) return { ...shared, accumulation: accumulation(indicator, kind) };
  return {
    ...shared,
    accumulation: entry.accumulation,
    direction: entry.direction,
    ...(entry.numerator && { numerator: entry.numerator }),
    ...(entry.denominator && {
      denominator: entry.denominator,
      ...stated({ base: baseOf(entry.denominator) }),
    }),
  };
}

/** How often figures usually exist: as the catalogue says, else by quarter for what happens, half-yearly for what is there. */
export function usualFrequency({
  catalogueCode,
  accumulation: counted,
}: Pick<Definition, 'catalogueCode' | 'accumulation'>): Frequency {
  return catalogueEntry(catalogueCode)?.frequency ?? (counted === 'stock' ? 'half' : 'quarter');
}
