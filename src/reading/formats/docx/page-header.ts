/** What stands in the header of a page instead of the text: the letterhead on the first page, headings of appendices. */
import { child, toggle, type XmlElement } from '../xml.ts';
import { hasRowsOfItsOwn, type Item } from './item.ts';
import { isWidePicture } from './pictures.ts';

/** Relationship of the header that the first page of a section shows. */
export function firstHeader(section: XmlElement): string | undefined {
  const type = toggle(section, 'w:titlePg') ? 'first' : 'default';
  return section.children.find(
    ({ name, attributes }) => name === 'w:headerReference' && (attributes['w:type'] ?? 'default') === type,
  )?.attributes['r:id'];
}

/** Relationships of all headers and footers of a section. */
export const marginsOf = (section: XmlElement): string[] =>
  section.children
    .filter(({ name }) => name === 'w:headerReference' || name === 'w:footerReference')
    .map(({ attributes }) => attributes['r:id'] ?? '');

/** The section that a paragraph, or the body, ends with. */
export const sectionOf = (element: XmlElement): XmlElement | undefined =>
  element.name === 'w:sectPr' ? element : child(child(element, 'w:pPr'), 'w:sectPr');

const NUMBER = /^số\s*:?[\s\d.…_]*[-/]\s*\p{Lu}/iu;
const MARKS = [
  NUMBER,
  /CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do/iu,
  /,\s*ngày\s.*tháng\s.*năm\s*\d{4}/iu,
  /^(?:ĐẢNG ỦY|ĐẢNG UỶ|ĐẢNG BỘ|ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG NHÂN DÂN|BAN CHẤP HÀNH|BAN CHỈ ĐẠO)(?!\p{L})/u,
];
/** No line of a letterhead is longer. */
const MAX_LINE = 200;
/** Items at the top of the text among which a letterhead stands. */
const TOP = 16;

const APPENDIX = /^(?:PHỤ LỤC|PHỤ BIỂU|Phụ lục|Biểu số)(?!\p{L})/u;

/**
 * What of the header of a section belongs to the document: a letterhead, or the heading of an appendix, that the text
 * does not have itself, and whole tables. Running titles and page numbers do not; a picture as wide as the page may be a letterhead.
 * @param before what the document says before the section
 * @param section what the section says
 */
export function belongingOf(header: Item[], before: readonly Item[], section: readonly Item[]): Item[] {
  const known = [...before, ...section.slice(0, TOP)];
  const isMissing = MARKS.some((mark) => shows(header, mark) && !shows(known, mark));
  const isHeading = shows(header, APPENDIX) && !shows(section.slice(0, TOP), APPENDIX);
  if (isMissing || isHeading) return header.filter((item) => !isPageNumber(item));
  return header.filter((item) => hasRowsOfItsOwn(item) || (!shows(known, NUMBER) && isWidePicture(item)));
}

const shows = (items: readonly Item[], mark: RegExp): boolean =>
  items.some(
    (item) =>
      item.kind === 'paragraph' && item.text.split('\n').some((line) => mark.test(line.slice(0, MAX_LINE))),
  );

const isPageNumber = (item: Item): boolean =>
  item.kind === 'paragraph' && /^[-–—\s]*(?:trang\s*)?\d{1,3}(?:\s*\/\s*\d{1,3})?[-–—\s]*$/i.test(item.text);
