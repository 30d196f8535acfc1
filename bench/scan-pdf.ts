/** A PDF whose pages are pictures and nothing else, as a scanner makes it. */

export interface Picture {
  /** JPEG, in grey unless it says otherwise. */
  bytes: Uint8Array;
  colour?: boolean;
  /** The page has the size of the picture at this resolution; A4 upright without it. */
  dpi?: number;
  /** Pixels. */
  width: number;
  height: number;
}

const A4 = [595, 842] as const;

export function scanPdf(pictures: Picture[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  const add = (...content: (string | Uint8Array)[]): void => {
    offsets.push(parts.reduce((sum, part) => sum + part.length, 0));
    parts.push(
      Buffer.from(`${offsets.length} 0 obj\n`),
      ...content.map((piece) => Buffer.from(piece as Uint8Array)),
      Buffer.from('\nendobj\n'),
    );
  };
  const kids = pictures.map((_, index) => `${3 + index * 3} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pictures.length} >>`);
  pictures.forEach(({ bytes, width, height, colour, dpi }, index) => {
    const first = 3 + index * 3;
    const size = dpi === undefined ? A4 : ([(width * 72) / dpi, (height * 72) / dpi] as const);
    const draw = `q ${size[0]} 0 0 ${size[1]} 0 0 cm /P Do Q`;
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.join(' ')}] /Contents ${first + 1} 0 R /Resources << /XObject << /P ${first + 2} 0 R >> >> >>`,
    );
    add(`<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`);
    add(
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /${colour ? 'DeviceRGB' : 'DeviceGray'} /BitsPerComponent 8 /Filter /DCTDecode /Length ${bytes.length} >>\nstream\n`,
      bytes,
      '\nendstream',
    );
  });
  const start = parts.reduce((sum, part) => sum + part.length, 0);
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

/** Size of a JPEG, from its frame header. */
export function jpegSize(bytes: Uint8Array): { width: number; height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xc3)
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
  }
  throw new Error('no JPEG frame');
}
