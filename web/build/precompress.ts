/** Puts compressed copies beside the built files, so that the server never compresses while people wait. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

/** What gets smaller; pictures and fonts are compressed already. */
const TEXT = /\.(js|css|svg|json|webmanifest)$/;
/** A smaller file fits into the first packet of an answer as it is. */
const WORTH_BYTES = 1024;

const squeezeGzip = promisify(gzip);
const squeezeBrotli = promisify(brotliCompress);

/** As small as each of them can: the files are made once and sent for years. */
export const asGzip = (content: Uint8Array): Promise<Buffer> => squeezeGzip(content, { level: 9 });

const asBrotli = (content: Uint8Array): Promise<Buffer> =>
  squeezeBrotli(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });

/** `name.js` gets `name.js.br` for those who read it over https, and `name.js.gz` for everybody else. */
export function precompress(): Plugin {
  return {
    name: 'sauro:precompress',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const names = Object.keys(bundle).filter((name) => TEXT.test(name));
      await Promise.all(names.map((name) => compress(join(dir, name))));
    },
  };
}

async function compress(path: string): Promise<void> {
  const content = await readFile(path);
  if (content.length < WORTH_BYTES) return;
  await writeFile(`${path}.gz`, await asGzip(content));
  await writeFile(`${path}.br`, await asBrotli(content));
}
