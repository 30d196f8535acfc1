/** Which figures of a sentence are its targets, and which part of the sentence each of them is about. */
import { findQuantities, type Quantity } from '../values/target-quantity.ts';
import { withYears } from '../values/target.ts';
import { findYears } from '../values/target-year.ts';

/** A stretch of a sentence with the figures that are set for one thing. */
export interface FigureClause {
  /** The stretch as it stands. */
  text: string;
  figures: { quantity: Quantity; year: number | undefined }[];
  /** Whether it was cut off at a comma or "và" that no word marks as the beginning of another matter. */
  doubtful: boolean;
}

/** Before a figure that describes the thing counted rather than sets a target: "mức 2", "tốc độ trên 01 Gb/s", "từ đủ 15 tuổi". */
const DESCRIBES_BEFORE =
  /(?:mức(?: độ)?|cấp(?: độ)?|tốc độ(?: \p{L}+)?|lớp|loại|tuổi|trong(?: thời gian)?|sau|thời hạn|giai đoạn|kỳ|tiểu học|tiêu chí số|chỉ tiêu số|hạng mục|bước)\s*$/iu;
const DESCRIBES_AFTER =
  /^\s?(?:tuổi|năm(?!\p{L})|tháng(?!\p{L})|giờ|phút|G(?!\p{L})|[GM]bp?s|[GM]b\/s|sao(?!\p{L})|lần\/|cấp(?!\p{L})|chữ số|trở lên)/u;
const SETS_BEFORE =
  /(?:đạt|có|≥|≤|[<>]=?|ít nhất|tối thiểu|phấn đấu|xây dựng|thành lập|hình thành|triển khai|tổ chức|hoàn thành|duy trì|phát triển|lắp đặt|công nhận|ban hành|hỗ trợ|thêm|tăng|là|:)\s*$/iu;

/** Cuts a text into the stretches that its target figures are about; none when it sets no figure. */
export function figureClauses(text: string): FigureClause[] {
  const clauses: FigureClause[] = [];
  let year: number | undefined;
  for (const { start, end } of segments(text)) {
    const segment = text.slice(start, end);
    const found = clausesOfSegment(segment);
    const open = clauses.at(-1);
    if (open && (found.length === 0 || isSameMatter(found))) extend(open, text.slice(0, end), start, found);
    else clauses.push(...found.map((clause) => withYear(clause, year)));
    year = leadingYear(segment) ?? year;
  }
  return clauses.length === 0 ? [] : fromStart(clauses, text);
}

/** Sentences and parts between semicolons, brackets kept whole. */
function segments(text: string): { start: number; end: number }[] {
  const cuts = [...text.matchAll(/[;.]\s+/gu)]
    .filter((cut) => !inBrackets(text, cut.index))
    .map((cut) => cut.index + cut[0].length);
  return [0, ...cuts].map((start, index) => ({ start, end: cuts[index] ?? text.length }));
}

/** "…; năm 2030 đạt 90%" goes on about what stands before it. */
function isSameMatter([clause, ...others]: FigureClause[]): boolean {
  if (!clause || others.length > 0) return false;
  const rest = clause.figures.reduceRight(
    (words, { quantity }) => `${words.slice(0, quantity.start)} ${words.slice(quantity.end)}`,
    clause.text,
  );
  return ONE_THING.test(rest.replace(/[.;\s]+$/, ''));
}

function extend(open: FigureClause, text: string, start: number, found: FigureClause[]): void {
  const offset = open.text.length + 1;
  const more = text.slice(start);
  open.text = `${open.text} ${more.trim()}`;
  for (const { figures } of found) open.figures.push(...figures.map((figure) => shift(figure, '', -offset)));
}

/** What stands before the first figure of the text belongs to its first stretch. */
function fromStart(clauses: FigureClause[], text: string): FigureClause[] {
  const [first, ...rest] = clauses;
  const at = first ? text.indexOf(first.text) : 0;
  if (!first || at <= 0) return clauses;
  const before = `${text.slice(0, at).trim()} `;
  const figures = first.figures.map((figure) => shift(figure, '', -before.length));
  return [{ ...first, text: before + first.text, figures }, ...rest];
}

/** "Đến năm 2030: tỷ lệ A đạt 50%; tỷ lệ B đạt 60%": a year before the first figure counts until another is named. */
function leadingYear(segment: string): number | undefined {
  const year = findYears(segment)[0];
  const figure = findQuantities(segment)[0];
  return year && figure && year.start < figure.start ? year.year : undefined;
}

const withYear = (clause: FigureClause, year: number | undefined): FigureClause => ({
  ...clause,
  figures: clause.figures.map((figure) => ({ ...figure, year: figure.year ?? year })),
});

function clausesOfSegment(text: string): FigureClause[] {
  const targets = targetFigures(text);
  const clauses: FigureClause[] = [];
  let begin = 0;
  let figures: FigureClause['figures'] = [];
  targets.forEach((figure, index) => {
    figures.push(figure);
    const next = targets[index + 1];
    const cut = next && boundary(text, figure.quantity, next.quantity, figure.year !== next.year);
    if (next && cut === undefined) return;
    const end = cut?.end ?? text.length;
    const doubtful = cut?.doubtful === true || clauses.at(-1)?.doubtful === true;
    clauses.push({
      text: text.slice(begin, end).trim(),
      figures: figures.map((one) => shift(one, text, begin)),
      doubtful,
    });
    begin = cut?.next ?? text.length;
    figures = [];
  });
  return clauses;
}

/** How far words around a figure are looked at; longer sentences are no sentences of a plan. */
const LOOK = 80;
const BRACKET_REACH = 400;
const tail = (text: string, end: number, length = LOOK): string => text.slice(Math.max(0, end - length), end);

function targetFigures(text: string): FigureClause['figures'] {
  const all = findQuantities(text).filter(({ start }) => !inBrackets(text, start));
  const percents = all.filter(({ unit }) => unit?.startsWith('%') || unit === '‰');
  const chosen = percents.length > 0 ? percents : all.filter((quantity) => setsTarget(text, quantity));
  return withYears(
    text,
    chosen.filter((quantity) => !isComparison(text, quantity)),
  );
}

function setsTarget(text: string, { figureStart, end, start, unit, comparator }: Quantity): boolean {
  const before = tail(text, figureStart);
  const after = text.slice(end, end + LOOK);
  if (unit === 'hạng') return true;
  if (
    DESCRIBES_BEFORE.test(tail(text, start)) ||
    DESCRIBES_BEFORE.test(before) ||
    DESCRIBES_AFTER.test(after)
  )
    return false;
  if (!/^\s?\p{L}/u.test(after)) return comparator !== '=' || /(?:đạt|là|:)\s*$/iu.test(before);
  return start < figureStart || SETS_BEFORE.test(before) || before.trim() === '';
}

/** "tăng 20% so với năm 2024" sets a target; "bằng 50% của năm 2024" in brackets or "trong đó" still does; "so với 30%" does not. */
const isComparison = (text: string, { start }: Quantity): boolean =>
  /so với(?: mức)?\s*$/iu.test(tail(text, start));

function inBrackets(text: string, position: number): boolean {
  const before = tail(text, position, BRACKET_REACH);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

function shift(
  figure: FigureClause['figures'][number],
  text: string,
  begin: number,
): FigureClause['figures'][number] {
  const offset = begin + (text.slice(begin).length - text.slice(begin).trimStart().length);
  const { quantity, year } = figure;
  return {
    year,
    quantity: {
      ...quantity,
      start: quantity.start - offset,
      figureStart: quantity.figureStart - offset,
      end: quantity.end - offset,
    },
  };
}

/** What may stand between two figures of one thing: years, words of comparison, joints. */
const ONE_THING =
  /^[\s,;:()và\-–]*(?:(?:đến|tới|hết|cuối|năm|vào|và|trong|giai đoạn|phấn đấu|đạt|là|lên|tăng|trên|từ|khoảng|tối thiểu|ít nhất|(?:19|20)\d\d|trở lên|[\s,;:()≥>–-])\s*)*$/iu;
const NEW_SUBJECT =
  /[,;.]\s+(?=(?:tỷ lệ|tỉ lệ|số |có |trên |ít nhất|tối thiểu|phấn đấu|trong đó|riêng|\d|[≥>≤<]))|\s(?=và (?:tỷ lệ|tỉ lệ|số |có |\d|[≥>≤<]|trên |ít nhất|tối thiểu))/giu;

/** Where the stretch of one figure ends and that of the next begins; undefined when both are about one thing. */
function boundary(
  text: string,
  one: Quantity,
  other: Quantity,
  yearsDiffer: boolean,
): { end: number; next: number; doubtful: boolean } | undefined {
  const between = text.slice(one.end, other.start);
  if (ONE_THING.test(between) && (yearsDiffer || /^\s*,?\s*phấn đấu/iu.test(between))) return undefined;
  const joint = [...between.matchAll(NEW_SUBJECT)].at(-1);
  const weak = joint ?? [...between.matchAll(/[,;.]\s+|\s(?=và )/gu)].at(-1);
  if (!weak)
    return ONE_THING.test(between) ? undefined : { end: other.start, next: other.start, doubtful: true };
  const end = one.end + weak.index;
  return { end, next: end + weak[0].length, doubtful: joint === undefined };
}
