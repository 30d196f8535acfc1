/** The matrix of `docs/permissions.md` as data, and the functions that it speaks of. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as groups from '../src/shared/who-acts.ts';
import { ROLES, type Role, type Session } from '../src/shared/who-acts.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What a cell says: always, for the unit of the grant, on everybody but oneself, never. */
const CELLS = { có: 'yes', 'đơn vị mình': 'own-unit', 'trừ mình': 'not-self', '–': 'no' } as const;
export type Cell = (typeof CELLS)[keyof typeof CELLS];

/** @param subject the unit that it is about, or the account, by what the function takes */
export type Permission = (
  user: Pick<Session, 'userId' | 'grants' | 'communeCode'>,
  communeCode: string,
  subject: string | { id: string },
) => boolean;

/** By the name of the function; a row or a cell that cannot be read is an error. */
export function readMatrix(): Map<string, Record<Role, Cell>> {
  const lines = readFileSync(join(ROOT, 'docs/permissions.md'), 'utf8').split('\n');
  const rows = lines.filter((line) => line.startsWith('|')).map((line) => line.split('|').slice(1, -1));
  const heads = rows[0] ?? [];
  const columns = heads.map((head) => ROLES.find((role) => head.includes(`\`${role}\``)));
  const matrix = new Map<string, Record<Role, Cell>>();
  for (const cells of rows) {
    const name = /`(\w+)`/.exec(cells[0] ?? '')?.[1];
    if (name === undefined) continue;
    if (matrix.has(name)) throw new Error(`docs/permissions.md: ${name} stands there twice`);
    const said = cells.flatMap((cell, at) => {
      const role = columns[at];
      return role ? [[role, cellOf(name, cell.trim())] as const] : [];
    });
    matrix.set(name, Object.fromEntries(said) as Record<Role, Cell>);
  }
  return matrix;
}

function cellOf(name: string, text: string): Cell {
  const cell = Object.entries(CELLS).find(([word]) => word === text)?.[1];
  if (!cell) throw new Error(`docs/permissions.md: "${text}" in the row of ${name} is none of the words`);
  return cell;
}

/** Every exported function of every `permissions.ts`, and the groups of people that they are made of. */
export async function allPermissions(): Promise<Map<string, Permission>> {
  const { keepsCommune, observesCommune, worksInCommune, worksForUnit, headsUnit } = groups;
  const found = new Map<string, Permission>(
    Object.entries({ keepsCommune, observesCommune, worksInCommune, worksForUnit, headsUnit }) as [
      string,
      Permission,
    ][],
  );
  for (const path of globSync('src/**/permissions.ts', { cwd: ROOT })) {
    const exported = (await import(pathToFileURL(join(ROOT, path)).href)) as Record<string, unknown>;
    for (const [name, can] of Object.entries(exported)) {
      if (typeof can !== 'function') continue;
      if (found.has(name)) throw new Error(`two permissions are called ${name}`);
      found.set(name, can as Permission);
    }
  }
  return found;
}
