/** What the search over everything found, in groups by kind, with the way to each. Pure. */
import type { Plan } from '../../src/plans/confirmed/contract.ts';
import { planName } from '../../src/plans/draft/plan-name.ts';
import type { RegisterRow, RowKind, ThingClass } from '../../src/register/contract.ts';
import { classOf } from '../../src/register/labels.ts';
import type { Texts } from '../i18n/vi.ts';

/** Something that was found. */
export interface Found {
  id: string;
  name: string;
  /** Where it stands, in secondary ink. */
  where: string;
  to: { to: '/plans/$id'; params: { id: string } } | RowAddress;
}

interface RowAddress {
  to: '/register/$kind/$id';
  params: { kind: RowKind; id: string };
}

/** Found things of one kind under their heading. */
export interface FoundGroup {
  title: string;
  found: Found[];
}

const ORDER: readonly ThingClass[] = ['indicator', 'task', 'qualitative', 'general'];

function foundRow(row: RegisterRow): Found {
  const lead = row.owners.find(({ role }) => role === 'lead');
  const { id, kind, name, section } = row;
  return {
    id,
    name,
    where: [lead?.unitName ?? lead?.text, section].filter(Boolean).join(' · '),
    to: { to: '/register/$kind/$id', params: { kind, id } },
  };
}

/** @returns groups that hold something, plans first; within a group as the server ranked them */
export function groupFound(answer: { plans: Plan[]; rows: RegisterRow[] }, texts: Texts): FoundGroup[] {
  const plans = answer.plans.map(({ id, header }): Found => {
    const name = planName(header) ?? texts.plans.untitled;
    return { id, name, where: header.issuer ?? '', to: { to: '/plans/$id', params: { id } } };
  });
  const rows = ORDER.map((kind) => ({
    title: texts.register.kinds[kind],
    found: answer.rows.filter((row) => classOf(row) === kind).map(foundRow),
  }));
  return [{ title: texts.plans.title, found: plans }, ...rows].filter(({ found }) => found.length > 0);
}
