/** The things of a draft at the screen: in which tab each stands, and how it reads as one line. Pure. */
import type { DraftRow } from '../../../../src/plans/draft/contract.ts';
import {
  contentOf,
  type DraftThing,
  draftThings,
  type StatementRow,
} from '../../../../src/plans/draft/draft-things.ts';
import type { PlainClass, Proposable } from '../../../../src/register/contract.ts';
import { plainClassOf } from '../../../../src/register/labels.ts';
import { proposedFields } from '../../../../src/register/things/thing-content.ts';
import { compareDraftRows } from '../../../../src/plans/draft/draft-rows.ts';
import type { Rows } from '../change.ts';
import type { RowTab } from '../tabs.ts';

export interface Things {
  /** In the order of their leading rows. */
  list: readonly DraftThing[];
  byRow: ReadonlyMap<string, DraftThing>;
}

export function thingsOf(rows: Rows): Things {
  const list = draftThings([...rows.values()]);
  return { list, byRow: new Map(list.flatMap((thing) => thing.rows.map((row) => [row.id, thing]))) };
}

export const thingTab = (thing: DraftThing): PlainClass => plainClassOf(thing);

const says = (row: StatementRow | undefined): boolean =>
  row?.kind === 'task' && row.value.deadline.kind !== 'none';

/** One line of the table: a thing, or a row that states none. */
export interface Line {
  /** What it says, all mentions together; its id is that of the leading row. */
  row: DraftRow;
  /** The rows behind it, the leading one first. */
  rows: readonly [DraftRow, ...DraftRow[]];
  state: DraftRow['state'];
  /** What a person filled in although no mention was read to say it. */
  proposed: readonly Proposable[];
  /** Absent for a row that states none. */
  thing?: DraftThing;
}

export const lineOfRow = (row: DraftRow): Line => ({ row, rows: [row], state: row.state, proposed: [] });

/** The leading row with what the mentions say together; alone it is the row itself. */
export function shownRow({ rows }: DraftThing): StatementRow {
  const [lead, ...others] = rows;
  if (others.length === 0) return lead;
  const { owners, targets, deadline, unit, deliverable } = contentOf(rows);
  const named = (role: (typeof owners)[number]['role']) =>
    owners.filter((owner) => owner.role === role).map(({ text }) => text);
  const [director] = named('director');
  const said = {
    leads: named('lead'),
    coordinators: named('coordinator'),
    ...(director !== undefined && { director }),
    ...(deliverable !== undefined && { deliverable }),
  };
  if (lead.kind === 'task')
    return { ...lead, value: { ...lead.value, ...said, ...(deadline && { deadline }) } };
  const measured = { targets, agencies: named('agency'), ...(unit !== undefined && { unit }) };
  return { ...lead, value: { ...lead.value, ...said, ...measured } };
}

export function lineOf(thing: DraftThing): Line {
  const { rows } = thing;
  const read = rows
    .filter((row) => row.read !== undefined)
    .map((row) => ({
      leads: (row.read?.leads.length ?? 0) > 0,
      deadline: says({ ...row, value: row.read } as StatementRow),
    }));
  return {
    row: shownRow(thing),
    rows,
    state: rows.every(({ state }) => state === 'accepted') ? 'accepted' : 'open',
    proposed: proposedFields(contentOf(rows), read),
    thing,
  };
}

/** All lines of a draft under the ids of their (leading) rows, in the order of the plan. */
export function linesOf(rows: Rows, { list }: Things): Map<string, Line> {
  const others = [...rows.values()]
    .filter((row) => row.kind === 'reporting' && row.state !== 'removed')
    .toSorted(compareDraftRows);
  const lines = [...list.map(lineOf), ...others.map(lineOfRow)];
  return new Map(lines.map((line) => [line.row.id, line]));
}

/** The tab in which a line stands. */
export const lineTab = ({ thing }: Line): RowTab => (thing ? thingTab(thing) : 'reporting');
