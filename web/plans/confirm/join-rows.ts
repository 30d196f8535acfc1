/** A row joined with the one that stands above it at the screen, as changes that can be undone. */
import type { Deadline, Location, Target } from '../../../src/reading/contract.ts';
import { readDeadlineText } from '../../../src/reading/values/deadline.ts';
import type { Change } from './change.ts';
import type { RegisterDraftRow } from './split-row.ts';

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

function joinTargets(a: readonly Target[], b: readonly Target[]): Target[] {
  const years = new Set(a.map((target) => target.year));
  return [...a, ...b.filter((target) => !years.has(target.year))];
}

/** Blocks between two parts of one row: the end of a page, its number, the repeated head of a table. */
const MOST_BETWEEN = 6;

/** One passage over both, also from one page to the next, when they stand close together; else the first alone. */
function joinLocations(above: Location, below: Location): Location {
  const inOrder = (below.block ?? 0) >= (above.block ?? 0);
  const [first, last] = inOrder ? [above, below] : [below, above];
  if (first.block === undefined || last.block === undefined || first.file !== last.file) return above;
  if (last.block - (first.blockEnd ?? first.block) > MOST_BETWEEN + 1) return above;
  const blockEnd = Math.max(last.blockEnd ?? last.block, first.blockEnd ?? first.block);
  const rowEnd = last.rowEnd ?? last.row;
  return {
    ...first,
    ...(blockEnd > first.block && { blockEnd }),
    ...(rowEnd !== undefined && first.row !== undefined && { rowEnd }),
  };
}

/** The deadline that is there; of one that was cut in two, both parts together. */
function joinDeadlines(above: Deadline, below: Deadline): Deadline {
  const words = [above.text, below.text].filter((text) => text !== undefined);
  const cut = [above, below].some(
    ({ kind, due }) => kind === 'none' || (kind === 'due' && due === undefined),
  );
  const whole = cut && words.length === 2 ? readDeadlineText(words.join(' ')) : undefined;
  if (whole?.sure && whole.deadline.kind !== 'none') return whole.deadline;
  return above.kind === 'none' ? below : above;
}

/**
 * The row above takes up the text, figures, owners and passage of this one, which is removed: a row that was cut over
 * two pages becomes one again. What both say stays as the row above says it.
 * @param above the line that the person sees above
 * @returns undefined for rows of two kinds
 */
export function joinWithAbove(row: RegisterDraftRow, above: RegisterDraftRow): Change[] | undefined {
  if (row.kind !== above.kind || row.id === above.id) return undefined;
  const [a, b] = [above.value, row.value];
  const patch: Record<string, unknown> = {
    name: `${a.name.trim()} ${b.name.trim()}`.trim(),
    quote: [a.quote, b.quote].filter((text) => text !== '').join('\n'),
    location: joinLocations(a.location, b.location),
    leads: union(a.leads, b.leads),
    coordinators: union(a.coordinators, b.coordinators),
    director: a.director ?? b.director,
    deliverable: a.deliverable ?? b.deliverable,
    ordinal: a.ordinal ?? b.ordinal,
  };
  if (above.kind === 'indicator' && row.kind === 'indicator') {
    patch.targets = joinTargets(above.value.targets, row.value.targets);
    patch.agencies = union(above.value.agencies, row.value.agencies);
    patch.unit = above.value.unit ?? row.value.unit;
  }
  if (above.kind === 'task' && row.kind === 'task')
    patch.deadline = joinDeadlines(above.value.deadline, row.value.deadline);
  return [
    { op: 'set', rowId: above.id, patch },
    { op: 'set', rowId: row.id, state: 'removed' },
  ];
}
