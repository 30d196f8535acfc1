/** The text of a cell, which may hold tags of HTML: stretches in bold, struck through, in another font. */
import type { XmlElement } from '../xml.ts';
import { attributeOf, localName } from './local-name.ts';
import { escapeXml } from './package.ts';

interface Look {
  bold: boolean;
  italic: boolean;
  struck: boolean;
  font: string | undefined;
}

/** Runs of a text as a package writes them; one plain text where nothing is marked. */
export function richText(data: XmlElement): string {
  const isPlain = data.children.every(({ name }) => name === '#text');
  if (isPlain) return textXml(data.children.map(({ text }) => text).join(''));
  const runs: string[] = [];
  const visit = (element: XmlElement, look: Look): void => {
    if (element.name === '#text') runs.push(`<r><rPr>${lookXml(look)}</rPr>${textXml(element.text)}</r>`);
    else for (const child of element.children) visit(child, lookOf(child, look));
  };
  visit(data, { bold: false, italic: false, struck: false, font: undefined });
  return runs.join('');
}

const textXml = (text: string): string => `<t xml:space="preserve">${escapeXml(text)}</t>`;

function lookOf(element: XmlElement, outer: Look): Look {
  switch (localName(element.name).toLowerCase()) {
    case 'b':
      return { ...outer, bold: true };
    case 'i':
      return { ...outer, italic: true };
    case 's':
    case 'strike':
    case 'del':
      return { ...outer, struck: true };
    case 'font':
      return { ...outer, font: attributeOf(element, 'Face') ?? outer.font };
    default:
      return outer;
  }
}

const lookXml = ({ bold, italic, struck, font }: Look): string =>
  `${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}${struck ? '<strike/>' : ''}${font === undefined ? '' : `<rFont val="${escapeXml(font)}"/>`}`;
