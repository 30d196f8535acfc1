/** The text of a run as the page shows it. */
import { encodingOfFont, fromLegacy, isCapitalFont } from '../legacy-encoding.ts';
import { symbolText } from '../symbols.ts';
import type { XmlElement } from '../xml.ts';
import type { DocxState } from './state.ts';
import type { RunProperties } from './styles.ts';

/** What one element of a run shows. */
export function shownText(element: XmlElement, softHyphen: string): string {
  switch (element.name) {
    case 'w:t':
      return element.text;
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
      return element.attributes['w:type'] === 'page' ? '' : '\n';
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:softHyphen':
      return softHyphen;
    case 'w:sym':
      return symbolText(
        Number.parseInt(element.attributes['w:char'] ?? '', 16),
        element.attributes['w:font'],
      );
    case 'w:ruby':
    case 'w:rubyBase':
    case 'w:r':
      return element.children.map((inner) => shownText(inner, softHyphen)).join('');
    default:
      return '';
  }
}

/** Text in a font of before Unicode, when the document really uses one. */
export function fromOldFont(text: string, { font = '' }: RunProperties, state: DocxState): string {
  const encoding = encodingOfFont(font);
  if (!encoding) return text;
  if (!/[\u00a1-\u00ff]/.test(text)) return isCapitalFont(font) && state.legacy ? text.toUpperCase() : text;
  state.legacyFonts.add(font);
  if (!state.legacy || encoding !== state.legacy) return text;
  const converted = fromLegacy(text, state.legacy);
  return isCapitalFont(font) ? converted.toUpperCase() : converted;
}

/** TCVN3 has a letter where Unicode has the soft hyphen. */
export const softHyphenOf = ({ font }: RunProperties, state: DocxState): string =>
  encodingOfFont(font) === 'tcvn3' && state.legacy === 'tcvn3' ? '\u00ad' : '';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A raised number (the mark of a note, "m²") is no part of the number before it. */
export const raisedText = (text: string): string =>
  text.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit);
