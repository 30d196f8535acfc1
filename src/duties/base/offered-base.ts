/** Which base figure a form offers as the denominator of a share; nothing is filled by itself. */
import type { TenantTx } from '../../db/database.ts';
import type { Definition } from '../contract.ts';
import { holdingFigures, loadBaseFigures } from './base-store.ts';
import type { BaseFigure, OfferedBase } from './contract.ts';
import { BASE_WORDS } from './kinds.ts';

/** Those that hold. */
export type Bases = readonly BaseFigure[];

export async function loadBases(tx: TenantTx): Promise<Bases> {
  return holdingFigures(await loadBaseFigures(tx));
}

/** That of the year of the day ("2026-12-14"), else of the latest year before it; a later one never. Pure. */
export function offeredBase(
  bases: Bases,
  { base, valueKind }: Pick<Definition, 'base' | 'valueKind'>,
  day: string,
): OfferedBase | undefined {
  if (base === undefined || valueKind !== 'ratio') return undefined;
  const now = Number(day.slice(0, 4));
  const [found] = bases
    .filter(({ kind, year }) => kind === base && year <= now)
    .toSorted((a, b) => b.year - a.year);
  if (found?.value === undefined || found.asOf === undefined || found.source === undefined) return undefined;
  const { year, value, asOf, source } = found;
  const { name, unit } = BASE_WORDS[base];
  return { kind: base, name, unit, year, value, asOf, source, current: year === now };
}
