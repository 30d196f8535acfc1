/** Units that can be asked by themselves. Pure. */
import type { Unit } from '../../../src/organisation/contract.ts';
import type { ContentRow } from '../../../src/duties/content/contract.ts';

/** Under their kinds, in the order of the commune's list; a collective is nobody who answers. */
export function unitsByKind(units: readonly Unit[]): { kind: Unit['kind']; units: Unit[] }[] {
  const answering = units.filter(({ kind, validTo }) => kind !== 'collective' && validTo === undefined);
  return [...Map.groupBy(answering, ({ kind }) => kind)].map(([kind, own]) => ({ kind, units: own }));
}

/** Whom all of the rows are asked of, each by itself; undefined where they differ. */
export function askedAlike(rows: readonly Pick<ContentRow, 'provider'>[]): string[] | undefined {
  const asked = rows.map(({ provider }) => (provider.units ?? []).map(({ unitId }) => unitId).toSorted());
  const [first] = asked;
  return first && asked.every((ids) => ids.join() === first.join()) ? first : undefined;
}
