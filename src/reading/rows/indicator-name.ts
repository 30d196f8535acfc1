/** What a passage with figures measures, named as a person would write it in a list: "Tỷ lệ thôn có tổ công nghệ số". */
import type { Quantity } from '../values/target-quantity.ts';
import type { FigureClause } from './body-figures.ts';
import { tailUnit } from './indicator-unit.ts';

/** Words squeezed, without the marks at the end. */
export const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\s.;,:]+$/, '')
    .trim();

export const capitalised = (text: string): string =>
  text.replace(/^\P{L}*\p{Ll}/u, (start) => start.toLocaleUpperCase('vi'));

/** "AI", "Đảng ủy" keep their capitals: only the first letter of a word that a sentence began with is lowered. */
const lowered = (text: string): string =>
  text.replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (letter) => letter.toLocaleLowerCase('vi'));

/** The name of each stretch of a sentence; one that breaks off before its verb takes that of the next. */
export function namesOf(clauses: readonly FigureClause[]): string[] {
  const parts = clauses.map(partsOf);
  return clauses.map((clause, at) => {
    const [own, next] = [parts[at], parts[at + 1]];
    if (!own) return capitalised(tidy(clause.text));
    const predicate = next && breaksOff(clause, own) ? (PREDICATE.exec(next.after)?.[0] ?? '') : '';
    const name = capitalised(
      tidy(compose(clause, { ...own, after: tidy(`${tidy(own.after)} ${predicate}`) })),
    );
    return name === '' ? capitalised(tidy(clause.text)) : name;
  });
}

/** What stands before and after the figure, in the sentence of the figure and without the time. */
interface Parts {
  before: string;
  /** The words of comparison at the figure: "đạt", "chiếm khoảng". */
  lead: string;
  after: string;
}

function partsOf({ text, figures }: FigureClause): Parts | undefined {
  const [first, ...others] = figures;
  const last = figures.at(-1);
  if (!first || !last) return undefined;
  const end = last.quantity.end + (tailUnit(text, last.quantity)?.length ?? 0);
  const between = others.map(({ quantity }, at) => {
    const previous = figures[at]?.quantity;
    return previous ? text.slice(previous.end, quantity.start) : '';
  });
  const after = `${between.map(withoutJoints).join(' ')} ${sentenceBegin(text.slice(end))}`;
  return {
    before: withoutTime(sentenceEnd(text.slice(0, first.quantity.start)), figures.length > 1),
    lead: text.slice(first.quantity.start, first.quantity.figureStart),
    after: withoutTrailingTime(figures.length > 1 ? after.replace(YEARS, ' ') : after),
  };
}

/** Between two milestones stand years and joints only: "vào năm 2026 và". */
const withoutJoints = (text: string): string =>
  text.replace(YEARS, ' ').replace(/^[\s,;]*(?:và\s*)?$|[\s,;]+(?:và\s*)?$/u, '');

const SENTENCE = /[.;]\s+(?=\p{Lu})/gu;
/** The sentence that goes on at the end of a text: what is said before it is about other matters. */
function sentenceEnd(text: string): string {
  const from = [...text.matchAll(SENTENCE)].filter(({ index }) => !inBrackets(text, index)).at(-1);
  return afterOtherMatter(from ? text.slice(from.index + from[0].length) : text);
}

/** The rest of a sentence, up to the next one or to a semicolon. */
function sentenceBegin(text: string): string {
  const end = [...text.matchAll(/\.\s+(?=\p{Lu})|;\s/gu)].find(({ index }) => !inBrackets(text, index));
  return end ? text.slice(0, end.index) : text;
}

function inBrackets(text: string, position: number): boolean {
  const before = text.slice(0, position);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

/** "Đưa hệ thống vào hoạt động; tỷ lệ hồ sơ trực tuyến": the figure is about what stands last. */
function afterOtherMatter(text: string): string {
  const last = /^.*;\s+((?:tỷ lệ|tỉ lệ|số|mức|tổng|kinh tế số|có(?!\p{L})).*)$/iu.exec(text)?.[1];
  return last ?? text;
}

/** "Đến năm 2026: …", "Phấn đấu đến hết năm 2026 …", "Năm 2026 có …" */
const LEADING_TIME =
  /^(?:\(?\d{1,2}\)\s*)?(?:(?:phấn đấu|phấn đầu|phần đấu|phần đầu),?\s+)?(?:(?:đến|tới|hết|cuối|trong|vào|từ|giai đoạn)\s+)*(?:năm\s+)?(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?(?:\s*[:,]\s*|\s+|$)/iu;
const YEARS =
  /[\s,;(]*(?:(?:đến|hết|cuối|vào|trong)\s+)*(?:năm|giai đoạn)\s+(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?\)?/giu;
const TRAILING_TIME =
  /[\s,]+(?:(?:đến|hết|cuối|vào|trong)\s+)+(?:năm|giai đoạn)\s+(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?[\s.;,]*$/iu;

/** Words of a promise, which are no part of what is promised. Some are spelled wrongly all over. */
const PROMISE = /^(?:[\s,;:–-]|(?:và|phấn đấu|phấn đầu|phần đấu|phần đầu|để|sẽ|trong đó)(?!\p{L}))+/iu;

function withoutTime(text: string, several: boolean): string {
  const plain = several ? text.replace(YEARS, ' ') : text;
  return plain
    .trimStart()
    .replace(/^\(\d{1,2}\)\s*/, '')
    .replace(LEADING_TIME, '')
    .replace(PROMISE, '');
}

const withoutTrailingTime = (text: string): string => text.replace(TRAILING_TIME, ' ');

/** Verbs that only bring in a figure: "Bảo đảm 100% hồ sơ …" measures files, as "100% hồ sơ …" does. */
const BRINGS_IN = /^(?:(?:bảo đảm|đảm bảo|duy trì|bố trí|có|đạt|phấn đấu)(?!\p{L})[\s:,]*)+$/iu;
const MEASURE =
  /^(?:tỷ|tỉ) (?:lệ|trọng)|^(?:mức|chỉ số|tốc độ|số (?!hộ|thôn|xã|người|cán|doanh|cơ|trường)|năng suất|giảm|tăng)(?!\p{L})/iu;
const JOINED = /^(?:trong|trên|so với|vào|của|với|tại|ở|theo|cho|đối với|ở|hằng|hàng|mỗi|trở)(?!\p{L})/iu;
const EVERY = /^(?:mỗi|hằng|hàng)\s+(?:năm|quý|tháng)$/iu;
/** In the middle of a sentence its verb stays: "Mỗi thôn có tổ công nghệ số". */
const KEPT_VERB = /(?<!\p{L})(?:có|chiếm|giảm|tăng)(?!\p{L})/iu;
const PREDICATE =
  /(?<!\p{L})(?:được|có|sử dụng|dùng|ứng dụng|tham gia|thực hiện|triển khai|kết nối|tiếp cận|đạt|biết|đăng ký|cài đặt|lắp|chấp nhận)(?!\p{L}).*/iu;

const isShareOf = ({ figures }: FigureClause): boolean => figures[0]?.quantity.unit?.startsWith('%') === true;

/** "100% cơ quan và 80% doanh nghiệp dùng chữ ký số": the first has no verb of its own. */
const breaksOff = (clause: FigureClause, { before, after }: Parts): boolean =>
  (before === '' || BRINGS_IN.test(before)) &&
  isShareOf(clause) &&
  !PREDICATE.test(after) &&
  tidy(after).split(' ').length <= 4;

function compose(clause: FigureClause, { before, lead, after }: Parts): string {
  const { quantity } = clause.figures[0] ?? {};
  const rest = tidy(after.replace(/^[\s,]*(?:trở lên|trở xuống)(?!\p{L})/iu, ''));
  const subject = tidy(before).replace(/\s+và$/u, '');
  if (quantity && LEADING_GROUP.test(lead)) return `${subject} ${lead} ${figureOf(clause, quantity)} ${rest}`;
  if (rest === '' && isGrowth(clause, lead)) return `Tốc độ tăng ${lowered(subject)}`;
  if (rest === '') return subject.replace(/\s+(?:(?:được\s+)?xếp|đứng|nằm|thuộc|trong)+$/iu, '');
  if (subject === '' || BRINGS_IN.test(before)) return counted(clause, rest);
  if (EVERY.test(subject)) return `${counted(clause, rest)} ${lowered(subject)}`;
  if (!isShareOf(clause) || JOINED.test(rest) || !/chiếm|đạt|bằng/iu.test(lead))
    return `${subject} ${KEPT_VERB.exec(lead)?.[0] ?? ''} ${rest}`;
  return partOf(subject, lead, rest);
}

/** "Năng suất lao động tăng bình quân 8%/năm" measures how fast it grows. */
const isGrowth = ({ figures }: FigureClause, lead: string): boolean =>
  figures[0]?.quantity.unit === '%/năm' && /^tăng(?!\p{L})/iu.test(lead);

const LEADING_GROUP = /nhóm\s*$/iu;
const figureOf = ({ text }: FigureClause, { figureStart, end }: Quantity): string =>
  text.slice(figureStart, end);

/** What a figure counts, when it stands before it: "Tỷ lệ …" of a share, "Số …" of a count. */
function counted(clause: FigureClause, rest: string): string {
  const what = rest.replace(
    /^(?:đối với|(?:tổng\s+)?số(?=\s+(?:hộ|thôn|xã|người|cán|doanh|cơ|trường)))\s+/iu,
    '',
  );
  if (MEASURE.test(what)) return what;
  if (isShareOf(clause)) return `Tỷ lệ ${what}`;
  return COUNTABLE.test(what) ? `Số ${what.replace(/\s+trở (?:lên|xuống)(?!\p{L})/iu, '')}` : what;
}

/** A measure of length, area or money is no thing that is counted. */
const COUNTABLE = /^(?!(?:km|ha|m2|m²|kg|tấn|tỷ|triệu|nghìn|đồng|lần|điểm|giờ|ngày|phút)(?!\p{L}))\p{Ll}/iu;

/** "Kinh tế số chiếm 30% GRDP" is the weight of one in the other; "đạt 60% số thôn" the share of a whole. */
function partOf(subject: string, lead: string, whole: string): string {
  const joined = `${/^(?:tổng\s+)?số\s/iu.test(whole) ? 'trên' : 'trong'} ${whole}`;
  if (MEASURE.test(subject)) return `${subject} ${joined}`;
  const isWeight = /chiếm/iu.test(lead) || VALUE.test(whole);
  return `${isWeight ? 'Tỷ trọng' : 'Tỷ lệ'} ${lowered(subject)} ${joined}`;
}

const VALUE = /^(?:GRDP|GDP|(?:tổng\s+)?giá trị)(?!\p{L})/iu;
