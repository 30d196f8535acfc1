/** The page of samples, served for a test as the development server shows it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'vite';
import { ROOT } from './steps.ts';

export interface DesignServer {
  /** Address of the page. */
  url: string;
  stop: () => Promise<void>;
}

export async function startDesignServer(): Promise<DesignServer> {
  // A cache of its own, so that a development server that somebody has open is not disturbed.
  const cacheDir = mkdtempSync(join(tmpdir(), 'sauro-design-'));
  const vite = await createServer({
    configFile: join(ROOT, 'web/vite.config.ts'),
    cacheDir,
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0, hmr: false },
  });
  await vite.listen();
  return {
    url: `${vite.resolvedUrls?.local[0] ?? ''}design`,
    stop: async () => {
      await vite.close();
      rmSync(cacheDir, { recursive: true, force: true });
    },
  };
}
