/** Which unit of the commune is meant by an owner as a plan names it. Pure. */
import { foldPlain, likenessIndex } from '../shared/likeness.ts';
import type { Unit, UnitSuggestion } from './contract.ts';
import { isCollective, isOutside } from './other-bodies.ts';
import { asPerson } from './posts.ts';
import { unitNameKey } from './unit-names.ts';
import { nameBearers } from './unit-rules.ts';

export type OwnerResolution = 'unit' | 'person' | 'collective' | 'outside';

export interface OwnerMatch {
  /** Set only when the text says it beyond doubt: an exact name, short name or alias, or a plain wording. */
  resolution?: OwnerResolution;
  /** Only with `unit`. The unit of a person is suggested, never taken: whoever names the post names a person. */
  unitId?: string;
  /** Likely units, best first: the one meant or, for a person, the one that the person belongs to. */
  suggestions: UnitSuggestion[];
}

export interface UnitMatcher {
  match(text: string): OwnerMatch;
}

type NamedUnit = Pick<
  Unit,
  'id' | 'name' | 'shortName' | 'aliases' | 'successorIds' | 'validFrom' | 'validTo'
>;

interface KnownName {
  unit: NamedUnit;
  key: string;
}

const SUGGESTED = 5;
/**
 * Likeness below this offers no unit. Measured over 114 spellings that no name equals (the owners of three real and ten
 * fictional plans and their usual variants, against all names of the standard units and against the official ones
 * alone), 42 of which mean a unit: at 0.2 there were 39 right units offered and 100 wrong ones, at 0.5 31 and 7, here
 * 30 and 3, at 0.65 21 and 2.
 */
const UNLIKELY = 0.55;
/** What a likeness without its diacritics is worth beside one with them. */
const PLAIN_SHARE = 0.9;

function knownNames(units: readonly NamedUnit[], communeName?: string): KnownName[] {
  return nameBearers(units).flatMap((unit) =>
    [unit.name, unit.shortName ?? '', ...unit.aliases]
      .map((name) => unitNameKey(name, communeName))
      .filter((key) => key !== '')
      .map((key) => ({ unit, key })),
  );
}

type ExactUnit = (text: string) => NamedUnit | undefined;

/** The one unit that bears the name, with its diacritics or, where none does, without. */
function exactMatcher(names: readonly KnownName[], communeName?: string): ExactUnit {
  const byKey = Map.groupBy(names, (name) => name.key);
  const byPlainKey = Map.groupBy(names, (name) => foldPlain(name.key));
  return (text) => {
    const key = unitNameKey(text, communeName);
    const found = byKey.get(key) ?? byPlainKey.get(foldPlain(key)) ?? [];
    const distinct = new Set(found.map((name) => name.unit.id));
    return distinct.size === 1 ? found[0]?.unit : undefined;
  };
}

/**
 * Finds the unit whose post a text names a person by: "Đồng chí Trưởng phòng VHXH" → Phòng Văn hóa - Xã hội. Undefined
 * where no unit bears the name beyond doubt, or the post has as many holders as there are bodies ("Trưởng các thôn").
 */
export function postUnitMatcher(
  units: readonly NamedUnit[],
  communeName?: string,
): (text: string) => string | undefined {
  const exactUnit = exactMatcher(knownNames(units, communeName), communeName);
  return (text) => {
    const person = asPerson(text);
    return person?.post && !person.many && person.unitText ? exactUnit(person.unitText)?.id : undefined;
  };
}

/** A matcher over the units of one commune; build it once for many texts. */
export function unitMatcher(units: readonly NamedUnit[], communeName?: string): UnitMatcher {
  const names = knownNames(units, communeName);
  const exactUnit = exactMatcher(names, communeName);
  const accented = likenessIndex(names.map((name) => name.key));
  const plain = likenessIndex(names.map((name) => foldPlain(name.key)));

  const suggest = (text: string): UnitSuggestion[] => {
    const key = unitNameKey(text, communeName);
    const best = new Map<string, UnitSuggestion>();
    const note = (index: number, score: number) => {
      const unit = names[index]?.unit;
      if (!unit || score < UNLIKELY || score <= (best.get(unit.id)?.score ?? 0)) return;
      best.set(unit.id, { unitId: unit.id, name: unit.name, score: Math.min(1, score) });
    };
    for (const pair of accented.like(key, 20)) note(pair.index, pair.score);
    for (const pair of plain.like(foldPlain(key), 20)) note(pair.index, pair.score * PLAIN_SHARE);
    return [...best.values()].sort((a, b) => b.score - a.score).slice(0, SUGGESTED);
  };

  return { match: (text) => matchOwner(text, exactUnit, suggest) };
}

function matchOwner(
  text: string,
  exactUnit: ExactUnit,
  suggest: (text: string) => UnitSuggestion[],
): OwnerMatch {
  const likely = (named: string): UnitSuggestion[] => {
    const unit = exactUnit(named);
    return unit ? [{ unitId: unit.id, name: unit.name, score: 1 }] : suggest(named);
  };
  const person = asPerson(text);
  const unit = exactUnit(text);
  if (unit && !person?.post) return { resolution: 'unit', unitId: unit.id, suggestions: likely(text) };
  if (isCollective(text)) return { resolution: 'collective', suggestions: [] };
  if (isOutside(text)) return { resolution: 'outside', suggestions: [] };
  if (person) return { resolution: 'person', suggestions: likely(person.unitText ?? '') };
  return { suggestions: suggest(text) };
}

/** Likely units for one text, best first. */
export function matchUnit(text: string, units: readonly NamedUnit[]): UnitSuggestion[] {
  return unitMatcher(units).match(text).suggestions;
}
