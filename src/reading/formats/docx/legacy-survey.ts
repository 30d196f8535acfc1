/** Fonts of before Unicode are often only left over in the name: the text itself must prove the encoding. */
import { detectLegacy, encodingOfFont, type LegacyEncoding } from '../legacy-encoding.ts';
import { child, streamXml, type XmlElement } from '../xml.ts';
import { readRunProperties, type Styles } from './styles.ts';

const SAMPLE = 20_000;

/** The encoding that the runs in such fonts really have; undefined when there are none, or they are Unicode. */
export function surveyLegacy(
  xml: Uint8Array,
  stylesXml: Uint8Array | undefined,
  styles: Styles,
): LegacyEncoding | undefined {
  const parts = stylesXml ? [xml, stylesXml] : [xml];
  if (!parts.some((part) => OLD_FONTS.some((name) => contains(part, name)))) return undefined;
  let sample = '';
  const visit = (element: XmlElement, styleFont: string | undefined): void => {
    if (sample.length > SAMPLE) return;
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

const OLD_FONTS = ['".Vn', '"VNI-', '".VN'];

export const contains = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(text, 0, 'latin1');
