/** The classes of the register as one chooses and counts them. Pure. */
import type { RegisterFacets, ThingClass } from '../../../src/register/contract.ts';
import { readQuery } from '../../../src/shared/search-text.ts';
import { numberText } from '../../format/numbers.ts';
import type { Texts } from '../../i18n/vi.ts';
import { CLASSES, type RegisterSearch } from './filters.ts';

const isSearch = ({ q }: RegisterSearch): boolean => readQuery(q).words.length > 0;

/** Those of which a list holds all when none is chosen: what counts, and everything for whoever searches. */
const together = (search: RegisterSearch): readonly ThingClass[] =>
  isSearch(search) ? CLASSES : ['indicator', 'task', 'coordinated'];

const countOf = (kinds: RegisterFacets['kinds'], wanted: ThingClass): number =>
  kinds.find(({ value }) => value === wanted)?.count ?? 0;

export interface Segment {
  /** Absent for all of them together. */
  kind: ThingClass | undefined;
  label: string;
  count: number;
}

/** Only lists from above have these; where there are none, nobody is asked about them. */
const RARE: readonly ThingClass[] = ['coordinated', 'unconcerned'];

/** What can be chosen first of all, each with the number of indicators or tasks behind it. */
export function segmentsOf(kinds: RegisterFacets['kinds'], search: RegisterSearch, texts: Texts): Segment[] {
  const words = texts.register;
  const offered = CLASSES.filter(
    (kind) => !RARE.includes(kind) || kind === search.kind || countOf(kinds, kind) > 0,
  );
  const single = offered.map((kind) => ({ kind, label: words.kinds[kind], count: countOf(kinds, kind) }));
  const whole = together(search).reduce((sum, kind) => sum + countOf(kinds, kind), 0);
  const label = isSearch(search) ? words.everyOne : words.countedOnes;
  return [{ kind: undefined, label, count: whole }, ...single];
}

const chosenOf = (search: RegisterSearch): readonly ThingClass[] =>
  search.kind === undefined ? together(search) : [search.kind];

/** The classes of which a list has any. */
export const heldClasses = (kinds: RegisterFacets['kinds'], search: RegisterSearch): ThingClass[] =>
  chosenOf(search).filter((kind) => countOf(kinds, kind) > 0);

/** "28 chỉ tiêu, 34 nhiệm vụ": what a list holds, by class. */
export function countsText(kinds: RegisterFacets['kinds'], search: RegisterSearch, texts: Texts): string {
  const chosen = chosenOf(search);
  const held = heldClasses(kinds, search);
  const said = held.length > 0 ? held : chosen.slice(0, 2);
  return said.map((kind) => texts.register.counts[kind](numberText(countOf(kinds, kind)))).join(', ');
}
