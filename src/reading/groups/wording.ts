/** The wording of a row in the form in which rows are compared. Pure. */
import { foldText, prepareText, type PreparedText, withoutMarks } from '../../shared/likeness.ts';
import { type Marks, marksConflict, marksOf, traitsConflict, traitsOf } from './contrasts.ts';

export interface Wording {
  /** What is compared letter by letter. */
  key: string;
  grams: PreparedText;
  /** Its syllables that carry meaning, in order, one spelling for each; accents off, since scans and typists lose them. */
  words: readonly string[];
  /** The same words in the order of the alphabet, to be compared whole. */
  bag: string;
  marks: Marks;
  traits: Marks;
  /** Levels, generations, counts: "5g", "mức 2", "3". */
  numbers: ReadonlySet<string>;
}

/** Words that join, place or introduce others and set nothing apart. */
const FILLER = syllables(
  'của về trong trên các những được cho và hoặc với theo tại đối để là bằng từ đến ở việc nhằm vào do ra có phải đã đang sẽ này như khi phạm vi giữa địa phương toàn cấp hằng hàng năm tổng thuộc đạt tối thiểu phấn đấu hết cuối giai đoạn tỷ lệ trở lên',
);

/** Spellings and turns that plans use for one another. */
const SAME: readonly (readonly [RegExp, string])[] = (
  [
    ['trên địa bàn xã|trên địa bàn phường|trên địa bàn|của xã|của phường|toàn xã|toàn phường', ' '],
    ['băng thông rộng', 'băng rộng'],
    ['mức độ|cấp độ', 'mức'],
    ['tập huấn|đào tạo', 'bồi dưỡng'],
    ['công dân|nhân dân|dân số', 'người dân'],
    ['tiếp nhận', 'nộp'],
    ['xử lý', 'giải quyết'],
    ['internet cáp quang|đường truyền cáp quang|kết nối cáp quang', 'cáp quang'],
    ['trên môi trường mạng|trên môi trường số|trên môi trường điện tử', 'trực tuyến'],
    ['ngân sách địa phương|ngân sách xã|ngân sách phường', 'ngân sách'],
    ['hộ dân', 'hộ gia đình'],
    ['triển khai|tổ chức thực hiện', 'thực hiện'],
    ['kiện toàn|củng cố', 'thành lập'],
    ['xây dựng, ban hành|xây dựng và ban hành|ban hành', 'xây dựng'],
    ['đảm bảo', 'bảo đảm'],
    ['sử dụng', 'dùng'],
    ['được trang bị|được cấp|được cung cấp', 'có'],
    ['trường học', 'cơ sở giáo dục'],
    ['chữ ký điện tử', 'chữ ký số'],
    ['ấp|buôn|khu phố|tổ dân phố', 'thôn'],
  ] as const
).map(([words, one]) => [
  new RegExp(String.raw`(?<!\p{L})(?:${words.split('|').map(foldText).join('|')})(?!\p{L})`, 'gu'),
  foldText(one),
]);

/** A document cited says on what ground, not what is done: "Thông tư số 02/2025/TT-BGDĐT, ngày 24/01/2025". */
const CITATION = /(?:số\s+)?\d+[\p{L}]*[/-][\p{L}\d/&-]*\p{L}[\p{L}\d/&-]*|ngày\s+\d+[/.-]\d+[/.-]\d+/gu;
const YEAR = /(?<![\d.,])(?:19|20)\d\d(?![\d.,]*\d)/g;

function syllables(text: string): ReadonlySet<string> {
  return new Set(foldText(text).split(' '));
}

/** `key` is folded text. */
export function wordingOf(key: string): Wording {
  const cited = key.replace(CITATION, ' ').replace(YEAR, ' ');
  const unified = SAME.reduce((text, [pattern, one]) => text.replace(pattern, one), cited);
  const words = (unified.match(/[\p{L}\d]+/gu) ?? [])
    .filter((word) => !FILLER.has(word))
    .map((word) => withoutMarks(word).replace(/^0+(?=\d)/, ''));
  return {
    key,
    grams: prepareText(key),
    words,
    bag: words.toSorted().join(' '),
    marks: marksOf(key),
    traits: traitsOf(key),
    numbers: numbersOf(cited),
  };
}

const LEVELLED = /(mức độ|mức|cấp độ|hạng|giai đoạn|loại|tầng|bậc)\s*0*(\d+)/gu;

function numbersOf(text: string): Set<string> {
  const levels = [...text.matchAll(LEVELLED)].map(([, , level]) => `mức ${level}`);
  const rest = text.replace(LEVELLED, ' ').match(/\d+(?:[.,]\d+)*\p{L}?/gu) ?? [];
  return new Set([...levels, ...rest.map((number) => number.replace(/^0+(?=\d)/, ''))]);
}

/** 5G is not 6G, level 2 is not level 3: names that both carry numbers must share one, and all their generations. */
export function numbersConflict(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const generations = (numbers: ReadonlySet<string>) =>
    [...numbers].filter((number) => /\dg$|^mức/u.test(number));
  const [left, right] = [generations(one), generations(other)];
  if (left.length > 0 && right.length > 0 && left.toSorted().join() !== right.toSorted().join()) return true;
  return one.size > 0 && other.size > 0 && [...one].every((number) => !other.has(number));
}

/** Whether a word or a number says that the two are different things. */
export const isContrary = (one: Wording, other: Wording): boolean =>
  marksConflict(one.marks, other.marks) || numbersConflict(one.numbers, other.numbers);

/** Whether two names of indicators measure different things. */
export const measureApart = (one: Wording, other: Wording): boolean =>
  isContrary(one, other) || traitsConflict(one.traits, other.traits);

/** The same words, in whatever order and with whatever between them. */
export const sameWords = (one: Wording, other: Wording): boolean =>
  one.key === other.key || (one.bag !== '' && one.bag === other.bag);
