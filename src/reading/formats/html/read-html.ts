import type { SourceDocument, TableRow } from '../../block.ts';
import { LEGACY_NAMES } from '../legacy-encoding.ts';
import { Unreadable } from '../../unreadable.ts';
import { readNodes } from './blocks.ts';
import { type Frame, framesOf } from './frames.ts';
import type { HtmlState, Item } from './item.ts';
import { surveyLegacy } from './legacy-fonts.ts';
import {
  attribute,
  elementsNamed,
  type HtmlElement,
  type HtmlParent,
  parseHtml,
  rawText,
} from './parse-html.ts';
import { isSheetPage } from './sheet-table.ts';
import { readStyleSheet } from './style-sheet.ts';
import { tableRows } from './table.ts';

/** The text of another page by its address; undefined when it is not there. */
type OtherPages = (address: string) => string | undefined;

const NO_OTHERS: OtherPages = () => undefined;

/**
 * Reads the text of a page (as Word, Excel and document systems write it) as it is shown. Nothing is fetched: of
 * frames only those are read that `others` gives by their address.
 */
export function readHtml(text: string, others: OtherPages = NO_OTHERS): SourceDocument {
  const { items, notes } = readContent(text, others);
  return { format: 'html', blocks: items.map((item, id) => ({ ...item, id, file: 0 })), pages: [], notes };
}

interface PageContent {
  items: Item[];
  notes: string[];
}

/** Pages in frames in frames in frames are nobody's plan. */
const MAX_DEPTH = 3;

function readContent(text: string, others: OtherPages, depth = 0): PageContent {
  const page = parseHtml(text);
  const frames = framesOf(page);
  return frames.length > 0 && depth < MAX_DEPTH
    ? readFrames(frames, others, depth)
    : readTree(text, page, others, depth);
}

/** The same without places of blocks, for pages that are a part of another document. */
export const readPage = (text: string): PageContent => readTree(text, parseHtml(text));

/** The rows of the first table of a piece of HTML, each with its line in the piece. */
export function readTableRows(source: string): TableRow[] {
  const page = parseHtml(source, { lines: true });
  const [table] = elementsNamed(page, 'table');
  return table
    ? tableRows(
        table,
        newState(source, page, () => undefined),
        readNodes,
      )
    : [];
}

function readTree(source: string, page: HtmlParent, others = NO_OTHERS, depth = 0): PageContent {
  const framed: string[] = [];
  const state = newState(source, page, (element) => {
    const text = depth < MAX_DEPTH ? framedPage(element, others) : undefined;
    const read = text === undefined ? undefined : readContent(text, others, depth + 1);
    if (read) framed.push(...read.notes);
    return read?.items;
  });
  const items = readNodes(page.childNodes, {}, state);
  return { items, notes: [...new Set([...notesOf(state), ...framed])] };
}

/** The text of the page in a frame; it may stand in the frame's own tag. */
function framedPage(element: HtmlElement, others: OtherPages): string | undefined {
  if (element.tagName !== 'iframe') return undefined;
  const address = attribute(element, 'src');
  return attribute(element, 'srcdoc') ?? (address === undefined ? undefined : others(address));
}

/** Throws `Unreadable` when none of the frames is there. */
function readFrames(frames: Frame[], others: OtherPages, depth: number): PageContent {
  const read = frames.map(({ address, name, hidden }): PageContent => {
    const where = name === undefined ? {} : { where: `trang tính “${name}”` };
    if (hidden) return { items: [{ kind: 'unread', what: 'hidden-sheet', ...where }], notes: [] };
    const text = others(address);
    if (text === undefined)
      return { items: [{ kind: 'unread', what: 'embedded-part', ...where }], notes: [] };
    const { items, notes } = readContent(text, others, depth + 1);
    const heading: Item = { kind: 'paragraph', text: name ?? '', flow: 'whole', heading: 1 };
    return { items: name !== undefined && frames.length > 1 ? [heading, ...items] : items, notes };
  });
  const items = read.flatMap((content) => content.items);
  if (items.every(({ kind }) => kind === 'unread')) throw new Unreadable('parts-elsewhere');
  return { items, notes: [...new Set(read.flatMap(({ notes }) => notes))] };
}

function newState(source: string, page: HtmlParent, readFrame: HtmlState['readFrame']): HtmlState {
  const styles = readStyleSheet(elementsNamed(page, 'style').map(rawText));
  return {
    styles,
    legacy: surveyLegacy(source, page, styles),
    legacyFonts: new Set(),
    struck: false,
    hidden: false,
    sheet: isSheetPage(page),
    ordinals: new Map(),
    extent: { characters: 0, rows: 0, pages: 1 },
    readFrame,
  };
}

function notesOf({ legacy, legacyFonts, struck, hidden }: HtmlState): string[] {
  const notes: string[] = [];
  const fonts = [...legacyFonts].slice(0, 5).join(', ');
  if (legacy?.all || (legacy && legacyFonts.size > 0))
    notes.push(
      `Tài liệu dùng ${legacy.all ? 'bảng mã cũ' : `phông chữ cũ (${fonts})`}; chữ đã được chuyển từ bảng mã ${LEGACY_NAMES[legacy.encoding]} sang Unicode. Vui lòng đối chiếu lại các dấu.`,
    );
  else if (legacyFonts.size > 0)
    notes.push(
      `Tài liệu có đoạn dùng phông chữ cũ (${fonts}) chưa chuyển được sang Unicode. Vui lòng chuyển mã trong Word rồi tải lên lại nếu chữ đọc ra bị sai.`,
    );
  if (struck) notes.push('Tài liệu có chữ bị gạch ngang: phần ấy được coi là đã bỏ nên không đọc.');
  if (hidden) notes.push('Tài liệu có phần không hiển thị: phần ấy không được đọc.');
  return notes;
}
