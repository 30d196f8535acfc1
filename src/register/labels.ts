/** Official words for what the register shows; used by exports, facets and histories. */
import { FINDING_LABELS } from '../reading/checks/finding-labels.ts';
import type { RowSource } from '../reading/contract.ts';
import type { Deadline, DEADLINE_KINDS, Target } from '../reading/contract.ts';
import { writtenDay } from '../shared/dates.ts';
import type { DocumentKind, Origin } from './document/contract.ts';
import type { EXPORT_COLUMNS, LIST_COLUMNS } from './columns.ts';
import type {
  Latest,
  MilestoneMark,
  ObstacleAge,
  RowStanding,
  StandingStatus,
  TaskState,
} from './received/contract.ts';
import type {
  DeadlineBasis,
  Grouping,
  PlainClass,
  Proposable,
  RegisterRow,
  RowOwner,
  ShownStatus,
  TaskCell,
  ThingClass,
} from './contract.ts';

export const CLASS_LABELS = {
  indicator: 'Chỉ tiêu',
  task: 'Nhiệm vụ',
  coordinated: 'Xã phối hợp',
  qualitative: 'Mục tiêu định tính',
  general: 'Nhiệm vụ chung',
  unconcerned: 'Không liên quan đến xã',
} satisfies Record<ThingClass, string>;

/** Whether it counts, and as what. */
export function plainClassOf({ kind, counted }: Pick<RegisterRow, 'kind' | 'counted'>): PlainClass {
  if (counted) return kind;
  return kind === 'task' ? 'general' : 'qualitative';
}

/** What a line of the register is; `thingClassSql` says the same to the database. */
export function classOf(row: Pick<RegisterRow, 'kind' | 'counted' | 'concern'>): ThingClass {
  if (row.counted && row.concern === 'coordinate') return 'coordinated';
  return !row.counted && row.concern === 'none' ? 'unconcerned' : plainClassOf(row);
}

/** Kinds of documents that give tasks. */
export const DOCUMENT_KIND_LABELS = {
  plan: 'Kế hoạch',
  assignment: 'Công văn giao việc',
  conclusion: 'Thông báo kết luận',
  list: 'Danh mục nhiệm vụ cấp trên giao',
  directive: 'Ý kiến chỉ đạo',
} satisfies Record<DocumentKind, string>;

const { plan: _, ...outsideLabels } = DOCUMENT_KIND_LABELS;
/** Those that are no plans. */
export const OUTSIDE_KIND_LABELS = outsideLabels;

/** The same as what the register is filtered by. */
export const ORIGIN_LABELS = {
  ...DOCUMENT_KIND_LABELS,
  plan: 'Theo kế hoạch',
  outside: 'Ngoài kế hoạch',
} satisfies Record<Origin, string>;

/** "Có nguy cơ không đạt mốc 2026"; a level that is reached ahead of its milestone is reached. */
export function standingLabel({ status, year, reached }: RowStanding): string {
  const milestone = year === undefined ? '' : ` mốc ${year}`;
  if (status === 'met' || (status === 'on-track' && reached)) return `Đạt${milestone}`;
  if (status === 'missed') return `Không đạt${milestone}`;
  return status === 'at-risk' ? `Có nguy cơ không đạt${milestone}` : STANDING_LABELS[status];
}

export const STANDING_LABELS = {
  'on-track': 'Đúng lộ trình',
  behind: 'Chậm so với lộ trình',
  'at-risk': 'Có nguy cơ không đạt',
  kept: 'Duy trì được',
  lost: 'Không duy trì được',
  met: 'Đạt',
  missed: 'Không đạt',
  'too-little-data': 'Chưa đủ dữ liệu',
  'not-computable': 'Không tính được',
} satisfies Record<StandingStatus, string>;

/** A milestone in its year: as its indicator stands, or not yet, or nobody can say. */
export const MARK_LABELS = {
  ...STANDING_LABELS,
  ahead: 'Chưa đến mốc',
  'no-figure': 'Không có số liệu của mốc',
} satisfies Record<MilestoneMark, string>;

/** The cells of the form of official reports. */
export const CELL_LABELS = {
  'done-on-time': 'Hoàn thành đúng hạn',
  'done-late': 'Hoàn thành trễ hạn',
  'open-in-time': 'Trong hạn',
  'open-overdue': 'Quá hạn',
  done: 'Hoàn thành, không xét hạn',
  'no-deadline': 'Không xét hạn',
  waiting: 'Chờ điều kiện',
  'not-reviewed': 'Chưa rà soát',
  stopped: 'Tạm dừng, dừng, chuyển giao',
} satisfies Record<TaskCell, string>;

/** How long an obstacle is told of. */
export const OBSTACLE_LABELS = {
  any: 'Đang có vướng mắc',
  'under-7': 'Dưới 7 ngày',
  '7-30': 'Từ 7 đến dưới 30 ngày',
  '30-90': 'Từ 30 đến dưới 90 ngày',
  'over-90': 'Từ 90 ngày',
} satisfies Record<ObstacleAge | 'any', string>;

export const SOURCE_LABELS = { appendix: 'Phụ lục', body: 'Nội dung kế hoạch' } satisfies Record<
  RowSource,
  string
>;

/** By which deadline statuses are told. */
export const BASIS_LABELS = {
  original: 'Hạn ban đầu',
  extended: 'Hạn sau gia hạn',
} satisfies Record<DeadlineBasis, string>;

/** Tasks by what kind of time they are to be done in. */
export const DEADLINE_KIND_LABELS = {
  due: 'Có hạn hoàn thành',
  recurring: 'Định kỳ',
  ongoing: 'Thường xuyên',
  conditional: 'Theo điều kiện',
  range: 'Giai đoạn',
  none: 'Không ghi thời hạn',
} satisfies Record<(typeof DEADLINE_KINDS)[number], string>;

export const STATUS_LABELS = {
  overdue: 'Quá hạn',
  'due-waiting': 'Đến hạn, chờ báo cáo',
  'near-due': 'Sắp đến hạn',
  'in-time': 'Trong hạn',
  ongoing: 'Thường xuyên',
  'waiting-for-condition': 'Chờ điều kiện',
  'no-deadline': 'Không ghi thời hạn',
  'not-reviewed': 'Chưa rà soát',
  'done-on-time': 'Hoàn thành đúng hạn',
  'done-late': 'Hoàn thành trễ hạn',
  done: 'Hoàn thành',
  paused: 'Tạm dừng',
  cancelled: 'Dừng theo văn bản',
  transferred: 'Đã chuyển giao',
  retired: 'Ngừng theo dõi',
} satisfies Record<ShownStatus, string>;

/** Where a task stands, as received. */
export const TASK_STATE_LABELS = {
  'not-started': 'Chưa thực hiện',
  'in-progress': 'Đang thực hiện',
  done: 'Hoàn thành',
  paused: 'Tạm dừng',
  cancelled: 'Dừng theo văn bản',
  transferred: 'Đã chuyển giao',
} satisfies Record<TaskState, string>;

/** Answers that are no figure; a blank is none of them. */
export const ANSWER_LABELS = {
  nil: 'Không phát sinh',
  'not-applicable': 'Không áp dụng',
  unchanged: 'Giữ nguyên',
  'nothing-new': 'Không phát sinh mới',
  update: 'Đã cập nhật',
  estimate: 'ước cả kỳ',
};

/** Rows of a list that have nothing to be grouped by. Only indicators have no status. */
export const NO_GROUP_LABELS = {
  plan: 'Không thuộc kế hoạch nào',
  section: 'Không thuộc mục nào',
  unit: 'Chưa ghi đơn vị chủ trì',
  status: 'Chỉ tiêu',
} satisfies Record<Grouping, string>;

export const COLUMN_LABELS = {
  ordinal: 'TT',
  kind: 'Loại',
  plan: 'Kế hoạch',
  section: 'Mục',
  name: 'Nội dung',
  unit: 'Đơn vị tính',
  targets: 'Chỉ tiêu theo mốc',
  director: 'Chỉ đạo',
  leads: 'Chủ trì',
  agencies: 'Theo dõi, đánh giá',
  coordinators: 'Phối hợp',
  deliverable: 'Sản phẩm (kết quả)',
  deadline: 'Thời hạn',
  due: 'Hạn hoàn thành',
  extendedDue: 'Gia hạn đến',
  extensions: 'Số lần gia hạn',
  status: 'Trạng thái',
  received: 'Tình trạng tiếp nhận',
  completedOn: 'Hoàn thành ngày',
  latest: 'Kết quả gần nhất',
  asOf: 'Số liệu đến ngày',
  source: 'Nguồn',
  findings: 'Điểm cần làm rõ',
  quote: 'Nguyên văn',
} satisfies Record<(typeof EXPORT_COLUMNS)[number], string>;

/** "2026: ≥60%; 2030: 100%"; the words of the plan, with the year where it states one. */
export function showTargets(targets: readonly Target[]): string {
  return targets.map(({ year, text }) => (year ? `${year}: ${text}` : text)).join('; ');
}

export function showOwners(owners: readonly RowOwner[], role: RowOwner['role']): string {
  return owners
    .filter((owner) => owner.role === role)
    .map((owner) => owner.text)
    .join('; ');
}

/** The words of the plan, and the date where they mean one. */
export function showDeadline(deadline: Deadline | undefined): string {
  if (!deadline) return '';
  const dates = [deadline.start, deadline.due].flatMap((day) => (day ? [writtenDay(day)] : [])).join(' – ');
  if (!deadline.text) return dates;
  return dates && !deadline.text.includes(dates) ? `${deadline.text} (${dates})` : deadline.text;
}

/** What no plan states and nothing stands for yet is marked wherever it is shown. */
export const marked = (row: Pick<RegisterRow, 'proposed'>, field: Proposable, text: string) =>
  row.proposed.includes(field) ? `${text} (đề xuất)`.trim() : text;

/** Two decimals at most: "64,13". */
export const figure = (value: number): string => value.toLocaleString('vi-VN', { maximumFractionDigits: 2 });

/** What was received last: a figure, what was done of a task, or which answer it was; never empty. */
export function showLatest({ answer, value, text, done, percent, estimate, units }: Latest): string {
  const said = value === undefined ? text : figure(value);
  const marks = [
    ...(estimate ? [ANSWER_LABELS.estimate] : []),
    ...(units && units.given < units.expected ? [`tính trên ${units.given}/${units.expected} đơn vị`] : []),
  ];
  if (said) return marks.length > 0 ? `${said} (${marks.join(', ')})` : said;
  if (done) return done;
  if (percent !== undefined) return `${figure(percent)}%`;
  return answer in ANSWER_LABELS ? ANSWER_LABELS[answer as keyof typeof ANSWER_LABELS] : ANSWER_LABELS.update;
}

/** A row as text, one entry per column. */
export function showRow(row: RegisterRow): Record<(typeof LIST_COLUMNS)[number], string> {
  return {
    ordinal: row.ordinal ?? '',
    kind: CLASS_LABELS[classOf(row)],
    plan: row.planTitle,
    section: row.section ?? '',
    name: row.name,
    unit: row.unit ?? '',
    targets: showTargets(row.targets),
    director: showOwners(row.owners, 'director'),
    leads: marked(row, 'leads', showOwners(row.owners, 'lead')),
    agencies: showOwners(row.owners, 'agency'),
    coordinators: showOwners(row.owners, 'coordinator'),
    deliverable: row.deliverable ?? '',
    deadline: marked(row, 'deadline', row.deadline?.text ?? ''),
    due: row.deadline?.due ? writtenDay(row.deadline.due) : '',
    extendedDue: row.extendedDue ? writtenDay(row.extendedDue) : '',
    extensions: row.extensions > 0 ? String(row.extensions) : '',
    status: row.status ? STATUS_LABELS[row.status] : row.standing ? standingLabel(row.standing) : '',
    received: row.state ? TASK_STATE_LABELS[row.state] : '',
    completedOn: row.completedOn ? writtenDay(row.completedOn) : '',
    latest: row.latest ? showLatest(row.latest) : '',
    asOf: row.latest ? writtenDay(row.latest.asOf) : '',
    source: SOURCE_LABELS[row.source],
    findings: row.findings.map((kind) => FINDING_LABELS[kind]).join('; '),
  };
}
