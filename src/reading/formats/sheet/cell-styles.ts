/** How the cells of a workbook look: number format, font, ground. */
import { child, parseXml, type XmlElement } from '../xml.ts';
import { type FontLook, isWhite, readFont } from './rich-text.ts';

export interface CellStyle {
  /** "" stands for General. */
  numberFormat: string;
  font: FontLook;
  /** Its ground is of a colour of its own. */
  filled: boolean;
}

export const PLAIN_FONT: FontLook = { bold: false, struck: false, raised: false, white: false };
const PLAIN: CellStyle = { numberFormat: '', font: PLAIN_FONT, filled: false };

/** Formats that a file names by number only (ECMA-376, 18.8.30); the others of the list are those of East Asia, all dates. */
const BUILT_IN: Record<number, string> = {
  0: '',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '#,##0;-#,##0',
  6: '#,##0;-#,##0',
  7: '#,##0.00;-#,##0.00',
  8: '#,##0.00;-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0;(#,##0)',
  38: '#,##0;(#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;(#,##0.00)',
  41: '#,##0;-#,##0;"-";@',
  42: '#,##0;-#,##0;"-";@',
  43: '#,##0.00;-#,##0.00;"-";@',
  44: '#,##0.00;-#,##0.00;"-";@',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};
const isEastAsianDate = (id: number): boolean => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Reads the styles part: the look of each number that cells carry. Without one all look plain. */
export function readCellStyles(bytes: Uint8Array | undefined): (index: number) => CellStyle {
  const root = bytes && parseXml(bytes);
  const formats = new Map(
    list(root, 's:numFmts').map(({ attributes }) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? '',
    ]),
  );
  const fonts = list(root, 's:fonts').map(readFont);
  const fills = list(root, 's:fills').map(isColoured);
  const styles = list(root, 's:cellXfs').map(({ attributes }): CellStyle => {
    const id = Number(attributes['numFmtId'] ?? 0);
    return {
      numberFormat: formats.get(id) ?? BUILT_IN[id] ?? (isEastAsianDate(id) ? 'dd/mm/yyyy' : ''),
      font: fonts[Number(attributes['fontId'] ?? 0)] ?? PLAIN_FONT,
      filled: fills[Number(attributes['fillId'] ?? 0)] ?? false,
    };
  });
  return (index) => styles[index] ?? styles[0] ?? PLAIN;
}

const list = (root: XmlElement | undefined, name: string): XmlElement[] => child(root, name)?.children ?? [];

function isColoured(fill: XmlElement): boolean {
  const pattern = child(fill, 's:patternFill');
  if (!pattern) return child(fill, 's:gradientFill') !== undefined;
  const type = pattern.attributes['patternType'] ?? 'none';
  return type !== 'none' && !(type === 'solid' && isWhite(child(pattern, 's:fgColor')));
}
