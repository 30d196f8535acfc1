/** What a place that states a thing says otherwise than what is followed. Pure. */
import type { Deadline, Target } from '../../../src/reading/contract.ts';
import type { Mention, RegisterRow, RowOwner } from '../../../src/register/contract.ts';
import { OWNER_ROLES } from './edit-draft.ts';

export type DifferentField = 'unit' | 'targets' | 'deadline' | 'deliverable' | RowOwner['role'];

export interface Difference {
  field: DifferentField;
  /** Of a target. */
  year?: number;
  /** In the words of the plan. */
  said: string;
  /** What is followed; empty when that says nothing. */
  kept: string;
}

const plain = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim().toLowerCase();

const sameTarget = (one: Target, other: Target): boolean =>
  plain(one.text) === plain(other.text) ||
  (one.value !== undefined &&
    one.comparator === other.comparator &&
    one.value === other.value &&
    one.valueMax === other.valueMax);

function targetDifferences(row: RegisterRow, mention: Mention): Difference[] {
  return mention.targets.flatMap((target): Difference[] => {
    const kept = row.targets.find(({ year }) => year === target.year);
    if (kept && sameTarget(target, kept)) return [];
    const year = target.year === undefined ? {} : { year: target.year };
    return [{ field: 'targets', ...year, said: target.text, kept: kept?.text ?? '' }];
  });
}

const shown = (deadline: Deadline): string => deadline.text ?? deadline.due ?? deadline.kind;

function deadlineDifference(row: RegisterRow, mention: Mention): Difference[] {
  const [said, kept] = [mention.deadline, row.deadline];
  if (!said || said.kind === 'none') return [];
  const stated = kept && kept.kind !== 'none' ? kept : undefined;
  const same =
    stated !== undefined &&
    (plain(said.text) === plain(stated.text) || (said.due !== undefined && said.due === stated.due));
  return same ? [] : [{ field: 'deadline', said: shown(said), kept: stated ? shown(stated) : '' }];
}

const named = (owners: readonly Pick<RowOwner, 'role' | 'text'>[], role: RowOwner['role']): string[] =>
  owners.filter((owner) => owner.role === role).map((owner) => owner.text);

/** Whoever is named by a mention but not followed; the order in which they are named says nothing. */
function ownerDifferences(row: RegisterRow, mention: Mention): Difference[] {
  return OWNER_ROLES.flatMap((role): Difference[] => {
    const [said, kept] = [named(mention.owners, role), named(row.owners, role)];
    const known = new Set(kept.map(plain));
    if (said.every((text) => known.has(plain(text)))) return [];
    return [{ field: role, said: said.join('; '), kept: kept.join('; ') }];
  });
}

/** A field that the mention does not state is no difference. */
export function differences(row: RegisterRow, mention: Mention): Difference[] {
  const words = (['unit', 'deliverable'] as const).flatMap((field): Difference[] => {
    const said = mention[field];
    if (!said || plain(said) === plain(row[field])) return [];
    return [{ field, said, kept: row[field] ?? '' }];
  });
  return [
    ...targetDifferences(row, mention),
    ...deadlineDifference(row, mention),
    ...ownerDifferences(row, mention),
    ...words,
  ];
}
