/** Answers with bytes: downloads, and pictures, with headers that let no browser run what is in them. */
import { Readable } from 'node:stream';

const NEVER_RUN = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

interface Named {
  name: string;
  mediaType: string;
}

/** What is made for the answer is there at once; what is stored is sent piece by piece, `size` bytes in all. */
export type Download = Named & ({ bytes: Uint8Array } | { size: number; content: AsyncIterable<Uint8Array> });

/** RFC 6266: a plain name for old programs, the real one (with its diacritics) beside it. */
export function contentDisposition(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/[^\w.() -]/g, '_');
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

export function download(file: Download): Response {
  const inPieces = 'content' in file;
  const body = inPieces
    ? (Readable.toWeb(Readable.from(file.content)) as ReadableStream<Uint8Array>)
    : new Uint8Array(file.bytes);
  return new Response(body, {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Length': String(inPieces ? file.size : file.bytes.length),
      'Content-Disposition': contentDisposition(file.name),
      'Content-Security-Policy': NEVER_RUN,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}

/** @param bytes PNG; what it shows never changes, so the browser may keep it */
export function pngPicture(bytes: Uint8Array): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'image/png',
      'Content-Security-Policy': NEVER_RUN,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, max-age=86400, immutable',
    },
  });
}
