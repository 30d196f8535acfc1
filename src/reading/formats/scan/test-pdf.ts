/** A tiny writer of PDFs made of pictures, as scanners write them, for the tests of this folder. */
import { deflateSync } from 'node:zlib';
import { PAPER, type Grey } from './raster.ts';

/** An image or form by its dictionary entries and its bytes, deflated here unless they are packed already. */
export interface PdfObject {
  entries: string;
  bytes: Uint8Array;
  packedAs?: string;
}

export interface PicturePage {
  /** Content stream; the objects are called X0, X1 … */
  content: string;
  objects: PdfObject[];
  /** Further objects that objects of the page refer to as "@0", "@1" … in their entries. */
  parts?: PdfObject[];
  rotate?: number;
}

/** Points of the pages: A4 upright. */
export const PAGE = { width: 595, height: 842 };

/** An image object put on the whole page. */
export const FULL = (name: string): string => `q ${PAGE.width} 0 0 ${PAGE.height} 0 0 cm /${name} Do Q\n`;

const size = ({ width, height }: Grey): string =>
  `/Type /XObject /Subtype /Image /Width ${width} /Height ${height}`;

/** A greyscale image. */
export const greyImage = (grey: Grey, more = ''): PdfObject => ({
  entries: `${size(grey)} /ColorSpace /DeviceGray /BitsPerComponent 8 ${more}`,
  bytes: grey.data,
});

/** The dark pixels as a stencil through which the fill colour is painted. */
export const stencil = (grey: Grey, more = ''): PdfObject => ({
  entries: `${size(grey)} /ImageMask true /BitsPerComponent 1 ${more}`,
  bytes: bitsOf(grey, (value) => value >= 128),
});

/** One bit a pixel, rows padded to bytes. */
export function bitsOf({ width, height, data }: Grey, isSet: (value: number) => boolean): Uint8Array {
  const stride = (width + 7) >> 3;
  const bits = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * stride + (x >> 3);
      if (isSet(data[y * width + x] ?? PAPER)) bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return bits;
}

/** The bytes of a PDF with these pages. */
export function writePicturePdf(pages: readonly PicturePage[]): Uint8Array {
  const objects: Buffer[] = [Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'), Buffer.alloc(0)];
  const add = (body: Buffer): number => objects.push(body);
  const kids = pages.map((page) => {
    const parts = (page.parts ?? []).map((part) => add(stream(part)));
    const named = page.objects.map(({ entries, ...object }, i) => {
      const resolved = entries.replace(/@(\d)/g, (_, at: string) => `${parts[Number(at)] ?? 0} 0 R`);
      return `/X${i} ${add(stream({ ...object, entries: resolved }))} 0 R`;
    });
    const content = add(stream({ entries: '', bytes: Buffer.from(page.content) }));
    const box = `/MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Rotate ${page.rotate ?? 0}`;
    return add(
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R ${box} /Resources << /XObject << ${named.join(' ')} >> >> /Contents ${content} 0 R >>`,
      ),
    );
  });
  const list = kids.map((kid) => `${kid} 0 R`).join(' ');
  objects[1] = Buffer.from(`<< /Type /Pages /Kids [${list}] /Count ${kids.length} >>`);
  return assemble(objects);
}

function stream({ entries, bytes, packedAs }: PdfObject): Buffer {
  const packed = packedAs ? bytes : deflateSync(bytes);
  const head = `<< ${entries} /Filter /${packedAs ?? 'FlateDecode'} /Length ${packed.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')]);
}

function assemble(objects: readonly Buffer[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  objects.forEach((body, i) => {
    parts.push(Buffer.from(`${i + 1} 0 obj\n`), body, Buffer.from('\nendobj\n'));
  });
  parts.push(Buffer.from(`trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n0\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(parts));
}
