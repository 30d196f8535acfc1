/** A plan as the checks look at it: its things, and how to name its rows in the words of the plan. */
import { isBlock, type Block, type SourceBlock } from '../block.ts';
import type { IndicatorReading, PlanReading, TaskReading } from '../contract.ts';
import { indicatorCounts, taskCounts } from '../groups/counting.ts';
import { indicatorThings, taskThings, type Thing } from '../groups/mentions.ts';
import { type RowNames, rowNames } from './row-names.ts';

export type Row = IndicatorReading | TaskReading;

/** A thing with the rows that state it, the leading one first. */
export interface Checked<R extends Row = Row> {
  lead: R;
  rows: readonly R[];
  /** Otherwise a goal in words or a general task: nobody has to answer for it. */
  counts: boolean;
  /** What a person chose about that, if anybody did. */
  choice: boolean | undefined;
}

export interface CheckedPlan {
  plan: PlanReading;
  source: readonly SourceBlock[];
  blocks: readonly Block[];
  indicators: readonly Checked<IndicatorReading>[];
  tasks: readonly Checked<TaskReading>[];
  names: RowNames;
}

/** @param plan whose rows are grouped */
export function checkedPlan(plan: PlanReading, source: readonly SourceBlock[]): CheckedPlan {
  const blocks = source.filter(isBlock);
  return {
    plan,
    source,
    blocks,
    indicators: indicatorThings(plan).flatMap((thing) => checked(thing, indicatorCounts)),
    tasks: taskThings(plan).flatMap((thing) => checked(thing, taskCounts)),
    names: rowNames(blocks),
  };
}

function checked<R extends Row>(
  { group, rows }: Thing<R>,
  rule: (rows: readonly R[]) => boolean,
): Checked<R>[] {
  const lead = rows.find(({ id }) => id === group.lead) ?? rows[0];
  if (!lead) return [];
  const others = rows.filter((row) => row !== lead);
  return [{ lead, rows: [lead, ...others], counts: group.counted ?? rule(rows), choice: group.counted }];
}

/** Goals in words and general tasks left out: of them nothing is missing, nor wrong. */
export const whatCounts = (checked: CheckedPlan): CheckedPlan => ({
  ...checked,
  indicators: checked.indicators.filter(({ counts }) => counts),
  tasks: checked.tasks.filter(({ counts }) => counts),
});

export const leadsOf = <R extends Row>(things: readonly Checked<R>[]): R[] => things.map(({ lead }) => lead);

/** Whether an appendix lists it: any of its rows stands in one. */
export const isListed = ({ rows }: Checked): boolean => rows.some(({ source }) => source === 'appendix');

/** The table a row stands in, as a key; undefined for rows of the body. */
export const tableOf = ({ source, location }: Row): string | undefined =>
  source === 'appendix' ? `${location.file ?? 0}/${location.table ?? 0}` : undefined;

/** Things of one kind by the table that their leading row stands in; those of the body come together. */
export function byPlace<R extends Row>(things: readonly Checked<R>[]): Checked<R>[][] {
  const places = Map.groupBy(
    things,
    ({ lead }) => `${tableOf(lead) ?? 'body'} ${'targets' in lead ? 'indicator' : 'task'}`,
  );
  return [...places.values()];
}

/** Where a row stands; rows of one table on several pages have their own block on each. */
export function passageOf({ location }: Row): string {
  return [location.file ?? 0, location.table, location.block, location.row].join('/');
}
