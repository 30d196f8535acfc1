/** Why a decision about tasks is refused, in words for whoever wanted it. Pure. */
import type { LifeState } from '../../register/received/contract.ts';
import { listed } from '../../register/changes/many-things.ts';
import { Conflict } from '../../shared/errors.ts';
import type { LifeStanding } from './contract.ts';
import { type DecisionStep, lifeHindrance } from './life-steps.ts';

const STATES: Record<LifeState, string> = {
  'not-started': 'chưa thực hiện',
  'in-progress': 'đang thực hiện',
  'done-awaiting-approval': 'đơn vị báo cáo hoàn thành, chờ tiếp nhận',
  done: 'đã hoàn thành',
  paused: 'đang tạm dừng',
  cancelled: 'đã dừng theo văn bản',
  transferred: 'đã chuyển cơ quan khác',
};

type Named = LifeStanding & { name: string };

/** undefined where the decision can be taken on all of them; it names those that are in the way. */
export function decisionRefusal(step: DecisionStep, tasks: readonly Named[]): Conflict | undefined {
  for (const why of ['not-tracked', 'state', 'repeats', 'several'] as const) {
    const hindering = tasks.filter((task) => lifeHindrance(step, task) === why);
    if (hindering.length > 0) return REFUSALS[why](hindering);
  }
  return undefined;
}

const names = (tasks: readonly Named[]) => listed(tasks.map(({ name }) => name));
const LEAVE_OUT = ['Bỏ chọn các nhiệm vụ này rồi làm lại'];

const REFUSALS = {
  'not-tracked': (tasks: readonly Named[]) =>
    new Conflict(`Không còn theo dõi: ${names(tasks)}. Chưa thay đổi gì.`, LEAVE_OUT),
  state: (tasks: readonly Named[]) => {
    const stands = tasks.map(({ name, state }) => `“${name}” ${STATES[state]}`);
    const more = stands.length > 3 ? ` và ${stands.length - 3} nhiệm vụ khác` : '';
    return new Conflict(
      `Không làm được với nhiệm vụ đang như vậy: ${stands.slice(0, 3).join('; ')}${more}. Chưa thay đổi gì.`,
      tasks.length > 1 ? LEAVE_OUT : ['Tải lại trang để xem trạng thái hiện nay'],
    );
  },
  repeats: (tasks: readonly Named[]) =>
    new Conflict(`Việc định kỳ, thường xuyên hoàn thành theo từng kỳ báo cáo: ${names(tasks)}.`, [
      'Ghi kết quả của từng kỳ trong báo cáo',
      'Nếu thôi thực hiện, chọn “Dừng theo văn bản”',
    ]),
  several: (tasks: readonly Named[]) =>
    new Conflict(`Đang hỏi riêng từng đơn vị: ${names(tasks)}. Chưa thay đổi gì.`, [
      'Đổi các đơn vị được hỏi ở “Ai trả lời”',
    ]),
};
