/** What files import from each other. */
import { join, relative } from 'node:path';

export interface Import {
  path: string;
  typeOnly: boolean;
}

const IMPORT =
  /^(?:import|export)\s+(type\s)?[^'";]*?from\s+'(\.[^']+)'|^import\s+'(\.[^']+)'|import\('(\.[^']+)'\)/gm;

/** Relative imports of a file, as paths from the root of the project. */
export function importsOf(path: string, text: string): Import[] {
  return [...text.matchAll(IMPORT)].map((match) => {
    const target = match[2] ?? match[3] ?? match[4] ?? '';
    return { path: relative('/', join('/', path, '..', target)), typeOnly: match[1] !== undefined };
  });
}

/**
 * Files that import each other in a circle, types too; each circle once, as the list of its files.
 * @param texts of all files by their paths
 */
export function importCircles(texts: ReadonlyMap<string, string>): string[][] {
  const imports = new Map(
    [...texts].map(([path, text]) => [
      path,
      importsOf(path, text)
        .map((each) => each.path)
        .filter((each) => texts.has(each)),
    ]),
  );
  const done = new Set<string>();
  const circles: string[][] = [];
  const follow = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) circles.push(way.slice(at));
    if (at >= 0 || done.has(path)) return;
    for (const next of imports.get(path) ?? []) follow(next, [...way, path]);
    done.add(path);
  };
  for (const path of texts.keys()) follow(path, []);
  return circles;
}
