/** Duties to report, from every sentence of the body that orders one. */
import type { ReportingReading } from '../contract.ts';
import type { BodyNode } from '../structure/body-tree.ts';
import type { Passage } from '../structure/passage.ts';
import { looksLikeOwner } from '../values/owners.ts';
import { locationOf } from './body-location.ts';
import { roleOfHeading } from './body-sections.ts';
import { responsibleUnit } from './body-units.ts';
import { findCycles } from './reporting-cycles.ts';

/** Reads the duties below the root; purposes and objectives order nothing. */
export function readReporting(root: BodyNode): ReportingReading[] {
  const found: ReportingReading[] = [];
  for (const section of root.children) {
    const role = roleOfHeading(section.passage?.content ?? '');
    if (role === 'objective' || role === 'general-objective' || isPurpose(section)) continue;
    collect(section, undefined, found);
  }
  return found;
}

const isPurpose = ({ passage }: BodyNode): boolean =>
  /^(?:mục đích|yêu cầu|quan điểm|căn cứ|thực trạng|đánh giá|kết quả|sự cần thiết)/iu.test(
    passage?.content ?? '',
  );

function collect(node: BodyNode, unit: string | undefined, found: ReportingReading[]): void {
  const responsible = responsibleUnit(node)?.unit ?? unit;
  for (const passage of [node.passage, ...node.paragraphs]) {
    if (passage) found.push(...dutiesOf(passage, responsible));
  }
  for (const child of node.children) collect(child, responsible, found);
}

const REPORTS = /báo cáo|sơ kết|tổng kết/iu;
const ORDERS_ADHOC =
  /(?<!\p{L})(?:kịp thời|thường xuyên|chủ động|tổng hợp|thực hiện)[^.;]{0,60}báo cáo|báo cáo[^.;]{0,80}(?:theo quy định|theo yêu cầu|theo hướng dẫn|theo quy chế)/iu;

function dutiesOf(passage: Passage, unit: string | undefined): ReportingReading[] {
  return sentencesOf(passage.content)
    .filter((sentence) => REPORTS.test(sentence))
    .flatMap((sentence) => {
      const cycles = findCycles(sentence).filter(({ at }) => REPORTS.test(clauseAround(sentence, at)));
      if (cycles.length === 0 && !ORDERS_ADHOC.test(sentence)) return [];
      const common = {
        ...partiesOf(sentence, unit),
        ...ruleOf(passage.content),
        quote: sentence,
        location: locationOf(passage),
      };
      if (cycles.length === 0) return [{ cycle: 'adhoc' as const, ...common }];
      return cycles.map(({ cycle, dueText }) => ({
        cycle,
        ...(dueText !== undefined && { dueText }),
        ...common,
      }));
    });
}

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?]["”)]?)\s+(?=["“(]?\p{Lu})/u);

/** A cycle and the report it belongs to stand in the same sentence, at most some clauses apart. */
const REACH = 400;
const clauseAround = (sentence: string, at: number): string =>
  sentence.slice(Math.max(0, at - REACH), at + REACH);

const REPORTS_TO =
  /báo cáo\s+(?:(?:kết quả|tiến độ|tình hình|bằng văn bản|định kỳ)[^.;,]{0,80}?\s*)?(?:(?:gửi|trình)\s+)?(?:về\s+|cho\s+|đến\s+|lên\s+|với\s+)?((?:UBND|HĐND|BCĐ|Ủy ban|Uỷ ban|Ban |Thường trực|Đảng ủy|Đảng uỷ|Chủ tịch|Văn phòng|Phòng |Sở |Tỉnh ủy|Thành ủy|Cơ quan|Hội đồng)[^.;:()]*?)(?=\s+(?:về|khi|theo|trước|để|các|kết quả|tình hình|định kỳ|trong|xem xét|chỉ đạo|và kiến nghị|đồng thời|qua|hằng|hàng)(?!\p{L})|[.,;:()]|$)/u;
const SENT_TO =
  /(?:gửi|nộp)\s+(?:báo cáo\s+)?(?:kết quả\s+)?(?:về|cho|đến)\s+(\p{Lu}[^.;:()]{2,100}?)(?=\s+(?:về|khi|theo|trước|để|qua|kết quả|định kỳ|hằng|hàng|chậm nhất|và cập nhật)(?!\p{L})|\s*\(|[.,;:)]|$)/u;
const ACTOR =
  /^(?:(?:H[àằ]ng (?:năm|quý|tháng)|Định kỳ),?\s+)?((?:Giao |Đề nghị )?\p{Lu}[^.;:]{2,160}?)\s+(?:định kỳ|báo cáo|giúp|tổng hợp|có trách nhiệm|chủ trì|thường xuyên|tổ chức|phối hợp|theo dõi|chủ động|xây dựng|thực hiện|gửi|tham mưu)(?!\p{L})/u;

function partiesOf(sentence: string, unit: string | undefined): { from?: string; to?: string } {
  const actor = ACTOR.exec(sentence)?.[1]?.replace(/^(?:Giao|Đề nghị)\s+|\s+là\s.*$|,$/gu, '');
  const from = actor !== undefined && looksLikeOwner(actor) ? actor : unit;
  const to = (SENT_TO.exec(sentence) ?? REPORTS_TO.exec(sentence))?.[1]?.trim();
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

const WINDOW = /(?:số liệu|thời gian chốt|kỳ báo cáo|thời điểm)[^.;]*?(?:tính )?từ ngày[^.;]*/iu;

/** The window of the data, where the passage sets one. */
function ruleOf(text: string): { rule?: string } {
  const rule = WINDOW.exec(text)?.[0];
  return rule === undefined ? {} : { rule };
}
