/**
 * Which file may import which, and a few words that belong to one place only: the order of the rooms (`rooms.ts`),
 * no circles (`imports.ts`), and which kinds of files may know which. Between kinds, what a type says may be known
 * anywhere (`import type`); what runs may only be reached downwards.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importCircles, importsOf } from './imports.ts';
import { misplacedImports } from './rooms.ts';
import { ROOT } from './steps.ts';

interface Layer {
  name: string;
  files: RegExp;
  /** Layers whose running code it may import, beside its own. */
  may: string[];
}

/** The first that fits decides; so special files come before the folders they lie in. */
const LAYERS: Layer[] = [
  { name: 'shared', files: /^src\/shared\//, may: [] },
  { name: 'contract', files: /^src\/[\w/-]+\/contract\.ts$/, may: ['shared'] },
  { name: 'permissions', files: /^src\/[\w/]+\/permissions\.ts$/, may: ['contract', 'shared'] },
  { name: 'reading', files: /^src\/reading\//, may: ['contract', 'shared'] },
  { name: 'ground', files: /^src\/(config|logger|disk-space)\.ts$/, may: ['shared'] },
  { name: 'database', files: /^src\/db\//, may: ['ground', 'shared'] },
  { name: 'http', files: /^src\/http\//, may: ['contract', 'database', 'ground', 'shared'] },
  {
    name: 'routes',
    files: /^src\/[\w/]+\/([\w-]+-)?routes\.ts$/,
    may: ['domain', 'http', 'reading', 'permissions', 'contract', 'database', 'ground', 'shared'],
  },
  { name: 'services', files: /^src\/services\.ts$/, may: ['domain', 'database', 'ground', 'shared'] },
  { name: 'app', files: /^src\/app\.ts$/, may: ['routes', 'http', 'services', 'shared'] },
  {
    name: 'cli',
    files: /^src\/(cli\/|main\.ts$|serve\.ts$)/,
    may: ['app', 'services', 'domain', 'http', 'reading', 'database', 'ground', 'contract', 'shared'],
  },
  {
    name: 'domain',
    files: /^src\/\w+\//,
    may: ['reading', 'permissions', 'contract', 'database', 'ground', 'shared'],
  },
  { name: 'web', files: /^web\//, may: ['contract', 'permissions', 'shared', 'domain', 'reading'] },
];

/** Packages and words that belong to one place. */
const RESERVED: { what: RegExp; only: RegExp; why: string }[] = [
  {
    what: /process\.env/,
    only: /^src\/config\.ts$|^web\/vite\.config\.ts$|^tests\/|^bench\//,
    why: 'settings are read in src/config.ts',
  },
  {
    what: /from 'hono|from '@hono/,
    only: /^src\/(http\/|app\.ts$|[\w/]+\/([\w-]+-)?routes\.ts$)/,
    why: 'only src/http and routes know the web framework',
  },
  { what: /from 'pino'/, only: /^src\/logger\.ts$/, why: 'there is one logger, src/logger.ts' },
  {
    what: /crypto\.(randomUUID|subtle)|navigator\.(clipboard|serviceWorker|storage|locks|credentials)|\bcaches\.|CopyButton[^'}]*\} from '@mantine|useClipboard/,
    only: /^src\/|^tests\//,
    why: 'over plain http the browser does not have it (web/design/copy-button.tsx, src/shared/ids.ts)',
  },
  {
    what: /\bModal\b/,
    only: /^web\/design\/dialog\.tsx$|^src\/|^tests\//,
    why: 'there is one dialog, web/design/dialog.tsx: it never throws away what was typed',
  },
  { what: /from 'better-auth/, only: /^src\/accounts\//, why: 'only src/accounts knows how people sign in' },
];

/** What the screens may pull in with a pure rule of the server: nothing that runs only on a server. */
const SERVER_ONLY = /from '(node:|pg'|pg-|kysely|hono|@hono|better-auth|pino)/;

/** @returns one line per breach; empty when all is well */
export function brokenRules(): string[] {
  const texts = new Map<string, string>();
  for (const path of globSync('{src,web}/**/*.{ts,tsx}', {
    cwd: ROOT,
    exclude: ['**/dist/**', '**/*.test.*'],
  }))
    texts.set(path.replaceAll('\\', '/'), readFileSync(join(ROOT, path), 'utf8'));
  const circles = importCircles(texts).map((files) => `import circle: ${files.join(' → ')}`);
  const broken = [...texts].flatMap(([path, text]) => [
    ...misplacedImports(path, text),
    ...upwardImports(path, text),
    ...reservedWords(path, text),
    ...(path.startsWith('web/') ? serverCodeIn(path, text, texts) : []),
  ]);
  return [...broken, ...circles];
}

/** Imports of running code from a layer that is not below. */
export function upwardImports(path: string, text: string): string[] {
  const layer = layerOf(path);
  if (!layer) return [];
  return importsOf(path, text).flatMap((imported) => {
    const target = layerOf(imported.path);
    if (!target || imported.typeOnly || target === layer || layer.may.includes(target.name)) return [];
    return [`${path}: ${layer.name} may not import ${target.name} (${imported.path})`];
  });
}

/** Words outside of the one place that they belong to. */
export function reservedWords(path: string, text: string): string[] {
  return RESERVED.filter(({ what, only }) => what.test(text) && !only.test(path)).map(
    ({ why }) => `${path}: ${why}`,
  );
}

function serverCodeIn(path: string, text: string, texts: Map<string, string>): string[] {
  const seen = new Set<string>();
  const open = importsOf(path, text).filter(
    (imported) => !imported.typeOnly && imported.path.startsWith('src/'),
  );
  const broken: string[] = [];
  for (const { path: next } of open) {
    if (seen.has(next)) continue;
    seen.add(next);
    const content = texts.get(next) ?? '';
    if (SERVER_ONLY.test(content)) broken.push(`${path}: pulls server code into the screens (${next})`);
    open.push(...importsOf(next, content).filter((imported) => !imported.typeOnly));
  }
  return broken;
}

function layerOf(path: string): Layer | undefined {
  return LAYERS.find((layer) => layer.files.test(path));
}
