/** What stands in one part of the plan only, where body and appendix list the same things otherwise. */
import type { Finding, IndicatorReading } from '../contract.ts';
import { mirrored } from '../groups/parallel.ts';
import { type Checked, type CheckedPlan, isListed, leadsOf } from './checked-plan.ts';
import { finding } from './finding.ts';
import { isUnled } from './owners.ts';

export interface Absent {
  indicators: readonly Checked[];
  tasks: readonly Checked[];
}

/**
 * Things of the body without owner that the appendix lacks although it lists the like of them. Tasks are taken whether
 * they count or not: that they were forgotten in the appendix is why they do not.
 */
export function absentThings({ plan, indicators, tasks }: CheckedPlan): Absent {
  const { isParallel } = mirrored(plan);
  const isAbsent = (thing: Checked): boolean => !isListed(thing) && isUnled(thing) && thing.choice !== false;
  const figures = indicators.flatMap(({ rows }) => rows).filter(isMeasuredInBody);
  const listed = plan.tasks.filter(({ source }) => source === 'appendix');
  return {
    indicators: isParallel(figures)
      ? indicators.filter((thing) => thing.rows.some(isMeasuredInBody) && isAbsent(thing))
      : [],
    tasks: isParallel(listed) ? tasks.filter(isAbsent) : [],
  };
}

const isMeasuredInBody = (row: IndicatorReading): boolean =>
  row.source === 'body' && row.targets.some((target) => target.value !== undefined);

/** How many rows a finding names whose rows are what is to be looked at. */
const MOST = 20;

export function checkAbsent(checked: CheckedPlan, absent: Absent): Finding[] {
  const { names } = checked;
  const tell = (things: readonly Checked[], what: string, unclear: string): Finding[] => {
    if (things.length === 0) return [];
    const rows = leadsOf(things);
    const detail = `${rows.length} ${what} chỉ nêu ở nội dung kế hoạch, không có dòng trong phụ lục nên ${unclear}. Giao đơn vị chủ trì, hoặc gộp với dòng của phụ lục nêu cùng nội dung.`;
    return [finding('body-appendix-mismatch', 'serious', rows, detail, names.list(rows, MOST))];
  };
  return [
    ...tell(absent.indicators, 'chỉ tiêu có mức phải đạt', 'chưa rõ ai theo dõi'),
    ...tell(absent.tasks, 'nhiệm vụ', 'chưa rõ ai làm, khi nào xong'),
    ...checkUnspoken(checked),
  ];
}

/** Tasks of the appendix that the body does not speak of are clear in themselves: it is said of the document. */
function checkUnspoken({ plan, tasks, names }: CheckedPlan): Finding[] {
  const { isParallel, isMirrored } = mirrored(plan);
  const [body, appendix] = (['body', 'appendix'] as const).map((part) =>
    plan.tasks.filter(({ source }) => source === part),
  );
  if (!body || !appendix || !isParallel(body) || !isParallel(appendix)) return [];
  const unspoken = leadsOf(tasks.filter((thing) => isListed(thing) && !thing.rows.some(isMirrored)));
  if (unspoken.length === 0) return [];
  const detail = `${unspoken.length} nhiệm vụ của phụ lục không được nêu ở nội dung kế hoạch. Xem nội dung kế hoạch có sót nội dung không.`;
  return [finding('body-appendix-mismatch', 'minor', [], detail, names.list(unspoken, MOST))];
}
