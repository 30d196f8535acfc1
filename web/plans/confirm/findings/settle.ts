/** What settles a finding, as changes of rows that can be undone. Pure. */
import type { DraftThing, StatementRow } from '../../../../src/plans/draft/draft-things.ts';
import type { Way } from '../../../../src/register/contract.ts';
import type { Change } from '../change.ts';
import { milestones } from '../columns.ts';

/** Ways that open one cell of a thing. */
const CELLS = {
  'set-lead': 'leads',
  'set-coordinator': 'coordinators',
  'set-deadline': 'deadline',
  'set-unit': 'unit',
  edit: 'name',
} as const satisfies Partial<Record<Way, string>>;
export type CellWay = keyof typeof CELLS | 'set-target';

export const isCellWay = (way: Way): way is CellWay => way === 'set-target' || way in CELLS;

/**
 * The column to open. For a target the first milestone that the thing has, else the first of its table.
 * @param table all rows that stand in the table of the thing
 */
export function columnOfWay(
  way: CellWay,
  [lead]: DraftThing['rows'],
  table: readonly StatementRow[],
): string {
  if (way !== 'set-target') return CELLS[way];
  const [own] = milestones([lead]);
  const [first] = lead.kind === 'indicator' && lead.value.targets.length > 0 ? [own] : milestones(table);
  return `target:${first ?? ''}`;
}

/** Everybody named as lead by the things, each once. */
export function namedLeads(things: readonly DraftThing[]): string[] {
  return [...new Set(things.flatMap(({ rows: [lead] }) => lead.value.leads))];
}

/** One of several leads stays; the others take part. Things that do not name the one are left alone. */
export function chooseLead(things: readonly DraftThing[], chosen: string): Change[] {
  return things.flatMap(({ rows: [{ id, value }] }): Change[] => {
    const { leads, coordinators } = value;
    if (!leads.includes(chosen) || leads.length === 1) return [];
    const others = leads.filter((name) => name !== chosen && !coordinators.includes(name));
    return [{ op: 'set', rowId: id, patch: { leads: [chosen], coordinators: [...others, ...coordinators] } }];
  });
}
