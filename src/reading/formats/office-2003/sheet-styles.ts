/** Styles of Excel's XML of 2003 → the styles part of a package. */
import type { XmlElement } from '../xml.ts';
import { attributeOf, childrenNamed, firstNamed, isOn } from './local-name.ts';
import { escapeXml } from './package.ts';

export interface SheetStyles {
  /** Index of a style in the part; 0 for one that is unknown. */
  indexOf(id: string | undefined): number;
  /** The same for a cell that holds a day: one whose style has no format for days shows it in the usual one. */
  indexOfDay(id: string | undefined): number;
  xml(namespace: string): string;
}

interface Style {
  format: string;
  font: string;
}

/** Formats that Excel writes by name, as a package writes them. */
const FORMATS: Record<string, string> = {
  'general number': 'General',
  'general date': 'dd/mm/yyyy',
  'long date': 'dd/mm/yyyy',
  'medium date': 'dd/mm/yyyy',
  'short date': 'dd/mm/yyyy',
  fixed: '0.00',
  standard: '#,##0.00',
  percent: '0.00%',
  scientific: '0.00E+00',
};
/** A user's own formats have numbers from here on. */
const FIRST_FORMAT = 164;

export function stylesOf(styles: XmlElement | undefined): SheetStyles {
  const elements = new Map(
    childrenNamed(styles, 'Style').map((style) => [attributeOf(style, 'ID') ?? '', style]),
  );
  const ids = ['Default', ...[...elements.keys()].filter((id) => id !== 'Default')];
  const made = ids.map((id) => styleOf(elements, id));
  const indexes = new Map(ids.map((id, index) => [id, index]));
  const indexOf = (id: string | undefined): number => indexes.get(id ?? 'Default') ?? 0;
  const day = made.push({ format: 'dd/mm/yyyy', font: made[0]?.font ?? '' }) - 1;
  return {
    indexOf,
    indexOfDay: (id) => (/[dy]/i.test(made[indexOf(id)]?.format ?? '') ? indexOf(id) : day),
    xml: (namespace) => stylesXml(made, namespace),
  };
}

/** What a style leaves out comes from its parent, in the end from "Default". */
function styleOf(elements: Map<string, XmlElement>, id: string): Style {
  const chain: XmlElement[] = [];
  for (let at: string | undefined = id; at !== undefined && chain.length < 20; ) {
    const style = elements.get(at);
    if (style) chain.push(style);
    at = at === 'Default' ? undefined : (attributeOf(style, 'Parent') ?? 'Default');
  }
  const stated = (name: string): XmlElement | undefined =>
    chain.map((style) => firstNamed(style, name)).find((child) => child !== undefined);
  const format = attributeOf(stated('NumberFormat'), 'Format') ?? 'General';
  return { format: FORMATS[format.toLowerCase()] ?? format, font: fontXml(stated('Font')) };
}

export function fontXml(font: XmlElement | undefined): string {
  const name = attributeOf(font, 'FontName');
  return [
    isOn(font, 'Bold') ? '<b/>' : '',
    isOn(font, 'Italic') ? '<i/>' : '',
    isOn(font, 'StrikeThrough') ? '<strike/>' : '',
    name === undefined ? '' : `<name val="${escapeXml(name)}"/>`,
  ].join('');
}

function stylesXml(styles: Style[], namespace: string): string {
  const list = (name: string, items: string[]): string =>
    `<${name} count="${items.length}">${items.join('')}</${name}>`;
  return [
    `<styleSheet xmlns="${namespace}">`,
    list(
      'numFmts',
      styles.map(
        ({ format }, at) => `<numFmt numFmtId="${FIRST_FORMAT + at}" formatCode="${escapeXml(format)}"/>`,
      ),
    ),
    list(
      'fonts',
      styles.map(({ font }) => `<font>${font}</font>`),
    ),
    list('fills', ['<fill><patternFill patternType="none"/></fill>']),
    list('borders', ['<border/>']),
    list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
    list(
      'cellXfs',
      styles.map(
        ({ format }, at) =>
          `<xf numFmtId="${format === 'General' ? 0 : FIRST_FORMAT + at}" fontId="${at}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`,
      ),
    ),
    '</styleSheet>',
  ].join('');
}
