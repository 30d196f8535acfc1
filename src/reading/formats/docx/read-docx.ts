import type { Block, SourceDocument } from '../../block.ts';
import { Unreadable } from '../../unreadable.ts';
import { detectLegacy, encodingOfFont, LEGACY_NAMES, type LegacyEncoding } from '../legacy-encoding.ts';
import { child, parseXml, streamXml, type XmlElement } from '../xml.ts';
import { openZip, type Zip } from '../zip.ts';
import type { Item } from './item.ts';
import { isMarkDeleted, readItems } from './items.ts';
import { readNumbering } from './numbering.ts';
import { type DocxState, newState } from './state.ts';
import { readRunProperties, readStyles, type Styles } from './styles.ts';

/** Frequent elements that say nothing about content. */
const UNUSED = new Set(
  'w:sz w:szCs w:lang w:color w:spacing w:ind w:bCs w:iCs w:kern w:shd w:tabs w:proofErr w:bookmarkStart w:bookmarkEnd w:tcW w:vAlign w:tblGrid w:trHeight'.split(
    ' ',
  ),
);

/** Reads a Word document (.docx): paragraphs with their computed numbers, tables with their merged cells. */
export function readDocx(bytes: Uint8Array): SourceDocument {
  const zip = openZip(bytes);
  const main = mainPart(zip);
  const xml = zip.read(main);
  if (!xml) throw new Unreadable('damaged', 'no main document');
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const styles = readStyles(zip.read(`${folder}styles.xml`));
  const state = newState({
    styles,
    numbering: readNumbering(zip.read(`${folder}numbering.xml`), styles),
    legacy: surveyLegacy(xml, zip.read(`${folder}styles.xml`), styles),
    paged: contains(xml, 'lastRenderedPageBreak'),
  });
  const blocks: Block[] = [];
  const add = (item: Item): void => {
    blocks.push({ ...item, id: blocks.length, file: 0 });
  };
  let held: XmlElement[] = [];
  const onChild = (element: XmlElement): void => {
    held.push(element);
    if (isMarkDeleted(element)) return;
    readItems(held, state).forEach(add);
    held = [];
  };
  streamXml(xml, { parent: 'w:body', onChild, skip: (name) => UNUSED.has(name) });
  readItems(held, state).forEach(add);
  return { format: 'docx', blocks, pages: [], notes: notesOf(state) };
}

const contains = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(text, 0, 'latin1');

/** The relationships of the package name the main document; by custom it is word/document.xml. */
function mainPart(zip: Zip): string {
  if (zip.has('word/document.xml')) return 'word/document.xml';
  const relations = zip.read('_rels/.rels');
  const main = (relations ? parseXml(relations).children : []).find(({ attributes }) =>
    attributes['Type']?.endsWith('/officeDocument'),
  );
  return main?.attributes['Target']?.replace(/^\//, '') ?? 'word/document.xml';
}

/** Fonts of before Unicode are often only left over in the name: the text itself must prove the encoding. */
function surveyLegacy(
  xml: Uint8Array,
  stylesXml: Uint8Array | undefined,
  styles: Styles,
): LegacyEncoding | undefined {
  const parts = stylesXml ? [xml, stylesXml] : [xml];
  if (!parts.some((part) => contains(part, '".Vn') || contains(part, '"VNI-') || contains(part, '".VN')))
    return undefined;
  let sample = '';
  const visit = (element: XmlElement, styleFont: string | undefined): void => {
    if (sample.length > 20_000) return;
    const style = child(child(element, 'w:pPr'), 'w:pStyle')?.attributes['w:val'];
    const font = element.name === 'w:p' ? styles.run(style ?? styles.defaultParagraph).font : styleFont;
    if (element.name === 'w:r' && encodingOfFont(readRunProperties(child(element, 'w:rPr')).font ?? font)) {
      for (const part of element.children) sample += part.name === 'w:softHyphen' ? '\u00ad' : part.text;
    } else element.children.forEach((inner) => visit(inner, font));
    if (element.name === 'w:p') sample += '\n';
  };
  streamXml(xml, { parent: 'w:body', onChild: (element) => visit(element, undefined) });
  return detectLegacy(sample);
}

function notesOf(state: DocxState): string[] {
  const notes: string[] = [];
  if (state.legacyFonts.size > 0) {
    const fonts = [...state.legacyFonts].slice(0, 5).join(', ');
    notes.push(
      state.legacy
        ? `Tài liệu dùng phông chữ cũ (${fonts}); chữ đã được chuyển từ bảng mã ${LEGACY_NAMES[state.legacy]} sang Unicode. Hãy đối chiếu lại các dấu.`
        : `Tài liệu có đoạn dùng phông chữ cũ (${fonts}) chưa chuyển được sang Unicode. Hãy chuyển mã trong Word rồi tải lên lại nếu chữ đọc ra bị sai.`,
    );
  }
  if (state.trackedChanges) {
    notes.push(
      'Tài liệu có nội dung sửa theo dõi (Track Changes): đã đọc như khi chấp nhận tất cả các sửa đổi.',
    );
  }
  return notes;
}
