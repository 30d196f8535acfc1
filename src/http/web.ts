/** Serves the built screens: named files for ever, every other address the one page that loads them. */
import { randomBytes } from 'node:crypto';
import { createReadStream, readFileSync, type Stats, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { Readable } from 'node:stream';
import type { Context } from 'hono';
import { codeOf, NotFound } from '../shared/errors.ts';
import { acceptedEncodings } from './accepted-encoding.ts';
import { type HttpEnv, newRouter, type Router } from './router.ts';
import { contentSecurityPolicy } from './security-headers.ts';

/** Stands in the built page where each answer gets its own nonce. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';

const MEDIA_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** @param folder of the built screens */
export function webRoutes(folder: string): Router {
  const router = newRouter();
  router.get('/assets/*', (context) => file(context, folder, 'public, max-age=31536000, immutable'));
  router.get('*', (context) =>
    extname(context.req.path) ? file(context, folder, 'no-cache') : page(context, folder),
  );
  return router;
}

function page(context: Context<HttpEnv>, folder: string): Response {
  const nonce = randomBytes(16).toString('base64');
  const html = readFileSync(join(folder, 'index.html'), 'utf8').replaceAll(NONCE_PLACEHOLDER, nonce);
  context.header('Content-Security-Policy', contentSecurityPolicy(nonce));
  context.header('Cache-Control', 'no-store');
  return context.html(html);
}

interface Found {
  path: string;
  facts: Stats;
}

/** Undefined when there is no such file; a name may also be longer than any file's. */
function find(path: string): Found | undefined {
  try {
    const facts = statSync(path, { throwIfNoEntry: false });
    return facts?.isFile() ? { path, facts } : undefined;
  } catch (error) {
    if (codeOf(error) === 'ENAMETOOLONG') return undefined;
    throw error;
  }
}

/** The copy in the best form that the client takes and that was made when the screens were built. */
function findCompressed(path: string, accepted: string | undefined): (Found & { name: string }) | undefined {
  for (const { name, suffix } of acceptedEncodings(accepted)) {
    const found = find(path + suffix);
    if (found) return { ...found, name };
  }
  return undefined;
}

function file(context: Context<HttpEnv>, folder: string, caching: string): Response {
  const path = normalize(join(folder, decodeURIComponent(context.req.path)));
  const plain = path.startsWith(folder + sep) ? find(path) : undefined;
  if (!plain) throw new NotFound('Không có tệp này.');
  const compressed = findCompressed(path, context.req.header('accept-encoding'));
  const { facts, path: sent } = compressed ?? plain;
  const tag = `"${facts.size.toString(36)}-${facts.mtimeMs.toString(36)}"`;
  context.header('Cache-Control', caching);
  context.header('Vary', 'Accept-Encoding');
  context.header('ETag', tag);
  if (context.req.header('if-none-match') === tag) return context.body(null, 304);
  if (compressed) context.header('Content-Encoding', compressed.name);
  return context.body(Readable.toWeb(createReadStream(sent)) as ReadableStream<Uint8Array>, 200, {
    'Content-Type': MEDIA_TYPES[extname(path)] ?? 'application/octet-stream',
    'Content-Length': String(facts.size),
  });
}
