/** What can be said of a task's update before it is sent. Pure. */
import type { Deadline } from '../../reading/contract.ts';
import type { TaskState } from '../../register/received/contract.ts';
import { writtenDay } from '../../shared/dates.ts';
import { foldText } from '../../shared/likeness.ts';
import type { Remark, TaskDraft } from '../contract.ts';
import { remarksOf, type Rule } from './remarks.ts';
import { answerStep } from './task-life.ts';

export interface TaskCheck {
  draft: TaskDraft;
  /** Sản phẩm, in the words of the plan. */
  deliverable?: string;
  deadline?: Pick<Deadline, 'kind' | 'due'>;
  /** The state as received. */
  received: TaskState;
  /** The percentage received last. */
  percentBefore?: number;
  /** The day that the answer holds for, and today in Việt Nam ("2026-03-05"). */
  asOf: string;
  today: string;
}

const DOCUMENTS = [
  'quyết định',
  'quy chế',
  'quy định',
  'quy trình',
  'kế hoạch',
  'báo cáo',
  'văn bản',
  'nghị quyết',
  'công văn',
  'hướng dẫn',
  'phương án',
  'đề án',
  'tờ trình',
  'chương trình',
  'thông báo',
  'chỉ thị',
  'kết luận',
  'biên bản',
  'hợp đồng',
];
const DOCUMENT = new RegExp(String.raw`(?<!\p{L})(?:${DOCUMENTS.map(foldText).join('|')})(?!\p{L})`, 'u');

/** Whether the product is an official document, which completes the task only when it is issued. */
export function yieldsDocument(deliverable: string | undefined): boolean {
  return deliverable !== undefined && DOCUMENT.test(foldText(deliverable));
}

const issued = ({ draft: { product } }: TaskCheck) => Boolean(product?.number && product.issuedOn);
const saysDone = ({ draft }: TaskCheck) => draft.answer !== 'nothing-new' && draft.state === 'done';
const ofDocument = ({ deliverable }: TaskCheck) => yieldsDocument(deliverable);
/** The step of the task's life that the draft proposes. */
const proposed = ({ draft, received }: TaskCheck) =>
  draft.answer === 'nothing-new' || !draft.state ? undefined : answerStep(received, draft.state);
const overdue = ({ deadline, asOf }: TaskCheck) => deadline?.due !== undefined && deadline.due < asOf;

/** Fields that tell something by themselves. */
const TOLD = ['done', 'obstacle', 'proposal', 'nextStep'] as const;
const tellsNothing = ({ draft, received }: TaskCheck) =>
  TOLD.every((field) => !draft[field]?.trim()) &&
  (draft.state === undefined || draft.state === received) &&
  draft.percent === undefined &&
  !draft.product;

function later(field: 'completedOn' | 'issuedOn' | 'submittedOn', what: string): Rule<TaskCheck> {
  const day = ({ draft }: TaskCheck) =>
    field === 'completedOn' ? draft.completedOn : draft.product?.[field];
  return {
    id: `${field}-in-future`,
    severity: 'error',
    field: field === 'completedOn' ? field : `product.${field}`,
    applies: (c) => (day(c) ?? '') > c.today,
    text: (c) => `${what} ${writtenDay(day(c) ?? '')} sau hôm nay. Vui lòng xem lại.`,
  };
}

const CAME_TO: Partial<Record<TaskState, string>> = {
  done: 'hoàn thành',
  cancelled: 'dừng theo văn bản',
  transferred: 'đã chuyển giao',
};

const ERRORS: readonly Rule<TaskCheck>[] = [
  {
    id: 'nothing-said',
    severity: 'error',
    field: 'done',
    applies: (c) => c.draft.answer === 'update' && tellsNothing(c),
    text: () => 'Chưa ghi nội dung nào. Nếu không có gì mới, chọn “Không phát sinh mới”.',
  },
  {
    id: 'product-not-issued',
    severity: 'error',
    field: 'product.number',
    applies: (c) => saysDone(c) && ofDocument(c) && !issued(c),
    text: ({ draft }) =>
      draft.product?.submittedOn
        ? 'Văn bản mới trình ký, chưa ban hành. Ghi số và ngày ban hành, hoặc chọn “Đang thực hiện”.'
        : 'Sản phẩm là văn bản: ghi số và ngày ban hành thì nhiệm vụ mới hoàn thành.',
  },
  {
    id: 'completed-without-date',
    severity: 'error',
    field: 'completedOn',
    applies: (c) => saysDone(c) && !ofDocument(c) && !c.draft.completedOn && !c.draft.product?.issuedOn,
    text: () => 'Ghi đã hoàn thành ngày nào.',
  },
  {
    id: 'document-missing',
    severity: 'error',
    field: 'product.number',
    applies: (c) =>
      c.draft.answer !== 'nothing-new' &&
      (c.draft.state === 'cancelled' || c.draft.state === 'transferred') &&
      !issued(c) &&
      c.draft.evidence.length === 0,
    text: () => 'Dừng hoặc chuyển nhiệm vụ phải có văn bản: ghi số và ngày, hoặc đính kèm văn bản.',
  },
  later('completedOn', 'Ngày đã hoàn thành'),
  later('issuedOn', 'Ngày ban hành'),
  later('submittedOn', 'Ngày trình ký'),
  {
    id: 'issued-before-submitted',
    severity: 'error',
    field: 'product.issuedOn',
    applies: ({ draft: { product } }) =>
      product?.issuedOn !== undefined &&
      product.submittedOn !== undefined &&
      product.issuedOn < product.submittedOn,
    text: () => 'Ngày ban hành trước ngày trình ký. Vui lòng xem lại.',
  },
];

const WARNINGS: readonly Rule<TaskCheck>[] = [
  {
    id: 'done-without-evidence',
    severity: 'warning',
    field: 'evidence',
    applies: (c) => saysDone(c) && !ofDocument(c) && !issued(c) && c.draft.evidence.length === 0,
    text: () => 'Hoàn thành mà chưa có sản phẩm hay minh chứng. Đính kèm, hoặc ghi một câu giải thích.',
  },
  {
    id: 'completed-differs',
    severity: 'warning',
    field: 'completedOn',
    applies: ({ draft: { completedOn, product } }) =>
      completedOn !== undefined && product?.issuedOn !== undefined && completedOn !== product.issuedOn,
    text: () => 'Ngày đã hoàn thành khác ngày ban hành văn bản; ngày ban hành được dùng để tính đúng hạn.',
  },
  {
    id: 'percent-falls',
    severity: 'warning',
    field: 'percent',
    applies: ({ draft, percentBefore }) =>
      draft.percent !== undefined && percentBefore !== undefined && draft.percent < percentBefore,
    text: ({ draft, percentBefore }) =>
      `Tiến độ ${draft.percent}% thấp hơn lần trước ${percentBefore}%. Ghi một câu giải thích.`,
  },
  {
    id: 'percent-and-state',
    severity: 'warning',
    field: 'percent',
    applies: (c) => c.draft.percent !== undefined && saysDone(c) !== (c.draft.percent === 100),
    text: (c) =>
      saysDone(c)
        ? `Hoàn thành mà tiến độ ghi ${c.draft.percent}%.`
        : 'Tiến độ ghi 100% mà chưa đề nghị hoàn thành.',
  },
  {
    id: 'late-without-reason',
    severity: 'warning',
    field: 'obstacle',
    applies: (c) =>
      c.draft.answer === 'update' &&
      overdue(c) &&
      !saysDone(c) &&
      c.received !== 'done' &&
      !c.draft.obstacle?.trim(),
    text: ({ deadline }) =>
      `Đã quá hạn ${writtenDay(deadline?.due ?? '')}. Ghi khó khăn, vướng mắc hoặc vì sao chậm.`,
  },
  {
    id: 'done-already',
    severity: 'warning',
    field: 'state',
    applies: (c) => proposed(c)?.action === 'correct',
    text: ({ received }) =>
      `Nhiệm vụ đã được tiếp nhận là ${CAME_TO[received] ?? 'đã kết thúc'}. Ghi một câu vì sao đổi lại.`,
  },
  {
    id: 'held-up-without-reason',
    severity: 'warning',
    field: 'obstacle',
    applies: (c) =>
      (proposed(c)?.action === 'put-off' || proposed(c)?.action === 'set-back') && !c.draft.obstacle?.trim(),
    text: ({ draft }) =>
      draft.state === 'paused'
        ? 'Đề nghị tạm dừng: ghi khó khăn, vướng mắc hoặc một câu lý do.'
        : 'Trước đó đã báo cáo thực hiện, nay ghi chưa thực hiện. Ghi một câu vì sao.',
  },
];

const TASK_RULES: readonly Rule<TaskCheck>[] = [...ERRORS, ...WARNINGS];

export function checkTask(check: TaskCheck): Remark[] {
  return remarksOf(TASK_RULES, check);
}
