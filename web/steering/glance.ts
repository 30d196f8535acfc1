/** What the glance is narrowed to, as it stands in the address: lists that it opens are narrowed to the same. Pure. */
import type { GlanceQuery } from '../../src/register/list/contract.ts';
import { readFilters } from '../register/list/filters.ts';

export const GLANCE = ['plan', 'section', 'unit', 'person', 'due'] as const;
export type GlanceName = (typeof GLANCE)[number];

/** Out of an address that anybody may have typed; what cannot be meant is left out. */
export function readGlance(search: Record<string, unknown>): GlanceQuery {
  const read = readFilters(search);
  return Object.fromEntries(GLANCE.flatMap((name) => (read[name] === undefined ? [] : [[name, read[name]]])));
}

export const isNarrowed = (glance: GlanceQuery): boolean => GLANCE.some((name) => glance[name] !== undefined);
