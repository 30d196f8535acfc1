/** A paragraph with its number, its looks, and what is anchored in it. */
import type { Paragraph } from '../../block.ts';
import { child, type XmlElement } from '../xml.ts';
import { isContentsEntry } from './contents.ts';
import { type Inline, readInline } from './inline.ts';
import type { Item, ReadItems } from './item.ts';
import { isMarkHidden, showsText } from './removed.ts';
import { styleRun } from './run-properties.ts';
import type { DocxState } from './state.ts';
import { overlay, type ParagraphProperties, readParagraphProperties } from './styles.ts';

/** Reads a paragraph, given as the parts that deleted paragraph marks join. */
export function readParagraph(parts: XmlElement[], state: DocxState, readItems: ReadItems): Item[] {
  const { properties, style } = propertiesOf(parts.at(-1), state);
  const styleName = state.styles.nameOf(style);
  const label = labelOf(parts, state);
  const page = state.extent.pages;
  const inline = readInline(
    parts.map((part) => ({ elements: part.children, base: styleRun(part, state) })),
    state,
  );
  const anchored = inline.anchored.flatMap((found) =>
    'box' in found ? readItems(found.box.children, state) : [placed(found.item, state)],
  );
  if (isInContents(inline, styleName, state)) return anchored;
  // A number alone is shown; one whose text is struck through falls with it.
  if (inline.text === '' && (label === undefined || inline.struck)) return anchored;
  const paragraph: Item = { kind: 'paragraph', text: inline.text, flow: 'whole' };
  if (label !== undefined) paragraph.label = label;
  if (state.paged) paragraph.page = pageBreakLeads(parts) ? state.extent.pages : page;
  if (inline.bold) paragraph.bold = true;
  if (inline.italic) paragraph.italic = true;
  const heading = headingLevel(properties, styleName);
  if (heading !== undefined) paragraph.heading = heading;
  const align = ALIGNMENTS[properties.align ?? ''];
  if (align) paragraph.align = align;
  return [paragraph, ...anchored];
}

function propertiesOf(
  part: XmlElement | undefined,
  { styles }: DocxState,
): { properties: ParagraphProperties; style: string | undefined } {
  const direct = readParagraphProperties(child(part, 'w:pPr'));
  const style = direct.style ?? styles.defaultParagraph;
  return { properties: overlay(styles.paragraph(style), direct), style };
}

/** Text before a hidden mark (a heading that runs on in its text) keeps its number; deleted marks give it away. */
function labelOf(parts: XmlElement[], state: DocxState): string | undefined {
  const numbered = parts.find((part) => isMarkHidden(part, state) && showsText(part, state)) ?? parts.at(-1);
  const { properties, style } = propertiesOf(numbered, state);
  return state.numbering.next(properties.numId, properties.level, style);
}

const placed = (item: Item, { paged, extent }: DocxState): Item =>
  paged ? { ...item, page: extent.pages } : item;

/** Whether the paragraph is an entry of the contents, whose field may go over many paragraphs. */
function isInContents({ fields, text, refers }: Inline, style: string, state: DocxState): boolean {
  const inside = state.inContents || fields.opensContents();
  const isEntry = isContentsEntry({ text, style, inside, refers });
  // A field whose end is missing ends with the first paragraph that is no entry.
  if (fields.opensContents()) state.inContents = true;
  else if (fields.endsOuter() || (text !== '' && !isEntry)) state.inContents = false;
  return isEntry;
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
