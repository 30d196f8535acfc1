/** A physical line of a text file. */
export interface Line {
  text: string;
  /** 1-based. */
  number: number;
  /** 1-based, when the text marks its pages. */
  page?: number;
}

export const isBlank = (line: Line | undefined): boolean => line === undefined || line.text.trim() === '';

/** A page number standing alone on its line. */
export function isPageNumber(line: Line): boolean {
  const text = line.text.trim();
  return text.length <= 12 && /^(?:[-–—] ?)?\d{1,3}(?: ?[-–—])?$/.test(text);
}

/** Marks that converters leave where a page began: form feed, "{3}-----", "--- Page 3 ---", "[Trang 3]", "<!-- PageBreak -->". */
const PAGE_MARKS: RegExp[] = [
  /^\{\d+\}-{3,}$/,
  /^(?:[-=*]+ ?)?\[?(?:page|trang) \d+(?: ?(?:\/|of) ?\d+)?\]?(?: ?[-=*]+)?$/i,
  /^<!-- ?page ?-?break ?-->$/i,
];

const isPageMark = (text: string): boolean => text.length <= 80 && PAGE_MARKS.some((mark) => mark.test(text));

/** Letters that draw tables, as the ones that are on every keyboard. */
const withPlainRules = (text: string): string =>
  /[\u2500-\u257f]/.test(text)
    ? text
        .replace(/[─━┄┅┈┉═╌╍]/g, '-')
        .replace(/[│┃┆┇┊┋║╎╏]/g, '|')
        .replace(/[\u250c-\u254b\u2552-\u256c]/g, '+')
    : text;

/** Cuts a text into lines; marks of page breaks become page numbers and blank lines. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let page = 1;
  let paged = false;
  const source = text.split('\n');
  // The break after the last line opens no further line.
  if (source.at(-1) === '') source.pop();
  source.forEach((drawn, index) => {
    const raw = withPlainRules(drawn);
    const pieces = raw.split('\f');
    if (pieces.length > 1) paged = true;
    page += pieces.length - 1;
    const marked = isPageMark(raw.trim());
    if (marked && index > 0) page += 1;
    paged ||= marked;
    lines.push({ text: marked ? '' : pieces.join(''), number: index + 1, page });
  });
  return paged ? lines : lines.map(({ text: line, number }) => ({ text: line, number }));
}
