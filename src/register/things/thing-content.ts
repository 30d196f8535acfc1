/** What a thing says: what its mentions say, put together. The leading one comes first. Pure. */
import type { Deadline, Target } from '../../reading/contract.ts';
import type { Proposable, RowKind } from '../contract.ts';
import { setsLevel } from '../../reading/groups/counting.ts';
import { isCollective } from '../../reading/values/collective.ts';
import type { Said } from './said.ts';

/** Version of the rules of this file; what an older version put together is put together anew. */
export const COMPOSE_RULE = 2;

export interface NamedSaid extends Said {
  name: string;
}

/** A year stands as the first says it that states it; targets without a year only from the first that has targets. */
function composedTargets(said: readonly Said[]): Target[] {
  const first = said.find(({ targets }) => targets.length > 0)?.targets ?? [];
  const years = new Set(first.map(({ year }) => year));
  const further = said
    .flatMap(({ targets }) => targets)
    .filter(({ year }) => year !== undefined && !years.has(year));
  const added = further.filter(({ year }, at) => further.findIndex((other) => other.year === year) === at);
  return added.length === 0 ? first : [...first, ...added].toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0));
}

const says = (deadline: Deadline | undefined) => deadline !== undefined && deadline.kind !== 'none';

/** Owners of each role as the first names them that names any. */
function composedOwners(said: readonly Said[]): Said['owners'] {
  const roles = ['director', 'lead', 'agency', 'coordinator'] as const;
  return roles.flatMap((role) => {
    const named = said.map(({ owners }) => owners.filter((owner) => owner.role === role));
    return named.find((owners) => owners.length > 0) ?? [];
  });
}

/** @param said of all mentions, the leading one first; at least one */
export function composed<T extends NamedSaid>(said: readonly T[]): NamedSaid {
  const [lead] = said;
  if (!lead) throw new Error('a thing has at least one mention');
  const unit = said.map((each) => each.unit).find(Boolean);
  const deliverable = said.map((each) => each.deliverable).find(Boolean);
  const deadline = said.map((each) => each.deadline).find(says) ?? lead.deadline;
  return {
    name: lead.name,
    targets: composedTargets(said),
    owners: composedOwners(said),
    ...(unit && { unit }),
    ...(deliverable && { deliverable }),
    ...(deadline && { deadline }),
  };
}

/**
 * Whether a thing counts by itself. Not counted are tasks of the body that nobody answers for and that have no deadline (nhiệm vụ chung) and
 * goals of the body without any level to measure (mục tiêu định tính): what an appendix lists always counts.
 */
export function countsByRule(kind: RowKind, inAppendix: boolean, content: Said): boolean {
  if (inAppendix) return true;
  return kind === 'indicator'
    ? content.targets.some(setsLevel)
    : content.owners.some(answers) || says(content.deadline);
}

/** Whoever leads or directs; who only helps does not answer, nor does everybody. */
const answers = ({ role, text }: Said['owners'][number]): boolean =>
  role === 'director' || (role === 'lead' && !isCollective(text));

/** What the thing says although no mention was read to say it, and nothing stands for it yet. */
export function proposedFields(
  content: Said & { leadBasis?: string | undefined; deadlineBasis?: string | undefined },
  read: readonly { leads: boolean; deadline: boolean }[],
): Proposable[] {
  const leads = content.owners.some(({ role }) => role === 'lead') && !content.leadBasis;
  const deadline = says(content.deadline) && !content.deadlineBasis;
  if (read.length === 0) return [];
  return [
    ...(leads && !read.some((each) => each.leads) ? (['leads'] as const) : []),
    ...(deadline && !read.some((each) => each.deadline) ? (['deadline'] as const) : []),
  ];
}
