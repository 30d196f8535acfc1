/** Where mentions of one thing disagree: what each side says, and what taking it changes. Pure. */
import type { DraftThing, StatementRow } from '../../../../src/plans/draft/draft-things.ts';
import type { Deadline, Target } from '../../../../src/reading/contract.ts';
import { same } from '../../../format/same.ts';
import type { Patch } from '../change.ts';

/** What one mention says of what is in dispute, and the change of the leading row that takes it. */
export interface Side {
  row: StatementRow;
  targets: readonly Target[];
  deadline?: Deadline;
  leads: readonly string[];
  /** Empty for what the leading row says itself. */
  patch: Patch;
}

/** What a target means, whatever its words. */
export const level = ({ comparator, value, valueMax, text }: Target) =>
  comparator === 'text' ? { text } : { comparator, value, valueMax };
const targetsOf = (row: StatementRow): readonly Target[] =>
  row.kind === 'indicator' ? row.value.targets : [];

/** Years that both state, at different levels. */
function yearsApart(lead: StatementRow, other: StatementRow): (number | undefined)[] {
  return targetsOf(lead)
    .filter((target) =>
      targetsOf(other).some((said) => said.year === target.year && !same(level(said), level(target))),
    )
    .map(({ year }) => year);
}

/** What a deadline means, whatever its words. */
export const meaning = ({ kind, start, due, recurrence }: Deadline) => ({ kind, start, due, recurrence });

function deadlinesApart(lead: StatementRow, other: StatementRow): boolean {
  if (lead.kind !== 'task' || other.kind !== 'task') return false;
  const [mine, theirs] = [meaning(lead.value.deadline), meaning(other.value.deadline)];
  return mine.kind !== 'none' && theirs.kind !== 'none' && !same(mine, theirs);
}

const leadsApart = (lead: StatementRow, other: StatementRow): boolean =>
  lead.value.leads.length > 0 && other.value.leads.length > 0 && !same(lead.value.leads, other.value.leads);

interface Dispute {
  years: readonly (number | undefined)[];
  deadline: boolean;
  leads: boolean;
}

function disputeOf(lead: StatementRow, others: readonly StatementRow[]): Dispute {
  return {
    years: [...new Set(others.flatMap((other) => yearsApart(lead, other)))],
    deadline: others.some((other) => deadlinesApart(lead, other)),
    leads: others.some((other) => leadsApart(lead, other)),
  };
}

function patchOf(lead: StatementRow, other: StatementRow, side: Omit<Side, 'row' | 'patch'>): Patch {
  if (lead === other) return {};
  const said = new Map(side.targets.map((target) => [target.year, target]));
  const targets = targetsOf(lead).map((target) => said.get(target.year) ?? target);
  return {
    ...(side.targets.length > 0 && { targets }),
    ...(side.deadline && { deadline: side.deadline }),
    ...(side.leads.length > 0 && { leads: [...side.leads] }),
  };
}

function sideOf(lead: StatementRow, row: StatementRow, dispute: Dispute): Side {
  const said = {
    targets: targetsOf(row).filter(({ year }) => dispute.years.includes(year)),
    leads: dispute.leads ? row.value.leads : [],
    ...(dispute.deadline &&
      row.kind === 'task' &&
      row.value.deadline.kind !== 'none' && { deadline: row.value.deadline }),
  };
  return { row, ...said, patch: patchOf(lead, row, said) };
}

const saying = ({ targets, deadline, leads }: Side) => ({ targets: targets.map(level), deadline, leads });

/**
 * What can be taken, the leading row's own words first, each once.
 * @param concerned ids of the rows that disagree; @returns [] when nothing that both sides state is apart
 */
export function sidesOf(thing: DraftThing, concerned: readonly string[]): Side[] {
  const [lead, ...rest] = thing.rows;
  const others = rest.filter(({ id }) => concerned.includes(id));
  const dispute = disputeOf(lead, others);
  const sides = [lead, ...others].map((row) => sideOf(lead, row, dispute));
  const telling = sides.filter(
    ({ targets, deadline, leads }) => targets.length > 0 || deadline !== undefined || leads.length > 0,
  );
  const once = telling.filter(
    (side, at) => telling.findIndex((earlier) => same(saying(earlier), saying(side))) === at,
  );
  return once.length < 2 ? [] : once;
}
