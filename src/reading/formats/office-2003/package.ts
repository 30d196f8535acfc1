/** Office packages (.docx, .xlsx) put together in memory, so that older forms of the same content have one reader. */
import { strToU8, zipSync } from 'fflate';

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Part {
  /** Path in the package, without a slash before it. */
  name: string;
  content: Uint8Array | string;
}

/** The parts as one archive; not packed, since it is read at once. */
export function zipParts(parts: readonly Part[]): Uint8Array {
  const members = parts.map(
    ({ name, content }) => [name, typeof content === 'string' ? strToU8(content) : content] as const,
  );
  return zipSync(Object.fromEntries(members), { level: 0 });
}

/** Relations by type ("styles") and target, as a part of the package. */
export function relationsPart(name: string, relations: readonly { type: string; target: string }[]): Part {
  const items = relations.map(
    ({ type, target }, at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${escapeXml(target)}"/>`,
  );
  return { name, content: `<Relationships xmlns="${RELATIONS}">${items.join('')}</Relationships>` };
}

/** The list that says what each part is. */
export function contentTypesPart(parts: readonly { name: string; type: string }[]): Part {
  const items = parts.map(
    ({ name, type }) => `<Override PartName="/${escapeXml(name)}" ContentType="${escapeXml(type)}"/>`,
  );
  const relations =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
  return {
    name: '[Content_Types].xml',
    content: `<Types xmlns="${TYPES}">${relations}${items.join('')}</Types>`,
  };
}

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
