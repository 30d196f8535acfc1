/**
 * A tiny writer of PDFs for the tests. Its fonts are not embedded and make every letter half an em wide, so
 * positions in a test can be worked out by head; codes are UTF-16, mapped to Unicode by identity.
 */

export interface SamplePage {
  /** Points; A4 upright unless said otherwise. */
  width?: number;
  height?: number;
  rotate?: number;
  /** Content stream, see the helpers below. */
  content: string;
  /** Extra objects of the page: form XObjects by name, an annotation with an appearance. */
  form?: { matrix: string; content: string; entries?: string };
  signature?: { rect: string; content: string };
  /** Dictionary entries of annotations; with content they have an appearance, 200 by 60 points. */
  annotations?: { entries: string; content?: string }[];
}

/** Document-wide parts: layers by name (`/OC /NAME BDC … EMC`), switched on or off; other entries of the catalog. */
export interface SampleDocument {
  layers?: Record<string, 'on' | 'off'>;
  /** Given the object of each layer ("12 0 R"), the properties beside the layers that content may name. */
  memberships?: (layers: Record<string, string>) => Record<string, string>;
  catalog?: string;
}

/** Fonts of the samples: plain, bold, one of before Unicode, one that maps to nothing readable. */
export type SampleFont = 'plain' | 'bold' | 'legacy' | 'garbled';
const FONTS: Record<SampleFont, string> = {
  plain: 'Sample',
  bold: 'Sample-Bold',
  legacy: '.VnTime',
  garbled: 'Sample-Lost',
};

/** A stretch of text with its left end and baseline from the bottom left corner of the page. */
export function text(x: number, y: number, written: string, size = 12, font: SampleFont = 'plain'): string {
  return `BT /${font} ${size} Tf ${x} ${y} Td <${hex(written)}> Tj ET\n`;
}

/** Letters placed one by one, without any space characters; words are `gap` em apart. */
export function spread(x: number, y: number, written: string, size = 12, gap = 0.25): string {
  let at = x;
  let out = '';
  for (const letter of written) {
    if (letter !== ' ') out += text(at, y, letter, size);
    at += size * (letter === ' ' ? gap : 0.5);
  }
  return out;
}

export function line(x0: number, y0: number, x1: number, y1: number): string {
  return `${x0} ${y0} m ${x1} ${y1} l S\n`;
}

/** A full grid of lines with boundaries at `xs` and `ys`. */
export function grid(xs: readonly number[], ys: readonly number[]): string {
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return [...xs.map((x) => line(x, bottom, x, top)), ...ys.map((y) => line(left, y, right, y))].join('');
}

function hex(written: string): string {
  return Array.from({ length: written.length }, (_, index) =>
    written.charCodeAt(index).toString(16).padStart(4, '0'),
  ).join('');
}

const IDENTITY_MAP = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Sample def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap end end`;
const LOST_MAP = IDENTITY_MAP.replace('<0000> <FFFF> <0000>', '<0000> <00FF> <E000>');

/** The bytes of a PDF with these pages. */
export function writePdf(pages: readonly SamplePage[], document: SampleDocument = {}): Uint8Array {
  const objects: string[] = ['', ''];
  const add = (body: string): number => objects.push(body);
  const maps = { plain: add(stream(IDENTITY_MAP)), garbled: add(stream(LOST_MAP)) };
  const fonts = (Object.keys(FONTS) as SampleFont[]).map((font) => {
    const name = FONTS[font];
    const descriptor = add(
      `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -200 1000 800] /Ascent 800 /Descent -200 /ItalicAngle 0 /CapHeight 700 /StemV 80 >>`,
    );
    const descendant = add(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 500 >>`,
    );
    const map = font === 'garbled' ? maps.garbled : maps.plain;
    return `/${font} ${add(`<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${map} 0 R >>`)} 0 R`;
  });
  const layers = addLayers(document, add);
  objects[0] = `<< /Type /Catalog /Pages 2 0 R ${layers.catalog} ${document.catalog ?? ''} >>`;
  const clear = '/clear << /Type /ExtGState /ca 0.3 /BM /Multiply >>';
  const resources = `/Font << ${fonts.join(' ')} >> /ExtGState << ${clear} >> /Properties << ${layers.properties} >>`;
  const kids = pages.map((page) => addPage(page, resources, add));
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  return assemble(objects);
}

function addLayers(
  { layers = {}, memberships }: SampleDocument,
  add: (body: string) => number,
): { catalog: string; properties: string } {
  const names = Object.keys(layers);
  if (names.length === 0) return { catalog: '', properties: '' };
  const objects = Object.fromEntries(
    names.map((name) => [name, `${add(`<< /Type /OCG /Name (${name}) >>`)} 0 R`]),
  );
  const off = names.filter((name) => layers[name] === 'off').map((name) => objects[name]);
  const named = { ...objects, ...memberships?.(objects) };
  return {
    catalog: `/OCProperties << /OCGs [${Object.values(objects).join(' ')}] /D << /OFF [${off.join(' ')}] >> >>`,
    properties: Object.entries(named)
      .map(([name, value]) => `/${name} ${value}`)
      .join(' '),
  };
}

function addPage(page: SamplePage, resources: string, add: (body: string) => number): number {
  const content = add(stream(page.content));
  const form = page.form
    ? `/XObject << /Form ${add(stream(page.form.content, `/Type /XObject /Subtype /Form /BBox [0 0 2000 2000] /Matrix ${page.form.matrix} ${page.form.entries ?? ''} /Resources << ${resources} >>`))} 0 R >>`
    : '';
  const size = `/MediaBox [0 0 ${page.width ?? 595} ${page.height ?? 842}]${page.rotate ? ` /Rotate ${page.rotate}` : ''}`;
  const added = (page.annotations ?? []).map(({ entries, content: drawn }) =>
    add(
      `<< /Type /Annot /F 4 ${entries} ${drawn === undefined ? '' : `/AP << /N ${addAppearance(drawn, resources, add)} 0 R >>`} >>`,
    ),
  );
  if (page.signature) added.push(addSignature(page.signature, resources, add));
  const annotations = added.length > 0 ? `/Annots [${added.map((id) => `${id} 0 R`).join(' ')}]` : '';
  return add(
    `<< /Type /Page /Parent 2 0 R ${size} /Resources << ${resources} ${form} >> /Contents ${content} 0 R ${annotations} >>`,
  );
}

function addSignature(
  { rect, content }: { rect: string; content: string },
  resources: string,
  add: (body: string) => number,
): number {
  const appearance = addAppearance(content, resources, add);
  return add(
    `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /F 132 /Rect ${rect} /AP << /N ${appearance} 0 R >> >>`,
  );
}

function addAppearance(content: string, resources: string, add: (body: string) => number): number {
  return add(
    stream(content, `/Type /XObject /Subtype /Form /BBox [0 0 200 60] /Resources << ${resources} >>`),
  );
}

function stream(content: string, entries = ''): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function assemble(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}
