/** One indicator of the catalogue. */
import type { Frequency } from '../asked-thing.ts';
import type { Definition } from '../contract.ts';

/** Who usually has the figures: units of the commune or bodies outside it; propose-provider.ts finds the unit. */
export type Source =
  | 'one-stop'
  | 'office'
  | 'economy'
  | 'culture'
  | 'police'
  | 'health'
  | 'schools'
  | 'hamlets'
  | 'telecom'
  | 'bank';

export interface CatalogueEntry {
  /** Stays the same over versions of the catalogue. */
  code: string;
  certainty: 'o' | 'c' | 'p';
  /** How plans name it; the first is its own name. */
  names: readonly [string, ...string[]];
  valueKind: Definition['valueKind'];
  numerator?: string;
  denominator?: string;
  accumulation: Definition['accumulation'];
  direction: Definition['direction'];
  /** How often figures of it exist. */
  frequency: Frequency;
  source: Source;
}

/** The usual entry: what is so far, out of all; more is better. */
export function share(
  code: string,
  certainty: CatalogueEntry['certainty'],
  source: Source,
  frequency: Frequency,
  { of: [numerator, denominator], names }: { of: [string, string]; names: CatalogueEntry['names'] },
): CatalogueEntry {
  return {
    code,
    certainty,
    names,
    valueKind: 'ratio',
    numerator,
    denominator,
    accumulation: 'stock',
    direction: 'up',
    frequency,
    source,
  };
}
