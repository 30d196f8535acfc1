/** What units of the demo commune answer: figures that grow towards their targets, tasks that get done or do not. Pure. */
import type { DutyItem, FigureDraft, PeriodNote, TaskDraft } from '../progress/contract.ts';
import { yieldsDocument } from '../progress/rules/check-task.ts';
import { addDays } from '../shared/dates.ts';
import { courseOf } from './demo-courses.ts';

/** The day of the answer, and how far its year had gone by then. */
export interface AnsweredOn {
  today: string;
  /** Also the figure that nobody expected: far below the ones before. */
  doubtful?: boolean;
  /** Of the whole period, which is not over. */
  estimate?: boolean;
}

/** A number below `under` that follows from the words alone. */
function drawn(words: string, under: number): number {
  let number = 7;
  for (const letter of words) number = (number * 31 + letter.charCodeAt(0)) % 1_000_003;
  return number % under;
}

const shareOfYear = (day: string): number =>
  (Date.parse(`${day}T00:00:00Z`) - Date.parse(`${day.slice(0, 4)}-01-01T00:00:00Z`)) / (365 * 86_400_000);

/** Of the level to be reached, at the beginning of its year and at its end: most reach it, some do not. */
const BEGINS = 0.6;
const ENDS = [1.06, 1.02, 0.95, 1.1, 0.86];
/** What is doubtful is so much of what was to be expected. */
const DOUBTFUL = 0.35;
const HOUSEHOLDS = 840;
/** Of one unit, where several make the figure. */
const PEOPLE_OF_A_UNIT = 14;

function figureOf(
  { name, target, definition, part, base }: DutyItem,
  { today, doubtful }: AnsweredOn,
): FigureDraft {
  if (definition?.valueKind === 'text' || definition?.valueKind === 'level')
    return { answer: 'value', text: definition.levels[0] ?? 'Đạt', evidence: [] };
  const level = target?.value ?? 50;
  const gone = shareOfYear(today);
  const { begins, ends } = courseOf(name) ?? { begins: BEGINS, ends: ENDS[drawn(name, ENDS.length)] ?? 1 };
  const counts = definition?.accumulation === 'stock' || definition === undefined;
  const share = (counts ? begins + (ends - begins) * gone : ends * gone) * (doubtful ? DOUBTFUL : 1);
  if (definition?.valueKind !== 'ratio')
    return { answer: 'value', value: Math.round(level * share), evidence: [] };
  const percent = Math.min(100, level * share);
  const denominator = part ? PEOPLE_OF_A_UNIT : (base?.value ?? HOUSEHOLDS);
  const numerator = Math.round((denominator * percent) / 100);
  return { answer: 'value', numerator, denominator, evidence: [] };
}

/** How a task goes: done in time, done late, or stuck. */
const FATES = ['in time', 'late', 'in time', 'stuck', 'in time', 'late'] as const;

function taskOf(item: DutyItem, { today }: AnsweredOn): TaskDraft {
  const { name, deadline, deliverable, received } = item;
  const fate = FATES[drawn(`nhiệm vụ ${name}`, FATES.length)];
  const due = deadline?.due;
  const once = deadline?.kind === 'due' || deadline?.kind === 'range';
  if (!once || !due || received === 'done') return ongoing(item, today);
  if (fate === 'in time' && due <= addDays(today, 31)) return done(due < today ? due : today, deliverable);
  if (due >= today)
    return {
      answer: 'update',
      state: 'in-progress',
      done: 'Đang thực hiện theo kế hoạch của đơn vị.',
      evidence: [],
    };
  if (fate === 'late') return done(addDays(today, -2), deliverable);
  return {
    answer: 'update',
    state: 'in-progress',
    done: 'Đã làm được một phần.',
    obstacle: 'Chưa bố trí được kinh phí, thiếu người có chuyên môn.',
    proposal: 'Đề nghị bổ sung kinh phí trong dự toán.',
    solver: 'Phòng Kinh tế',
    evidence: [],
  };
}

/** What goes on or recurs: now and then something to tell, or a round that is done. */
function ongoing({ name, deadline, deliverable }: DutyItem, today: string): TaskDraft {
  if (drawn(`${name} ${today.slice(0, 7)}`, 3) === 0) return { answer: 'nothing-new', evidence: [] };
  if (deadline?.recurrence !== undefined) return done(today, deliverable);
  return {
    answer: 'update',
    state: 'in-progress',
    done: 'Thực hiện thường xuyên, đúng kế hoạch.',
    evidence: [],
  };
}

function done(completedOn: string, deliverable: string | undefined): TaskDraft {
  const product = { number: String(10 + drawn(completedOn, 80)), symbol: 'UBND', issuedOn: completedOn };
  return {
    answer: 'update',
    state: 'done',
    done: 'Đã hoàn thành.',
    completedOn,
    evidence: [],
    ...(yieldsDocument(deliverable) && { product }),
  };
}

/** What a unit types into a row. */
export function demoAnswer(item: DutyItem, on: AnsweredOn): FigureDraft | TaskDraft {
  if (item.kind === 'task') return taskOf(item, on);
  return { ...figureOf(item, on), ...(on.estimate && { estimate: true }) };
}

const MONTHS_OF_YOUTH = [
  'Duy trì 12 tổ thanh niên xung kích hướng dẫn người dân dùng dịch vụ công trực tuyến tại các thôn.',
  'Phối hợp Công an xã vận động đoàn viên kích hoạt tài khoản định danh điện tử mức độ 2.',
  'Mở một buổi hướng dẫn hộ kinh doanh ở chợ thanh toán bằng mã QR, có 35 lượt người dự.',
];

/** What a unit writes that is asked for a few words alone. @param today the day on which it does */
export function demoText(today: string): PeriodNote {
  const month = Number(today.slice(5, 7));
  const text = MONTHS_OF_YOUTH[month % MONTHS_OF_YOUTH.length] ?? '';
  return {
    results: [{ text }],
    issued: [],
    next: 'Tiếp tục ra quân ngày thứ bảy tình nguyện về chuyển đổi số.',
  };
}

/** The word of explanation to whatever the rules doubt. */
export function explained(item: DutyItem): FigureDraft | TaskDraft | undefined {
  const doubts = item.remarks.filter(({ severity }) => severity === 'warning');
  if (doubts.length === 0 || !item.draft) return undefined;
  const explanation =
    item.kind === 'task' ? 'Hồ sơ lưu tại đơn vị.' : 'Đơn vị đã kiểm tra lại số liệu với sổ theo dõi.';
  return { ...item.draft, warnings: doubts.map(({ rule }) => ({ rule, explanation })) };
}
