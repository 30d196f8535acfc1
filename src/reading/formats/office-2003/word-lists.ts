/** Lists of Word's XML of 2003 → the numbering part of a package. */
import type { XmlElement } from '../xml.ts';
import { attributeOf, childrenNamed, firstNamed } from './local-name.ts';
import { escapeXml } from './package.ts';
import { innerXml } from './word-names.ts';

/** Kinds of numbers ("nfc") that have a word of their own today. */
const FORMATS: Record<string, string> = {
  '0': 'decimal',
  '1': 'upperRoman',
  '2': 'lowerRoman',
  '3': 'upperLetter',
  '4': 'lowerLetter',
  '22': 'decimalZero',
  '23': 'bullet',
  '255': 'none',
};

export function numberingXml(lists: XmlElement | undefined): string {
  const definitions = childrenNamed(lists, 'listDef').map(
    (definition) =>
      `<w:abstractNum w:abstractNumId="${escapeXml(attributeOf(definition, 'listDefId') ?? '')}">${levelsXml(definition)}</w:abstractNum>`,
  );
  const numbers = childrenNamed(lists, 'list').map((list) => {
    const definition = attributeOf(firstNamed(list, 'ilst'), 'val') ?? '';
    return `<w:num w:numId="${escapeXml(attributeOf(list, 'ilfo') ?? '')}"><w:abstractNumId w:val="${escapeXml(definition)}"/>${overridesXml(list)}</w:num>`;
  });
  return definitions.join('') + numbers.join('');
}

const levelsXml = (parent: XmlElement): string => childrenNamed(parent, 'lvl').map(levelXml).join('');

function levelXml(level: XmlElement): string {
  const value = (name: string): string | undefined => attributeOf(firstNamed(level, name), 'val');
  const format = FORMATS[value('nfc') ?? '0'] ?? 'decimal';
  const kept = ['pStyle', 'lvlText', 'rPr', 'isLgl', 'lvlRestart'].flatMap((name) =>
    childrenNamed(level, name),
  );
  return [
    `<w:lvl w:ilvl="${escapeXml(attributeOf(level, 'ilvl') ?? '0')}">`,
    `<w:start w:val="${escapeXml(value('start') ?? '1')}"/><w:numFmt w:val="${format}"/>`,
    innerXml({ ...level, children: kept }),
    '</w:lvl>',
  ].join('');
}

const overridesXml = (list: XmlElement): string =>
  childrenNamed(list, 'lvlOverride')
    .map((override) => {
      const start = attributeOf(firstNamed(override, 'startOverride'), 'val');
      const level = escapeXml(attributeOf(override, 'ilvl') ?? '0');
      const startXml = start === undefined ? '' : `<w:startOverride w:val="${escapeXml(start)}"/>`;
      return `<w:lvlOverride w:ilvl="${level}">${startXml}${levelsXml(override)}</w:lvlOverride>`;
    })
    .join('');
