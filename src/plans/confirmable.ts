/** Whether a draft can be confirmed. One rule for the button on the screen and the check on the server. Pure. */
import { foldPlain } from '../shared/likeness.ts';
import { tooLong } from '../shared/text-limits.ts';
import type { Deadline, Target } from '../reading/contract.ts';
import type { DraftFinding, DraftRemark, DraftRow } from './contract.ts';
import { compareDraftRows, isDoubtful } from './draft-rows.ts';

/** What is wrong with a target, to be put after a colon; undefined when nothing is. */
export function targetProblem(target: Target): string | undefined {
  if (target.comparator === 'text') return undefined;
  if (target.value === undefined) return 'có mốc chỉ tiêu chưa ghi giá trị';
  if (target.comparator !== 'range') return undefined;
  if (target.valueMax === undefined) return 'có mốc chỉ tiêu dạng khoảng chưa ghi giá trị cuối';
  return target.valueMax < target.value
    ? 'có mốc chỉ tiêu dạng khoảng bị ngược (đầu lớn hơn cuối)'
    : undefined;
}

/** What is wrong with a deadline, to be put after a colon; undefined when nothing is. */
export function deadlineProblem(deadline: Deadline): string | undefined {
  if (deadline.start && deadline.due && deadline.start > deadline.due)
    return 'ngày bắt đầu sau ngày hoàn thành';
  return deadline.kind === 'due' && !deadline.due ? 'thời hạn chưa có ngày hoàn thành' : undefined;
}

/** What stands in the way within one row; undefined when nothing does. */
export function rowObstacle(row: DraftRow): string | undefined {
  switch (row.kind) {
    case 'header':
      return row.value.title?.trim() ? tooLong(row.value)[0]?.text : 'Kế hoạch chưa có tên (trích yếu).';
    case 'reporting':
      return tooLong(row.value)[0]?.text;
    case 'indicator':
    case 'task': {
      const what = `${row.kind === 'indicator' ? 'Chỉ tiêu' : 'Nhiệm vụ'} ${row.value.ordinal ?? ''}`.trim();
      if (!row.value.name.trim()) return `${what} chưa có tên.`;
      const problem =
        row.kind === 'task'
          ? deadlineProblem(row.value.deadline)
          : row.value.targets.map(targetProblem).find((text) => text !== undefined);
      return problem ? `${what}: ${problem}.` : tooLong(row.value).map(({ text }) => `${what}: ${text}`)[0];
    }
  }
}

function doubtfulObstacle(rows: readonly DraftRow[]): DraftRemark[] {
  const doubtful = rows.filter(isDoubtful);
  const [first] = doubtful;
  if (!first) return [];
  return [{ text: `Còn ${doubtful.length} dòng máy đọc chưa chắc, chưa có người xem lại.`, rowId: first.id }];
}

/** Everything that stands in the way of confirming; empty when the draft can be confirmed. */
export function draftObstacles(rows: readonly DraftRow[]): DraftRemark[] {
  const kept = rows.filter((row) => row.state !== 'removed').toSorted(compareDraftRows);
  const obstacles: DraftRemark[] = [];
  if (!kept.some((row) => row.kind === 'header')) obstacles.push({ text: 'Thiếu phần đầu của kế hoạch.' });
  if (!kept.some((row) => row.kind === 'indicator' || row.kind === 'task'))
    obstacles.push({ text: 'Kế hoạch không còn chỉ tiêu, nhiệm vụ nào.' });
  for (const row of kept) {
    const text = rowObstacle(row);
    if (text) obstacles.push({ text, rowId: row.id });
  }
  return [...obstacles, ...doubtfulObstacle(kept)];
}

/**
 * What the person should know before confirming: that the plan is another commune's, and what of the file was not read
 * and not yet looked at. `commune` is the one that works here ("xã Sông Trăng").
 */
export function draftWarnings(
  rows: readonly DraftRow[],
  findings: readonly DraftFinding[],
  commune: string,
): DraftRemark[] {
  const unread = findings.filter(({ kind, waived }) => kind === 'unread-content' && !waived);
  return [...otherCommune(rows, commune), ...unread.map(({ detail }) => ({ text: detail }))];
}

function otherCommune(rows: readonly DraftRow[], commune: string): DraftRemark[] {
  const header = rows.find((row) => row.kind === 'header');
  const named = header?.value.commune;
  if (!header || !named) return [];
  if (foldPlain(named).endsWith(foldPlain(commune)) || foldPlain(commune).endsWith(foldPlain(named)))
    return [];
  return [
    {
      text: `Kế hoạch ghi là của ${named}, còn đơn vị đang dùng phần mềm là ${commune}. Hãy kiểm tra có đúng tệp không.`,
      rowId: header.id,
    },
  ];
}
