/** Where body and appendix say different things of one thing: one finding, with what each of them says. */
import type { Finding, IndicatorReading, TaskReading } from '../contract.ts';
import { isCollective } from '../values/collective.ts';
import type { Checked, CheckedPlan } from './checked-plan.ts';
import { finding } from './finding.ts';
import { deadlinesDiffer } from './other-deadline.ts';
import { type Difference, levelsApart } from './levels-apart.ts';
import { isOtherOwner } from './other-owner.ts';
import type { RowNames } from './row-names.ts';

export function checkMismatch({ indicators, tasks, names }: CheckedPlan): Finding[] {
  return [
    ...indicators.flatMap((thing) => disagreement(thing, levelsApart, names)),
    ...tasks.flatMap((thing) => disagreement(thing, tasksApart, names)),
  ];
}

function tasksApart(appendix: TaskReading, body: TaskReading): Difference[] {
  return [...deadlinesApart(appendix, body), ...ownersApart(appendix, body)];
}

function deadlinesApart({ deadline: listed }: TaskReading, { deadline: said }: TaskReading): Difference[] {
  if (!deadlinesDiffer(listed, said)) return [];
  const [appendix, body] = [listed.text ?? listed.due ?? '', said.text ?? said.due ?? ''];
  return [{ about: 'thời hạn', appendix, body, serious: true }];
}

function ownersApart(listed: TaskReading, said: TaskReading): Difference[] {
  // A collective beside a name is said of the collective.
  if (!isOtherOwner(listed.leads, said.leads) || [...listed.leads, ...said.leads].some(isCollective))
    return [];
  const [appendix, body] = [listed.leads.join(', '), said.leads.join(', ')];
  return [{ about: 'chủ trì', appendix, body, serious: true }];
}

/** @returns at most one finding: the leading row and the rows that differ from it, so that a side can be taken */
function disagreement<R extends IndicatorReading | TaskReading>(
  { lead, rows }: Checked<R>,
  apart: (appendix: R, body: R) => Difference[],
  names: RowNames,
): Finding[] {
  const listed = rows.filter(({ source }) => source === 'appendix');
  const said = rows.filter(({ source }) => source === 'body');
  const found = listed.flatMap((row) =>
    said.flatMap((other) => apart(row, other).map((difference) => ({ row, other, difference }))),
  );
  const [first] = found;
  if (!first) return [];
  const serious = found.some(({ difference }) => difference.serious);
  const concerned = new Set<R>(found.flatMap(({ row, other }) => [row, other]));
  const texts = (side: 'appendix' | 'body'): string =>
    found
      .map(({ difference, other }) => {
        const section = side === 'body' ? names.section(other) : '';
        return `${difference.about} “${difference[side]}”${section && ` (${section})`}`;
      })
      .join('; ');
  const what = serious ? '' : ' (chỉ khác dấu so sánh)';
  return [
    finding(
      'body-appendix-mismatch',
      serious ? 'serious' : 'minor',
      rows.filter((row) => row === lead || concerned.has(row)),
      `Phụ lục và nội dung kế hoạch ghi khác nhau${what}. Phụ lục: ${texts('appendix')}. Nội dung kế hoạch: ${texts('body')}. Chọn nội dung đúng.`,
      names.of(first.row),
    ),
  ];
}
