/** Automatic list numbers: their definitions (numbering.xml) and the counters while the document is read. */
import { cleanText } from '../clean-text.ts';
import { symbolText } from '../symbols.ts';
import { child, childNumber, childValue, parseXml, toggle, type XmlElement } from '../xml.ts';
import { formatCounter } from './number-format.ts';
import { readRunProperties, type Styles } from './styles.ts';

interface Level {
  start: number;
  format: string;
  /** "%1.%2." or the bullet itself. */
  pattern: string;
  font: string | undefined;
  /** 1-based level after which this one starts anew; 0 never. */
  restart: number | undefined;
  legal: boolean;
  style: string | undefined;
}

interface List {
  abstractId: string;
  levels: Map<number, Level>;
  /** Levels whose counter this list sets when it is first used. */
  starts: Map<number, number>;
}

const MAX_LEVEL = 8;

export interface Numbering {
  /** Label of the next paragraph of a list ("2.1.", "a)", "-"), counting it; undefined when it has none. */
  next(numId: string | undefined, level: number | undefined, style: string | undefined): string | undefined;
}

/** Reads numbering.xml; without one no paragraph has a label. */
export function readNumbering(bytes: Uint8Array | undefined, styles: Styles): Numbering {
  const lists = bytes ? readLists(parseXml(bytes), styles) : new Map<string, List>();
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return {
    next: (numId, statedLevel, style) => {
      const list = lists.get(numId ?? '');
      if (!list || numId === undefined) return undefined;
      const level = Math.min(MAX_LEVEL, Math.max(0, statedLevel ?? levelOfStyle(list, style)));
      const definition = list.levels.get(level);
      if (!definition) return undefined;
      const values = counters.get(list.abstractId) ?? [];
      counters.set(list.abstractId, values);
      if (!begun.has(numId)) {
        begun.add(numId);
        for (const [at, start] of list.starts) values[at] = start - 1;
      }
      count(list, values, level);
      return label(list, values, level);
    },
  };
}

function levelOfStyle(list: List, style: string | undefined): number {
  for (const [level, { style: linked }] of list.levels)
    if (linked !== undefined && linked === style) return level;
  return 0;
}

function count(list: List, values: (number | undefined)[], level: number): void {
  values[level] = (values[level] ?? (list.levels.get(level)?.start ?? 1) - 1) + 1;
  for (let above = 0; above < level; above += 1) values[above] ??= list.levels.get(above)?.start ?? 1;
  for (let below = level + 1; below <= MAX_LEVEL; below += 1) {
    const restart = list.levels.get(below)?.restart ?? below;
    if (restart > level) values[below] = undefined;
  }
}

function label(list: List, values: (number | undefined)[], level: number): string | undefined {
  const definition = list.levels.get(level);
  if (!definition) return undefined;
  if (definition.format === 'bullet') return bullet(definition);
  const text = definition.pattern.replace(/%([1-9])/g, (_, place: string) => {
    const at = Number(place) - 1;
    const format = definition.legal ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal');
    return formatCounter(values[at] ?? 1, format);
  });
  return cleanText(text).trim() || undefined;
}

/** What the bullet shows; one that cannot be told is a plain bullet. */
function bullet({ pattern, font }: Level): string | undefined {
  if (pattern.trim() === '') return undefined;
  const isSymbolFont = /symbol|wingdings|webdings|zapf/i.test(font ?? '');
  const shown = isSymbolFont
    ? Array.from(pattern, (char) => symbolText(char.codePointAt(0) ?? 0, font)).join('')
    : pattern;
  if (shown === 'o') return '○';
  return cleanText(shown).trim() || '•';
}

function readLists(root: XmlElement, styles: Styles): Map<string, List> {
  const abstracts = new Map<string, XmlElement>();
  const lists = new Map<string, List>();
  for (const element of root.children) {
    const id = element.attributes['w:abstractNumId'];
    if (element.name === 'w:abstractNum' && id !== undefined) abstracts.set(id, element);
  }
  const numbers = root.children.filter((element) => element.name === 'w:num');
  for (const number of numbers) {
    const id = number.attributes['w:numId'];
    const abstractId = resolveAbstract(number, abstracts, numbers, styles);
    if (id === undefined || abstractId === undefined) continue;
    lists.set(id, readList(number, abstractId, abstracts.get(abstractId)));
  }
  return lists;
}

/** A list may only point to a list style, which names the list that has the levels. */
function resolveAbstract(
  number: XmlElement,
  abstracts: Map<string, XmlElement>,
  numbers: XmlElement[],
  styles: Styles,
): string | undefined {
  const id = childValue(number, 'w:abstractNumId');
  const link = childValue(abstracts.get(id ?? ''), 'w:numStyleLink');
  if (link === undefined) return id;
  const { numId } = styles.paragraph(link);
  const linked = numbers.find((candidate) => candidate.attributes['w:numId'] === numId);
  return childValue(linked, 'w:abstractNumId') ?? id;
}

function readList(number: XmlElement, abstractId: string, abstract: XmlElement | undefined): List {
  const list: List = { abstractId, levels: new Map(), starts: new Map() };
  const addLevel = (element: XmlElement): void => {
    const at = Number(element.attributes['w:ilvl']);
    if (at >= 0 && at <= MAX_LEVEL) list.levels.set(at, readLevel(element));
  };
  abstract?.children.filter((element) => element.name === 'w:lvl').forEach(addLevel);
  for (const override of number.children.filter((element) => element.name === 'w:lvlOverride')) {
    const level = child(override, 'w:lvl');
    if (level) addLevel(level);
    const start = childNumber(override, 'w:startOverride');
    if (start !== undefined) list.starts.set(Number(override.attributes['w:ilvl']), start);
  }
  return list;
}

function readLevel(element: XmlElement): Level {
  return {
    start: childNumber(element, 'w:start') ?? 1,
    format: childValue(element, 'w:numFmt') ?? 'decimal',
    pattern: childValue(element, 'w:lvlText') ?? '',
    font: readRunProperties(child(element, 'w:rPr')).font,
    restart: childNumber(element, 'w:lvlRestart'),
    legal: toggle(element, 'w:isLgl') ?? false,
    style: childValue(element, 'w:pStyle'),
  };
}
