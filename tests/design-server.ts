/** The development server of the screens, for the page of samples; nothing of the program runs beside it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'vite';
import { ROOT } from './steps.ts';

/** Where the samples are seen, and how that ends. */
export interface DesignServer {
  samples: string;
  stop: () => Promise<void>;
}

/** On a free port, with a cache of its own: a development server that somebody has open is not disturbed. */
export async function startDesignServer(): Promise<DesignServer> {
  const cache = mkdtempSync(join(tmpdir(), 'sauro-design-'));
  const vite = await createServer({
    configFile: join(ROOT, 'web/vite.config.ts'),
    cacheDir: cache,
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0, hmr: false },
  });
  await vite.listen();
  const stop = async () => {
    await vite.close();
    rmSync(cache, { recursive: true, force: true });
  };
  return { samples: `${vite.resolvedUrls?.local[0] ?? ''}design`, stop };
}
