/**
 * What the first pages cost on the wire, worked out of a build: the page's own script, what it imports at once, and
 * the chunk of its screen with its styles. Counted in gzip, since browsers take brotli over https only.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { asGzip } from '../web/build/precompress.ts';
import { ROOT } from './steps.ts';
import { BUDGET_BYTES } from './weight-budget.ts';

/** The pages that are opened first, and the screen's file that is loaded for each; the sign-in is in the entry. */
const PAGES = [
  { name: 'sign-in', screens: [] },
  { name: 'home', screens: ['web/home/home-page.tsx'] },
];

/** Only what describes messages needs it, and messages are described on the server. */
const NEVER_SENT = /node_modules\/(zod|pino|hono)\//;

type Chunk = Rolldown.OutputChunk;

interface Built {
  chunks: Map<string, Chunk>;
  assets: Map<string, string | Uint8Array>;
}

/** @returns one line per breach; empty when all is well. The figures are printed. */
export async function weightProblems(): Promise<string[]> {
  const built = await buildInMemory();
  const problems = [...unwantedModules(built), ...misfittingStyles(built)];
  for (const { name, screens } of PAGES) {
    const { script, style } = await weigh(built, screens);
    const total = script + style;
    const figures = `${name}: ${inKb(total)} gzip (script ${inKb(script)}, styles ${inKb(style)})`;
    process.stdout.write(`${figures} of ${inKb(BUDGET_BYTES)}\n`);
    if (total > BUDGET_BYTES) problems.push(`${figures} exceeds ${inKb(BUDGET_BYTES)}`);
  }
  for (const [name, content] of built.assets)
    if (name.endsWith('.woff2')) process.stdout.write(`font, apart: ${name} ${inKb(content.length)}\n`);
  return problems;
}

const inKb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

async function buildInMemory(): Promise<Built> {
  const result = await build({
    root: join(ROOT, 'web'),
    logLevel: 'error',
    build: { write: false, chunkSizeWarningLimit: Infinity },
  });
  const built: Built = { chunks: new Map(), assets: new Map() };
  for (const { output } of [result].flat() as Rolldown.RolldownOutput[])
    for (const item of output) {
      if (item.type === 'chunk') built.chunks.set(item.fileName, item);
      else built.assets.set(item.fileName, item.source);
    }
  return built;
}

/** Names of the chunks that a page loads: the entry and these screens, with what they import at once. */
function loaded({ chunks }: Built, screens: readonly string[]): Set<string> {
  const files = screens.map((screen) => join(ROOT, screen).replaceAll('\\', '/'));
  const isStart = ({ isEntry, modules }: Chunk) =>
    isEntry || Object.keys(modules).some((id) => files.includes(id.replaceAll('\\', '/')));
  const starts = [...chunks.values()].filter(isStart);
  if (starts.length !== screens.length + 1) throw new Error(`not in the build: ${screens.join(', ')}`);
  const names = new Set(starts.map(({ fileName }) => fileName));
  for (const name of names) for (const imported of chunks.get(name)?.imports ?? []) names.add(imported);
  return names;
}

async function weigh(built: Built, screens: readonly string[]): Promise<{ script: number; style: number }> {
  const chunks = [...loaded(built, screens)].flatMap((name) => built.chunks.get(name) ?? []);
  const styles = new Set(chunks.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]));
  return {
    script: await sum(chunks.map(({ code }) => code)),
    style: await sum([...styles].map((name) => built.assets.get(name) ?? '')),
  };
}

async function sum(contents: (string | Uint8Array)[]): Promise<number> {
  const sizes = await Promise.all(contents.map((content) => asGzip(Buffer.from(content))));
  return sizes.reduce((total, { length }) => total + length, 0);
}

/** Modules that carry code, not those of which only types or nothing was left. */
const modulesOf = ({ chunks }: Built): string[] =>
  [...chunks.values()].flatMap(({ modules }) => Object.keys(modules).map((id) => id.replaceAll('\\', '/')));

function unwantedModules(built: Built): string[] {
  const libraries = modulesOf(built).flatMap((id) => NEVER_SENT.exec(id)?.[1] ?? []);
  return [...new Set(libraries)].map((library) => `${library} goes out with the screens`);
}

/** The library's components in the build and the styles in web/mantine.css must be the same ones. */
function misfittingStyles(built: Built): string[] {
  const wanted = namesIn(modulesOf(built).join('\n'), /@mantine\/core\/esm\/.*\/(\w+)\.module\./g);
  const written = readFileSync(join(ROOT, 'web/mantine.css'), 'utf8');
  const given = namesIn(written, /styles\/([A-Z]\w*)\.css/g);
  return [
    ...without(wanted, given).map((name) => `web/mantine.css: styles of ${name} are missing`),
    ...without(given, wanted).map((name) => `web/mantine.css: ${name} is used nowhere`),
  ];
}

const without = (names: Set<string>, others: Set<string>): string[] =>
  [...names].filter((name) => !others.has(name));

const namesIn = (text: string, pattern: RegExp): Set<string> =>
  new Set([...text.matchAll(pattern)].flatMap(([, name]) => name ?? []));
