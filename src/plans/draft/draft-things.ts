/** The things of a draft: rows that state one indicator or task, with what they say together. Pure. */
import { listFieldsOf } from '../../reading/list-fields.ts';
import type { RowKind, RowOwner } from '../../register/contract.ts';
import { composed, countsByRule, type NamedSaid } from '../../register/things/thing-content.ts';
import type { DraftRow } from './contract.ts';
import { compareDraftRows } from './draft-rows.ts';

export type StatementRow = Extract<DraftRow, { kind: 'indicator' | 'task' }>;

export interface DraftThing {
  id: string;
  kind: RowKind;
  /** The leading one first, then in the order of the plan. */
  rows: readonly [StatementRow, ...StatementRow[]];
  /** Whether it counts as an indicator or a task; otherwise a goal in words, or a general task. */
  counted: boolean;
}

export const isStatement = (row: DraftRow): row is StatementRow =>
  row.kind === 'indicator' || row.kind === 'task';

/** What a row states: rows of one thing have the same. */
export const thingKey = ({ thing, id }: Pick<DraftRow, 'thing' | 'id'>): string => thing ?? id;

type OwnerRole = RowOwner['role'];
interface NamedOwner {
  role: OwnerRole;
  text: string;
}

/** Everybody named by a row, in the order of the roles. */
export function namedOwners({ kind, value }: StatementRow): NamedOwner[] {
  const named = (role: OwnerRole, texts: readonly string[]) =>
    texts.filter((text) => text.trim()).map((text) => ({ role, text }));
  return [
    ...named('director', value.director ? [value.director] : []),
    ...named('lead', value.leads),
    ...named('agency', kind === 'indicator' ? value.agencies : []),
    ...named('coordinator', value.coordinators),
  ];
}

/** What a row says, in the words of the register. */
export function saidBy(row: StatementRow): NamedSaid {
  const { value } = row;
  return {
    name: value.name,
    targets: 'targets' in value ? value.targets : [],
    owners: namedOwners(row),
    ...('unit' in value && value.unit && { unit: value.unit }),
    ...('deadline' in value && { deadline: value.deadline }),
    ...(value.deliverable && { deliverable: value.deliverable }),
    ...('deadline' in value && listFieldsOf(value)),
  };
}

/** A person's choice leads, then the appendix before the body, then the order of the plan. */
export function compareLeading(a: StatementRow, b: StatementRow): number {
  return (
    Number(b.leads ?? false) - Number(a.leads ?? false) ||
    Number(a.value.source === 'body') - Number(b.value.source === 'body') ||
    compareDraftRows(a, b)
  );
}

/** What rows of one thing say together. */
export const contentOf = (rows: readonly StatementRow[]): NamedSaid => composed(rows.map(saidBy));

function thingOf(rows: readonly StatementRow[]): DraftThing | undefined {
  const [lead, ...others] = rows.toSorted(compareLeading);
  if (!lead) return undefined;
  const choice = [lead, ...others].find(({ counted }) => counted !== undefined)?.counted;
  const inAppendix = rows.some(({ value }) => value.source === 'appendix');
  const counted = choice ?? countsByRule(lead.kind, inAppendix, contentOf([lead, ...others]));
  return { id: thingKey(lead), kind: lead.kind, rows: [lead, ...others], counted };
}

/** In the order of their leading rows; rows that were removed are left out, and rows of another kind stand apart. */
export function draftThings(rows: readonly DraftRow[]): DraftThing[] {
  const kept = rows.filter(isStatement).filter(({ state }) => state !== 'removed');
  const groups = Map.groupBy(kept, (row) => `${row.kind} ${thingKey(row)}`);
  return [...groups.values()]
    .flatMap((group) => thingOf(group) ?? [])
    .toSorted((a, b) => compareDraftRows(a.rows[0], b.rows[0]));
}
