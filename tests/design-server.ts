/** The page of samples, served for tests and measures; nothing of the program runs beside it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, createServer, type InlineConfig, preview } from 'vite';
import { ROOT } from './steps.ts';

/** Where the samples are seen, and how that ends. */
export interface DesignServer {
  samples: string;
  stop: () => Promise<void>;
}

const COMMON = {
  configFile: join(ROOT, 'web/vite.config.ts'),
  logLevel: 'error',
} satisfies InlineConfig;
const HERE = { host: '127.0.0.1', port: 0 };

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'sauro-design-'));

function running(url: string | undefined, folder: string, close: () => Promise<void>): DesignServer {
  const stop = async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { samples: `${url ?? ''}design`, stop };
}

/**
 * As the development server shows it. On a free port, with a cache of its own: a development server that somebody has
 * open is not disturbed.
 */
export async function startDesignServer(): Promise<DesignServer> {
  const cacheDir = newFolder();
  const vite = await createServer({ ...COMMON, cacheDir, server: { ...HERE, hmr: false } });
  await vite.listen();
  return running(vite.resolvedUrls?.local[0], cacheDir, () => vite.close());
}

/** Built as the program is, but with the page of samples in it: as fast as what people get. */
export async function startBuiltDesign(): Promise<DesignServer> {
  const outDir = newFolder();
  const config: InlineConfig = {
    ...COMMON,
    define: { 'import.meta.env.DEV': 'true' },
    build: { outDir, emptyOutDir: true },
  };
  await build(config);
  const served = await preview({ ...config, preview: HERE });
  return running(served.resolvedUrls?.local[0], outDir, () => served.close());
}
