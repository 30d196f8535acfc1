/** Whether a draft can be confirmed. One rule for the button on the screen and the check on the server. Pure. */
import { namesCommune } from '../../organisation/commune-names.ts';
import { tooLong } from '../../shared/text-limits.ts';
import { deadlineProblem, targetProblem } from '../../register/things/content-problems.ts';
import type { DraftFinding, DraftRemark, DraftRow } from './contract.ts';
import { compareDraftRows, isDoubtful } from './draft-rows.ts';
import { type DraftThing, draftThings } from './draft-things.ts';

/** What stands in the way within one row; undefined when nothing does. */
export function rowBlocker(row: DraftRow): string | undefined {
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

function doubtfulBlocker(things: readonly DraftThing[]): DraftRemark[] {
  const doubtful = things.filter((thing) => thing.rows.some(isDoubtful));
  const first = doubtful[0]?.rows.find(isDoubtful);
  if (!first) return [];
  const text = `Còn ${doubtful.length} chỉ tiêu, nhiệm vụ máy đọc chưa chắc, chưa có người xem lại.`;
  return [{ text, rowId: first.id }];
}

/**
 * Everything that stands in the way of confirming; empty when the draft can be confirmed.
 * @param things those of the rows, where they are known already
 */
export function draftBlockers(
  rows: readonly DraftRow[],
  things: readonly DraftThing[] = draftThings(rows),
): DraftRemark[] {
  const kept = rows.filter((row) => row.state !== 'removed').toSorted(compareDraftRows);
  const blockers: DraftRemark[] = [];
  if (!kept.some((row) => row.kind === 'header')) blockers.push({ text: 'Thiếu phần đầu của kế hoạch.' });
  if (!kept.some((row) => row.kind === 'indicator' || row.kind === 'task'))
    blockers.push({ text: 'Kế hoạch không còn chỉ tiêu, nhiệm vụ nào.' });
  for (const row of kept) {
    const text = rowBlocker(row);
    if (text) blockers.push({ text, rowId: row.id });
  }
  return [...blockers, ...doubtfulBlocker(things)];
}

/** What the person should know before confirming: what of the file was not read and not yet looked at. */
export function draftWarnings(findings: readonly DraftFinding[]): DraftRemark[] {
  const unread = findings.filter(({ kind, waived }) => kind === 'unread-content' && !waived);
  return unread.map(({ detail }) => ({ text: detail }));
}

/**
 * The sentence to which the person says yes before a plan that names another commune is confirmed; null when it names
 * this one or one that it succeeds, or none. @param commune the one that works here ("xã Sông Trăng")
 */
export function otherCommune(
  rows: readonly DraftRow[],
  commune: string,
  formerCommunes: readonly string[] = [],
): string | null {
  const header = rows.find((row) => row.kind === 'header' && row.state !== 'removed');
  const named = header?.kind === 'header' ? header.value.commune : undefined;
  if (!named || [commune, ...formerCommunes].some((own) => namesCommune(named, own))) return null;
  return `Kế hoạch ghi là của ${named}, còn đơn vị đang dùng phần mềm là ${commune}. Vui lòng kiểm tra có đúng tệp không.`;
}
