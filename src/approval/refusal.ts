/** Why a step is refused, in words for whoever asked for it. Pure. */
import { ITEM_STATES } from '../duties/contract.ts';
import { Conflict, Forbidden } from '../shared/errors.ts';
import type { Session } from '../shared/who-acts.ts';
import type { Action } from './contract.ts';
import { type SinceReturn, UNDO_MINUTES } from './since-return.ts';
import { availableActions, type Available, type Standing } from './transitions.ts';

/** A row as its steps are asked about, with what a refusal says of it. */
export interface RowStanding extends Standing {
  /** Ước cả kỳ was received of it, and its period is not over yet. */
  early: boolean;
}

/** Forbidden where the person never could; else what keeps the step, and what is possible instead. */
export function refusalOf(
  user: Session,
  standing: RowStanding,
  action: Action,
  available: readonly Available[],
): Forbidden | Conflict {
  if (!everCan(user, standing, action))
    return new Forbidden('Bạn không có quyền làm việc này với báo cáo của đơn vị đó.');
  if (action === 'settle' && !standing.settles) return notOwed(standing);
  const { sinceReturn } = standing;
  if (action === 'undo-return' && sinceReturn && sinceReturn !== 'fresh') return notUndone(sinceReturn);
  if (!standing.open && !standing.settles)
    return new Conflict('Kỳ báo cáo đang không mở.', ['Đề nghị cơ quan thường trực mở lại cho đơn vị']);
  return new Conflict(
    `${STATE_WORDS[standing.state]} nên chưa làm được việc này. Chưa thay đổi gì.`,
    available.map((each) => ACTION_WORDS[each.action]),
  );
}

/** Whether the table lets the person take the step of some row of the unit, however it stands. */
function everCan(user: Session, standing: Standing, action: Action): boolean {
  const kinds = [true, false].flatMap((headFirst) =>
    [true, false].flatMap((settles) =>
      [true, false].map((corrects) => ({
        headFirst,
        settles,
        corrects,
        open: true,
        sinceReturn: 'fresh' as const,
      })),
    ),
  );
  return ITEM_STATES.some((state) =>
    kinds.some((kind) =>
      availableActions(user, { ...standing, ...kind, state }).some((each) => each.action === action),
    ),
  );
}

const notOwed = ({ early }: RowStanding): Conflict =>
  early
    ? new Conflict('Kỳ báo cáo chưa kết thúc nên chưa có số chính thức. Chưa thay đổi gì.', [
        'Gửi số chính thức sau ngày cuối của kỳ',
      ])
    : new Conflict('Nội dung này không có số ước chờ số chính thức. Chưa thay đổi gì.', [
        'Tải lại để xem nội dung mới nhất',
      ]);

const notUndone = (since: Exclude<SinceReturn, 'fresh'>): Conflict =>
  new Conflict(
    since === 'typed'
      ? 'Đơn vị đã bắt đầu sửa nội dung này nên không rút lại việc trả lại được nữa. Chưa thay đổi gì.'
      : `Đã quá ${UNDO_MINUTES} phút từ lúc trả lại nên không rút lại được nữa. Chưa thay đổi gì.`,
    ['Chờ đơn vị nộp lại, hoặc nhập thay đơn vị'],
  );

/**
 * Something changed since it was shown to whoever orders a step.
 * @param what how the thing is named in the sentence: "nội dung này", "báo cáo ngắn này"
 */
export const changedSince = (action: Action, what: string): Conflict =>
  new Conflict(
    action === 'undo-return'
      ? `Từ lúc trả lại, ${what} đã có thay đổi nên không rút lại việc trả lại được nữa. Chưa thay đổi gì.`
      : `Có người vừa thay đổi ${what}. Chưa thay đổi gì.`,
    ['Tải lại để xem nội dung mới nhất rồi làm lại'],
  );

const STATE_WORDS = {
  open: 'Nội dung này chưa nộp',
  'with-head': 'Nội dung này đang chờ trưởng đơn vị',
  'with-office': 'Nội dung này đã nộp, đang chờ tiếp nhận',
  returned: 'Nội dung này đã được trả lại',
  received: 'Nội dung này đã được tiếp nhận',
} as const;

const ACTION_WORDS: Record<Action, string> = {
  'put-forward': 'Trình trưởng đơn vị',
  submit: 'Nộp cơ quan thường trực',
  'return-to-officer': 'Trả lại người cập nhật',
  recall: 'Rút lại để sửa',
  receive: 'Tiếp nhận',
  return: 'Trả lại đơn vị',
  'undo-return': 'Rút lại việc trả lại',
  correct: 'Đính chính, có lý do',
  settle: 'Gửi số chính thức',
  'enter-for': 'Nhập thay đơn vị',
};
