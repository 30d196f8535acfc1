/** Whether a clause orders a report on the plan at all, and how it names its cycle. Pure. */
import { findCycles } from '../../reading/rows/reporting-cycles.ts';
import type { ReportingReading } from '../../reading/contract.ts';
import { isForeign } from './bodies.ts';
import type { Clause } from '../../reading/rows/reporting-clauses.ts';
import type { DropReason, FlowCycleName } from './contract.ts';

/** A means by which reports are made: whoever builds or uses it reports nothing. */
const TOOL =
  /(?:ứng dụng|sử dụng|phần mềm|nền tảng|công cụ|trí tuệ nhân tạo|(?<!\p{L})AI(?!\p{L})|trợ lý ảo|chatbot|tự động hóa|số hóa|xây dựng (?:hệ thống|cơ sở dữ liệu|biểu mẫu|phần mềm)|kết nối|tích hợp)[^;.]{0,80}báo cáo|báo cáo (?:điện tử|trực tuyến|tự động)/iu;
const STATISTICS = /thống kê/iu;
/** Reports on something else than the carrying out of the plan. */
const OTHER_REPORT =
  /báo cáo (?:quyết toán|tài chính|nghiên cứu khả thi|đầu tư|kinh tế[- ]kỹ thuật|đề xuất chủ trương|chính trị|giám sát đầu tư|viên)|(?:vào|trong) (?:các )?báo cáo/iu;
const TARGET = /\d\s*%\s+(?:[\p{L},]+\s+){0,4}báo cáo|(?:tỷ|tỉ) lệ (?:[\p{L},]+\s+){0,4}báo cáo/iu;
const ORDER_VERB = /gửi|nộp|định kỳ|chế độ báo cáo|tổng hợp,? báo cáo/iu;

/** Why the clause orders no report of this plan; undefined when it does. */
export function whyNoOrder(clause: Clause): DropReason | undefined {
  if (clause.review) return undefined;
  if (clause.from !== undefined && isForeign(clause.from) && clause.to.length === 0) return 'outside';
  if (OTHER_REPORT.test(clause.text)) return 'other-report';
  if (clause.to.length > 0) return undefined;
  if (TARGET.test(clause.text)) return 'target';
  if (TOOL.test(clause.text) && !(clause.from !== undefined && ORDER_VERB.test(clause.text))) return 'tool';
  return STATISTICS.test(clause.text) ? 'statistics' : undefined;
}

const PRESCRIBED =
  /báo cáo[^.;]{0,80}theo (?:đúng )?(?:quy định|chế độ|quy chế|hướng dẫn|định kỳ|Nghị định|Thông tư)|báo cáo[^.;,]{0,40}định kỳ|định kỳ[^.;,]{0,20} báo cáo|chế độ (?:thông tin,? )?báo cáo/iu;
const AT_ONCE =
  /(?:kịp thời|thường xuyên|chủ động|ngay)[^,;.]{0,30}báo cáo|báo cáo[^;.]{0,60}(?:kịp thời|thường xuyên|khi cần|ngay khi|khi (?:có )?phát sinh)/iu;

/** The reader's cycles under the names of the calendar. */
export const CYCLE_NAMES: Readonly<Record<ReportingReading['cycle'], FlowCycleName>> = {
  monthly: 'month',
  quarterly: 'quarter',
  semiannual: 'half',
  'nine-month': 'nine-month',
  annual: 'year',
  adhoc: 'ad-hoc',
  biennial: 'two-year',
  '5year': 'five-year',
  midterm: 'mid-term',
  endterm: 'end-of-term',
};

export interface SaidCycle {
  /** Undefined: the passage leaves the cycle to other documents ("theo quy định"). */
  cycle?: FlowCycleName;
  /** The quote leaves the cycle to other documents, perhaps beside one that it names. */
  prescribed: boolean;
}

/**
 * The cycle of a passage. The reader says "ad hoc" of every order without a cycle; here that is one only when the words
 * say so or nothing else is said.
 */
export function cycleOf({ cycle, quote }: ReportingReading): SaidCycle {
  const prescribed = PRESCRIBED.test(quote);
  const named =
    cycle !== 'adhoc' || AT_ONCE.test(quote) || findCycles(quote).some((each) => each.cycle === 'adhoc');
  return named || !prescribed ? { cycle: CYCLE_NAMES[cycle], prescribed } : { prescribed };
}

const BASIS =
  /(?:Nghị định|Thông tư|Quyết định|Quy chế|Quy định|Công văn|Hướng dẫn|Kế hoạch|Chỉ thị)(?: số)?:? \d+[^\s,;.()]*|quy chế làm việc(?: của)? [^,;.()]{3,60}/giu;
/** "theo Nghị định số 09/2019/NĐ-CP": documents that prescribe the report, named behind "báo cáo … theo". */
export function basesOf(quote: string): string[] {
  const order = /báo cáo[^;]*?(?:theo|tại)\s+(.*)$/iu.exec(quote)?.[1] ?? '';
  return [...order.matchAll(BASIS)].map(([text]) => text.trim());
}
