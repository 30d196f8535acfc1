/** The content of a body, cell or text box as a list of paragraphs and tables. */
import type { Paragraph } from '../../block.ts';
import { checkExtent } from '../limits.ts';
import { child, type XmlElement } from '../xml.ts';
import { readInline } from './inline.ts';
import type { Item } from './item.ts';
import type { DocxState } from './state.ts';
import { overlay, type ParagraphProperties, readParagraphProperties } from './styles.ts';
import { readTable } from './table.ts';

const WRAPPERS = new Set(['w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);

/** Reads elements that stand beside each other; numbering, fields and pages go on from what came before. */
export function readItems(elements: XmlElement[], state: DocxState): Item[] {
  const items: Item[] = [];
  let joined: XmlElement[] = [];
  for (const element of elements.flatMap(unwrap)) {
    if (element.name === 'w:p') {
      if (isMarkDeleted(element)) joined.push(element);
      else {
        items.push(...readParagraph([...joined, element], state));
        joined = [];
      }
    } else if (element.name === 'w:tbl') items.push(...readTable(element, state, readItems));
  }
  if (joined.length > 0) items.push(...readParagraph(joined, state));
  checkExtent(state.extent);
  return items;
}

function unwrap(element: XmlElement): XmlElement[] {
  if (element.name === 'w:sdt') return child(element, 'w:sdtContent')?.children.flatMap(unwrap) ?? [];
  if (element.name === 'mc:AlternateContent') return element.children[0]?.children.flatMap(unwrap) ?? [];
  return WRAPPERS.has(element.name) ? element.children.flatMap(unwrap) : [element];
}

/** A paragraph whose mark was deleted in a tracked change runs on in the next one. */
export function isMarkDeleted(paragraph: XmlElement): boolean {
  return child(child(child(paragraph, 'w:pPr'), 'w:rPr'), 'w:del') !== undefined;
}

function readParagraph(parts: XmlElement[], state: DocxState): Item[] {
  const pPr = child(parts.at(-1), 'w:pPr');
  const direct = readParagraphProperties(pPr);
  const style = direct.style ?? state.styles.defaultParagraph;
  const properties = overlay(state.styles.paragraph(style), direct);
  const label = state.numbering.next(properties.numId, properties.level, style);
  const page = state.extent.pages;
  const inline = readInline(
    parts.flatMap((part) => part.children),
    state.styles.run(style),
    state,
  );
  const items: Item[] = inline.boxes.flatMap((box) => readItems(box.children, state));
  // A table of contents says again what stands below.
  if (state.styles.nameOf(style).startsWith('toc ')) return items;
  if (inline.text === '' && label === undefined) return items;
  const paragraph: Item = { kind: 'paragraph', text: inline.text, flow: 'whole' };
  if (label !== undefined) paragraph.label = label;
  if (state.paged) paragraph.page = pageBreakLeads(parts) ? state.extent.pages : page;
  if (inline.bold) paragraph.bold = true;
  if (inline.italic) paragraph.italic = true;
  const heading = headingLevel(properties, state.styles.nameOf(style));
  if (heading !== undefined) paragraph.heading = heading;
  const align = ALIGNMENTS[properties.align ?? ''];
  if (align) paragraph.align = align;
  return [paragraph, ...items];
}

/** Whether the page break stands before any text, so that the paragraph begins on the next page. */
function pageBreakLeads(parts: XmlElement[]): boolean {
  const firstRun = parts.flatMap((part) => part.children).find((element) => element.name === 'w:r');
  for (const element of firstRun?.children ?? []) {
    if (element.name === 'w:lastRenderedPageBreak') return true;
    if (element.name === 'w:t') return false;
  }
  return false;
}

function headingLevel(properties: ParagraphProperties, styleName: string): number | undefined {
  const { outline } = properties;
  if (outline !== undefined) return outline >= 0 && outline < 9 ? outline + 1 : undefined;
  const named = /^heading ([1-9])$/.exec(styleName);
  return named ? Number(named[1]) : undefined;
}

const ALIGNMENTS: Record<string, Paragraph['align']> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};
