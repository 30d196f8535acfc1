/** A plan as read, as text for a person at the terminal. */
import { DOUBTFUL_BELOW } from '../plans/draft/draft-rows.ts';
import type { Deadline, IndicatorReading, PlanReading, Target, TaskReading } from '../reading/contract.ts';
import { writtenDay } from '../shared/dates.ts';
import { type Column, textTable } from './text-table.ts';

/** The whole reading: letterhead, counts, rows, findings. `width` in letters. */
export function planText(plan: PlanReading, notes: string[], width: number): string {
  const sections = [
    headerLines(plan),
    notes.map((note) => `Lưu ý: ${note}`),
    table('CHỈ TIÊU', INDICATOR_COLUMNS, indicatorRows(plan), width),
    table('NHIỆM VỤ', TASK_COLUMNS, taskRows(plan), width),
    table('CHẾ ĐỘ BÁO CÁO', REPORTING_COLUMNS, reportingRows(plan), width),
    table('ĐIỂM CẦN LÀM RÕ', FINDING_COLUMNS, findingRows(plan), width),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function headerLines({ header, indicators, tasks, reporting, findings }: PlanReading): string[] {
  const { signer } = header;
  const facts: [string, string | undefined][] = [
    ['Cơ quan ban hành', header.issuer],
    ['Địa phương', [header.commune, header.province].filter(Boolean).join(', ')],
    ['Số', header.number ?? (header.symbol ? `(để trống) ${header.symbol}` : undefined)],
    ['Ngày', header.date && writtenDay(header.date)],
    ['Người ký', signer && [signer.name, signer.position].filter(Boolean).join(', ')],
    ['Căn cứ', header.legalBasis.map(({ number }) => number).join('; ')],
    ['Nơi nhận', header.recipients.join('; ')],
  ];
  return [
    [header.docType?.toLocaleUpperCase('vi'), header.title].filter(Boolean).join(': ') ||
      '(không rõ tên văn bản)',
    ...facts.filter(([, value]) => value).map(([name, value]) => `${name}: ${value}`),
    `Đọc được: ${indicators.length} chỉ tiêu, ${tasks.length} nhiệm vụ, ${reporting.length} chế độ báo cáo; ${findings.length} điểm cần làm rõ.`,
  ];
}

function table(title: string, columns: Column[], rows: string[][], width: number): string[] {
  return rows.length === 0 ? [] : [title, ...textTable(columns, rows, width)];
}

const INDICATOR_COLUMNS: Column[] = [
  { title: 'TT', weight: 1 },
  { title: 'Chỉ tiêu', weight: 8 },
  { title: 'Đơn vị', weight: 2 },
  { title: 'Mục tiêu', weight: 5 },
  { title: 'Chủ trì', weight: 4 },
  { title: 'Cần xem lại', weight: 2 },
];
const TASK_COLUMNS: Column[] = [
  { title: 'TT', weight: 1 },
  { title: 'Nhiệm vụ', weight: 8 },
  { title: 'Chủ trì', weight: 4 },
  { title: 'Phối hợp', weight: 4 },
  { title: 'Thời hạn', weight: 4 },
  { title: 'Cần xem lại', weight: 2 },
];
const REPORTING_COLUMNS: Column[] = [
  { title: 'Kỳ', weight: 2 },
  { title: 'Hạn gửi', weight: 4 },
  { title: 'Nơi gửi → nơi nhận', weight: 5 },
];
const FINDING_COLUMNS: Column[] = [
  { title: 'Mức', weight: 2 },
  { title: 'Ở đâu', weight: 4 },
  { title: 'Điều chưa rõ', weight: 10 },
];

const indicatorRows = (plan: PlanReading): string[][] =>
  plan.indicators.map((row) => [
    row.ordinal ?? '',
    row.name,
    row.unit ?? '',
    row.targets.map(targetText).join('; '),
    [...row.leads, ...row.agencies].join('; '),
    toCheck(row),
  ]);

const taskRows = (plan: PlanReading): string[][] =>
  plan.tasks.map((row) => [
    row.ordinal ?? '',
    row.name,
    row.leads.join('; '),
    row.coordinators.join('; '),
    deadlineText(row.deadline),
    toCheck(row),
  ]);

const reportingRows = (plan: PlanReading): string[][] =>
  plan.reporting.map(({ cycle, dueText, from, to }) => [
    CYCLE_NAMES[cycle],
    dueText ?? '',
    [from, to].filter(Boolean).join(' → '),
  ]);

const findingRows = (plan: PlanReading): string[][] =>
  plan.findings.map(({ severity, where, detail }) => [
    severity === 'serious' ? 'quan trọng' : 'nên xem',
    where,
    detail,
  ]);

const toCheck = ({ confidence, doubts = [] }: IndicatorReading | TaskReading): string =>
  confidence < DOUBTFUL_BELOW || doubts.length > 0 ? 'x' : '';
const targetText = ({ year, text }: Target): string => (year === undefined ? text : `${year}: ${text}`);

function deadlineText({ text, due }: Deadline): string {
  const date = due && writtenDay(due);
  return [text, date && `(${date})`].filter(Boolean).join(' ');
}

const CYCLE_NAMES: Record<PlanReading['reporting'][number]['cycle'], string> = {
  monthly: 'tháng',
  quarterly: 'quý',
  semiannual: '6 tháng',
  'nine-month': '9 tháng',
  annual: 'năm',
  adhoc: 'đột xuất',
  biennial: '2 năm',
  '5year': '5 năm',
  midterm: 'sơ kết',
  endterm: 'tổng kết',
};
