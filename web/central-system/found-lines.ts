/** Which rows of Hệ thống 57 are shown, and what they can be narrowed to. Pure. */
import type { CentralLine } from '../../src/central-system/contract.ts';
import { isFound, readQuery } from '../../src/shared/search-text.ts';
import type { CentralSearch } from './central-search.ts';

const stands = ({ state }: CentralLine, wanted: CentralSearch['state']): boolean =>
  wanted === 'all' || (state === 'entered') === (wanted === 'entered');

/** In the order in which they came. */
export function foundLines(
  lines: readonly CentralLine[],
  { q = '', state, kind, unit, section }: CentralSearch,
): CentralLine[] {
  const query = readQuery(q);
  return lines
    .filter((line) => stands(line, state))
    .filter((line) => kind === undefined || line.kind === kind)
    .filter((line) => unit === undefined || line.values.body === unit)
    .filter((line) => section === undefined || line.section === section)
    .filter(({ values, ordinal }) => isFound(query, values.name, values.body, values.result, ordinal));
}

/** What there is of something, each once, in the order of the rows, with how many rows of the shown state have it. */
export function choicesOf(
  lines: readonly CentralLine[],
  state: CentralSearch['state'],
  of: (line: CentralLine) => string | undefined,
): { value: string; label: string; count: number }[] {
  const said = lines.filter((line) => stands(line, state)).flatMap((line) => of(line) ?? []);
  return [...Map.groupBy(said, (value) => value)].map(([value, all]) => ({
    value,
    label: value,
    count: all.length,
  }));
}

/** Where to go on once a row is no longer shown: the one after it, else the one before it. */
export function afterLine(lines: readonly CentralLine[], thingId: string): string | undefined {
  const at = lines.findIndex((line) => line.thingId === thingId);
  return (lines[at + 1] ?? lines[at - 1])?.thingId;
}
