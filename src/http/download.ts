/** Answers with bytes: downloads, and pictures, with headers that let no browser run what is in them. */
const NEVER_RUN = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

export interface Download {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

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

export function download({ name, mediaType, bytes }: Download): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': mediaType,
      'Content-Length': String(bytes.length),
      'Content-Disposition': contentDisposition(name),
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
