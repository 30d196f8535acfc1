/** Owners of a draft, each spelling once, with what it stands for in this commune. Pure. */
import type { Commune } from '../../organisation/contract.ts';
import type { UnitMatcher } from '../../organisation/match-unit.ts';
import type { Unit } from '../../organisation/contract.ts';
import { unitNameKey } from '../../organisation/unit-names.ts';
import { presentUnit } from '../../organisation/unit-rules.ts';
import type { DraftOwner, DraftRow, ResolveOwner } from './contract.ts';
import { namesCommune } from './triage.ts';

/** A choice made by a person in this draft; it holds for every spelling with the same key. */
export interface OwnerChoice extends Pick<ResolveOwner, 'resolution' | 'unitId'> {
  key: string;
}

/** Choices as they hold today: a unit that another one succeeds is that one; where several do, somebody is asked again. */
export function presentChoices(choices: readonly OwnerChoice[], units: readonly Unit[]): OwnerChoice[] {
  return choices.flatMap((choice) => {
    if (choice.unitId === undefined) return choice;
    const unit = presentUnit(units, choice.unitId);
    return unit ? { ...choice, unitId: unit.id } : [];
  });
}

/** Spellings with one key ("Phòng VH-XH", "phòng VH – XH xã") are resolved together. */
export function ownerKey(text: string): string {
  return unitNameKey(text) || text.trim().toLowerCase();
}

/** Every owner named by a row, in the order of the roles. */
export function ownerTexts(row: DraftRow): string[] {
  if (row.kind !== 'indicator' && row.kind !== 'task') return [];
  const { director, leads, coordinators } = row.value;
  const agencies = row.kind === 'indicator' ? row.value.agencies : [];
  return [...(director ? [director] : []), ...leads, ...agencies, ...coordinators].filter((text) =>
    text.trim(),
  );
}

export function draftOwners(
  rows: readonly DraftRow[],
  choices: readonly OwnerChoice[],
  matcher: UnitMatcher,
  commune: Pick<Commune, 'type' | 'name'>,
): DraftOwner[] {
  const rowsOf = new Map<string, Set<string>>();
  for (const row of rows) {
    if (row.state === 'removed') continue;
    for (const text of ownerTexts(row)) {
      const ids = rowsOf.get(text) ?? new Set();
      rowsOf.set(text, ids.add(row.id));
    }
  }
  // Keys stored by an earlier rule ('quản lí', an abbreviation unknown then) are read as they are made today.
  const former = choices
    .filter(({ key }) => ownerKey(key) !== key)
    .map((each) => [ownerKey(each.key), each] as const);
  const chosen = new Map([...former, ...choices.map((each) => [each.key, each] as const)]);
  return [...rowsOf].map(([text, ids]) => {
    const choice = chosen.get(ownerKey(text));
    const match = matcher.match(text);
    const { resolution, unitId } = choice ?? match;
    return {
      text,
      rows: [...ids],
      ...(resolution && { resolution }),
      ...(unitId && { unitId }),
      ...((resolution === 'unit' || namesCommune(text, commune)) && { ours: true as const }),
      known: choice === undefined && match.resolution !== undefined,
      suggestions: match.suggestions,
    };
  });
}
