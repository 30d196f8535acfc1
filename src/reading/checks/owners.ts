/** Who answers for a thing: nobody, everybody, or several. */
import { foldText } from '../../shared/likeness.ts';
import type { Finding } from '../contract.ts';
import { isCollective } from '../values/collective.ts';
import { byPlace, type Checked, type CheckedPlan, leadsOf, passageOf, type Row } from './checked-plan.ts';
import { countOf, finding, isDoubted, whoAndWhere } from './finding.ts';

/** @param absent things that are said to be missing in the appendix, and so have no owner */
export function checkOwners(checked: CheckedPlan, absent: ReadonlySet<Checked>): Finding[] {
  const passages = new Set(checked.plan.tasks.map(passageOf));
  const things: Checked[] = [
    // A row of a table that is a task and an indicator is asked about once, as a task.
    ...checked.indicators.filter(
      ({ lead }) => lead.location.row === undefined || !passages.has(passageOf(lead)),
    ),
    ...checked.tasks,
  ].filter((thing) => !absent.has(thing));
  return [...checkUnled(checked, things), ...checkCollective(checked), ...checkSeveralLeads(checked)];
}

/** Nobody is named by any row, and nothing stood there that could not be read. */
export const isUnled = ({ rows }: Checked): boolean =>
  rows.every(
    (row) =>
      row.leads.length === 0 &&
      !isDoubted(row, 'leads') &&
      !('agencies' in row && (row.agencies.length > 0 || isDoubted(row, 'agencies'))),
  );

/** One finding for each table, and one for the body: what all lack has one cause, a column that is not there. */
function checkUnled({ names }: CheckedPlan, asked: readonly Checked[]): Finding[] {
  return byPlace(asked).flatMap((things) => {
    const rows = leadsOf(things.filter(isUnled));
    if (rows.length === 0) return [];
    const [who, where] = whoAndWhere(rows, things.length, names);
    const each = rows.length > 1 ? ' cho từng dòng' : '';
    const detail = `${who} không ghi cơ quan, đơn vị chủ trì nên chưa rõ ai chịu trách nhiệm. Chọn đơn vị chủ trì${each}.`;
    return [finding('missing-owner', 'serious', rows, detail, where)];
  });
}

/** Tasks that are left to all: one finding for each way of naming them. Figures are gathered from many, so not theirs. */
function checkCollective({ names, tasks }: CheckedPlan): Finding[] {
  const left = tasks.flatMap(({ lead, rows }) => {
    const leads = rows.find((row) => row.leads.length > 0)?.leads ?? [];
    return leads.length > 0 && leads.every(isCollective) ? [{ lead, text: leads.join(', ') }] : [];
  });
  return [...Map.groupBy(left, ({ text }) => foldText(text)).values()].map((same) => {
    const rows = same.map(({ lead }) => lead);
    return finding(
      'missing-owner',
      'serious',
      rows,
      `${countOf(rows)} ghi chủ trì chung là “${same[0]?.text ?? ''}” nên chưa rõ đơn vị nào chịu trách nhiệm chính. Chọn một đơn vị chủ trì.`,
      names.list(rows),
    );
  });
}

/** A collective beside one who is named leaves no doubt who leads. */
function checkSeveralLeads({ names, indicators, tasks }: CheckedPlan): Finding[] {
  const things: Checked[] = [...indicators, ...tasks];
  const several = things.flatMap(({ rows }): { row: Row; leads: string[] }[] => {
    const row = rows.find(({ leads }) => leads.length > 0);
    const leads = row?.leads.filter((text) => !isCollective(text)) ?? [];
    return row && leads.length > 1 ? [{ row, leads }] : [];
  });
  const rows = several.map(({ row }) => row);
  const [first] = several;
  if (!first) return [];
  const detail =
    several.length === 1
      ? `Ghi ${first.leads.length} nơi cùng chủ trì (${first.leads.join('; ')}). Chọn một đầu mối chịu trách nhiệm chính.`
      : `${countOf(rows)} ghi nhiều nơi cùng chủ trì. Chọn cho mỗi dòng một đầu mối chịu trách nhiệm chính.`;
  return [finding('several-leads', 'minor', rows, detail, names.list(rows))];
}
