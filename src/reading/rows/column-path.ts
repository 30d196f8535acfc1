/** What the header cells above one column say together. */
import { headerKey, type HeaderRole, headerRole, headerYear } from './column-words.ts';

/**
 * The role that the words above a column give it. The lowest header cell counts, unless only what stands above it says
 * something; under a year or under "Mục tiêu" whatever is no other role is a figure to reach, and "Thực hiện" a result.
 */
export function wordRole(path: string[]): HeaderRole | undefined {
  const roles = path.map(headerRole);
  const lowest = roles.at(-1);
  const above = roles.slice(0, -1);
  const upper = above.findLast((role) => role !== undefined);
  if (upper === 'lead' && (lowest === 'unit-or-lead' || isNameOfPerson(path.at(-1)))) return 'lead';
  if (lowest === 'ignore') return 'ignore';
  if ((upper === 'ignore' || upper === 'result') && lowest !== 'lead' && lowest !== 'deadline')
    return 'ignore';
  if (isUnderTargets(path, above)) return roleUnderTargets(path.at(-1) ?? '', lowest);
  return lowest ?? headerRole(path.join(' ')) ?? upper;
}

const isNameOfPerson = (text: string | undefined): boolean =>
  /^ho(?: va| -|,)? ?ten/.test(headerKey(text ?? ''));

const isUnderTargets = (path: string[], above: (HeaderRole | undefined)[]): boolean =>
  path.slice(0, -1).some((text) => headerYear(text) !== undefined) ||
  above.some((role) => role === 'target' || role === 'name-or-target');

function roleUnderTargets(text: string, lowest: HeaderRole | undefined): HeaderRole {
  if (lowest === 'result' || /^ket qua(?!.*(?:can|phai|du kien) dat)/.test(headerKey(text))) return 'result';
  return lowest === undefined || MAY_BE_TARGETS.has(lowest) ? 'target' : lowest;
}

/** Words that under a year mean the figure of that year. */
const MAY_BE_TARGETS: ReadonlySet<HeaderRole> = new Set<HeaderRole>([
  'section',
  'name',
  'name-or-target',
  'target-or-deliverable',
  'year',
]);
