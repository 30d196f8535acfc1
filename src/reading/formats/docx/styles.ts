/** Properties of runs and paragraphs, direct and through the chain of styles. */
import { child, childNumber, childValue, parseXml, toggle, type XmlElement } from '../xml.ts';

export interface RunProperties {
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  caps?: boolean | undefined;
  hidden?: boolean | undefined;
  struck?: boolean | undefined;
  /** Above or below the line ("superscript", "subscript"). */
  raised?: string | undefined;
  font?: string | undefined;
  style?: string | undefined;
}

export interface ParagraphProperties {
  align?: string | undefined;
  /** 0-based outline level; 9 is running text. */
  outline?: number | undefined;
  numId?: string | undefined;
  level?: number | undefined;
  style?: string | undefined;
}

export interface Styles {
  /** Properties that a style gives, its ancestors included. */
  run(style: string | undefined): RunProperties;
  paragraph(style: string | undefined): ParagraphProperties;
  /** Name of a style in lower case ("heading 1", "toc 2"). */
  nameOf(style: string | undefined): string;
  /** Whether a table style draws lines. */
  hasBorders(style: string | undefined): boolean;
  defaultParagraph: string | undefined;
}

export function readRunProperties(rPr: XmlElement | undefined): RunProperties {
  if (!rPr) return {};
  const fonts = child(rPr, 'w:rFonts')?.attributes;
  return {
    bold: toggle(rPr, 'w:b'),
    italic: toggle(rPr, 'w:i'),
    caps: toggle(rPr, 'w:caps'),
    hidden: toggle(rPr, 'w:vanish'),
    struck: either(toggle(rPr, 'w:strike'), toggle(rPr, 'w:dstrike')),
    raised: childValue(rPr, 'w:vertAlign'),
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'],
    style: childValue(rPr, 'w:rStyle'),
  };
}

const either = (one: boolean | undefined, other: boolean | undefined): boolean | undefined =>
  one === undefined && other === undefined ? undefined : one === true || other === true;

export function readParagraphProperties(pPr: XmlElement | undefined): ParagraphProperties {
  if (!pPr) return {};
  const numbering = child(pPr, 'w:numPr');
  return {
    align: childValue(pPr, 'w:jc'),
    outline: childNumber(pPr, 'w:outlineLvl'),
    numId: childValue(numbering, 'w:numId'),
    level: childNumber(numbering, 'w:ilvl'),
    style: childValue(pPr, 'w:pStyle'),
  };
}

/** What `over` states wins; what it leaves out comes from `under`. */
export function overlay<T extends object>(under: T, over: T): T {
  const stated = Object.entries(over).filter(([, value]) => value !== undefined);
  return { ...under, ...Object.fromEntries(stated) } as T;
}

/** Whether a set of borders (of a table, style or cell) draws any line. */
export function drawsLines(borders: XmlElement | undefined): boolean {
  return (
    borders?.children.some((side) => !['none', 'nil', undefined].includes(side.attributes['w:val'])) ?? false
  );
}

/** Reads styles.xml; without one, styles give nothing. */
export function readStyles(bytes: Uint8Array | undefined): Styles {
  const root = bytes && parseXml(bytes);
  const elements = new Map<string, XmlElement>();
  let defaultParagraph: string | undefined;
  for (const element of root?.children ?? []) {
    const id = element.attributes['w:styleId'];
    if (element.name !== 'w:style' || id === undefined) continue;
    elements.set(id, element);
    const isDefault = ['1', 'true', 'on'].includes(element.attributes['w:default'] ?? '');
    if (isDefault && element.attributes['w:type'] === 'paragraph') defaultParagraph = id;
  }
  const defaults = child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const runDefaults = readRunProperties(defaults);
  const chain = (style: string | undefined): XmlElement[] => ancestry(elements, style);
  return {
    run: remember((style) =>
      chain(style).reduce(
        (sum, element) => overlay(sum, readRunProperties(child(element, 'w:rPr'))),
        runDefaults,
      ),
    ),
    paragraph: remember((style) =>
      chain(style).reduce<ParagraphProperties>(
        (sum, element) => overlay(sum, readParagraphProperties(child(element, 'w:pPr'))),
        {},
      ),
    ),
    nameOf: (style) => childValue(elements.get(style ?? ''), 'w:name')?.toLowerCase() ?? '',
    hasBorders: remember((style) =>
      chain(style).some((element) => drawsLines(child(child(element, 'w:tblPr'), 'w:tblBorders'))),
    ),
    defaultParagraph,
  };
}

/** The style and its ancestors, the eldest first; a chain that bites its tail ends there. */
function ancestry(elements: Map<string, XmlElement>, style: string | undefined): XmlElement[] {
  const found = new Set<XmlElement>();
  let element = elements.get(style ?? '');
  while (element && !found.has(element)) {
    found.add(element);
    element = elements.get(childValue(element, 'w:basedOn') ?? '');
  }
  return [...found].reverse();
}

function remember<T>(compute: (style: string | undefined) => T): (style: string | undefined) => T {
  const known = new Map<string | undefined, T>();
  return (style) => {
    const found = known.get(style);
    if (found !== undefined) return found;
    const made = compute(style);
    known.set(style, made);
    return made;
  };
}
