/** An order to report cut into its clauses: who sends what to whom. */
import { isCollective } from '../values/collective.ts';
import { looksLikeOwner } from '../values/owners.ts';
import { type BodyMention, bodiesIn } from './reporting-bodies.ts';
import { type Cycle, findCycles } from './reporting-cycles.ts';

export interface Recipient {
  text: string;
  /** Who takes the report in for the recipient: "UBND xã (qua Phòng VHXH)". */
  via?: string;
}

export interface Clause {
  text: string;
  /** The sender as the clause itself names it, or the label before it ("Văn phòng Đảng ủy: …"). */
  from?: string;
  to: Recipient[];
  reports: boolean;
  /** Sơ kết, tổng kết without a report that is sent. */
  review: boolean;
  /** Puts together what others sent: "tổng hợp, báo cáo …". */
  compiles: boolean;
}

/** "Báo cáo viên" is a speaker. */
const REPORTS = /báo cáo(?! viên)|(?:gửi|nộp) (?:kết quả|số liệu|tình hình)/iu;
const REVIEWS = /sơ kết|tổng kết/iu;
const COMPILES = /tổng hợp[^.;]{0,60}báo cáo|báo cáo tổng hợp/iu;
const LABEL = /^([^:;.]{2,120}):\s+/u;
/** Whoever helps a body to report is not the one who reports. */
const ADVISED = /(?:tham mưu|giúp)(?:,? giúp| cho)?\s+([^;,.]{3,60}?)\s+(?:tổng hợp,? )?báo cáo/iu;
const ADVISES = /^tham mưu (?:cho|giúp)\s+/iu;

/** The clauses of a sentence, in order; what "để tổng hợp, báo cáo …" says of the recipient is a clause of its own. */
export function clausesOf(quote: string): Clause[] {
  const text = quote.replace(/\s+/g, ' ').trim();
  const label = labelOf(text);
  const body = label === undefined ? text : text.slice(label.length + 1);
  const owner = label !== undefined && isParty(label) ? label : undefined;
  const advised = label !== undefined && ADVISES.test(label) ? bodiesIn(label) : [];
  let from = owner;
  let to: Recipient[] = [];
  return partsOf(body).flatMap((part) => {
    const subject = subjectOf(part);
    from = subject ?? from;
    // Who goes on reporting without saying to whom reports to the same.
    const found = withPurpose(part, from, advised).map((clause) =>
      clause.reports && clause.to.length === 0 && subject === undefined ? { ...clause, to } : clause,
    );
    to = found[0]?.to ?? to;
    return found;
  });
}

/** The words before a colon, unless they alone say that a report is ordered: "Thời hạn gửi báo cáo quý: ngày 15". */
function labelOf(text: string): string | undefined {
  const label = LABEL.exec(text)?.[1];
  if (label === undefined || isParty(label)) return label;
  const body = text.slice(label.length + 1);
  return REPORTS.test(label) && !REPORTS.test(body) && !REVIEWS.test(body) ? undefined : label;
}

/** Parts between semicolons and sentences; names of bodies that semicolons part stay with what they do. */
function partsOf(body: string): string[] {
  const parts: string[] = [];
  let names = '';
  for (const part of body.split(/;\s*(?![^()]*\))|(?<=[.])\s+/u).map((each) => each.trim())) {
    const whole = names + part;
    const isName = isParty(part) && !PREDICATE.test(part);
    names = isName ? `${whole}; ` : '';
    if (!isName && part !== '') parts.push(whole);
  }
  return parts;
}

/** The clause that orders the report of a cycle: the one that names it or follows, else the first with a recipient. */
export function clauseOfCycle(clauses: readonly Clause[], cycle: Cycle): Clause | undefined {
  const naming = clauses.findIndex(({ text }) => findCycles(text).some((each) => each.cycle === cycle));
  const ordering = clauses.filter(({ reports, review }) => reports || review);
  return (
    ordering.find((clause) => naming >= 0 && clauses.indexOf(clause) >= naming) ??
    ordering.find(({ to }) => to.length > 0) ??
    ordering[0]
  );
}

function withPurpose(part: string, from: string | undefined, advised: BodyMention[]): Clause[] {
  const [, order = part, purpose] =
    /^(.*?(?:báo cáo|gửi|nộp).*?)\s+để\s+((?:tổng hợp|theo dõi)[^;]*?(?:báo cáo|trình).*)$/iu.exec(part) ??
    [];
  const main = clauseOf(order, from, advised);
  const [through] = main.to;
  if (purpose === undefined || !through) return [clauseOf(part, from, advised)];
  return [main, { ...clauseOf(purpose, through.via ?? through.text, []), compiles: true, reports: true }];
}

function clauseOf(text: string, from: string | undefined, advised: readonly BodyMention[]): Clause {
  const heard = /nghe\s+(.+?)\s+báo cáo/iu.exec(text)?.[1];
  const advisedBody = ADVISED.exec(text)?.[1];
  const reports = REPORTS.test(text);
  const named = reports ? recipientsOf(text) : [];
  const hearing = heard !== undefined && from !== undefined ? [{ text: from }] : undefined;
  const sender =
    heard ?? (advisedBody !== undefined && bodiesIn(advisedBody)[0]?.at === 0 ? advisedBody : from);
  return {
    text,
    ...(sender !== undefined && { from: sender }),
    to: hearing ?? (named.length > 0 ? named : advised.map((body) => ({ text: body.text }))),
    reports,
    review: !reports && REVIEWS.test(text),
    compiles: COMPILES.test(text),
  };
}

const ADVERBIAL =
  /^(?:(?:định kỳ|thường xuyên|kịp thời|hoặc|và|đồng thời|h[àằ]ng|mỗi|sau|trước|cuối|giữa|đầu|hết|kết thúc|chậm nhất|muộn nhất|vào|là|ngày|tháng|quý|năm|tuần|nhiệm kỳ|kỳ|giai đoạn|đột xuất|một|hai|ba|sáu|chín|giờ|của|cùng|tiếp theo|\d[\d/]*)(?![\p{L}\d])[\s,]*|[(][^)]*[)][\s,]*)+/iu;
const PREDICATE =
  /(?:^|[\s,])(?:định kỳ|báo cáo|giúp(?! việc)|tổng hợp|có (?:trách nhiệm|nhiệm vụ)|chịu trách nhiệm|(?<!được giao )chủ trì|thường xuyên|tổ chức(?= (?:kiểm tra|sơ kết|tổng kết|thực hiện|đánh giá|hội nghị|triển khai|rà soát|giám sát|họp))|phối hợp|theo|chủ động|xây dựng|thực hiện|gửi|(?<!cơ quan )tham mưu|đánh giá|sơ kết|tổng kết|h[àằ]ng|trước|chậm nhất|muộn nhất|nghe|rà soát|kịp thời|căn cứ|lập|nộp|cập nhật|trực tiếp|kiểm tra|hướng dẫn|tiến hành|khi|vào|được(?! giao| phân công)|(?<!được )phân công|đôn đốc|triển khai|phải|cần|nghiêm túc|tích cực|khẩn trương|hoàn thành|\d+ tháng|mỗi|tiếp tục|tăng cường|quán triệt|(?<!Ban )chỉ đạo|ban hành|yêu cầu|là(?= cơ quan| đơn vị| đầu mối)|làm)(?!\p{L})/u;
const TRIMMED = /^(?:giao|đề nghị|yêu cầu)\s+|[\s,]+$/giu;

/** Who acts in a clause: what stands before its first predicate, when that is a body or a group of them. */
function subjectOf(clause: string): string | undefined {
  if (/^là\s/iu.test(clause.trim())) return undefined;
  const rest = clause
    .trim()
    .replace(/^(?:giao|đề nghị|yêu cầu)\s+/iu, '')
    .replace(ADVERBIAL, '');
  const end = PREDICATE.exec(rest)?.index ?? -1;
  const subject = rest.slice(0, Math.max(0, end)).replace(TRIMMED, '');
  return isParty(subject) ? subject : undefined;
}

function isParty(text: string): boolean {
  if (text.length < 3 || text.length > 220) return false;
  return (
    bodiesIn(text)[0]?.at === 0 ||
    /^(?:từng|mỗi) \p{Ll}/iu.test(text) ||
    isCollective(text) ||
    looksLikeOwner(text)
  );
}

/** A recipient stands behind the report, and behind a word of sending or another recipient. */
const LICENSE =
  /(?:báo cáo(?:\s+(?:kết quả|tiến độ|tình hình|bằng văn bản|định kỳ|đột xuất|việc|nhanh|tổng hợp|công tác|với|trực tiếp|lên)[^;.]*?)?|gửi(?: báo cáo)?(?: kết quả)?|nộp|trình|kiến nghị|đề xuất|cho|về|với|đến|tới|lên|đồng gửi)\s+(?:(?:về|cho|đến|tới|lên|với|đồng chí)\s+)*$/iu;
/** A body behind one of these words is not sent to: it is whose, by whom or where. */
const OTHERWISE = /(?:của|do|theo|trên|tại|từ|trong|bởi|giúp)\s+$/iu;
const JOINED = /^\s*(?:[,/]|,? ?và|,? ?đồng thời|,? ?cùng)\s*$/iu;
const VIA = /(?:^|[\s(])qua\s+$/iu;
/** Who asks for a report receives it where nobody else is named. */
const ASKED = /(?:theo|khi có)\s+(?:yêu cầu|chỉ đạo)\s+của\s+$/iu;

function recipientsOf(clause: string): Recipient[] {
  const start = REPORTS.exec(clause)?.index ?? 0;
  const behind = bodiesIn(clause).filter(({ at }) => at > start);
  const sent: BodyMention[] = [];
  let previous: BodyMention | undefined;
  for (const body of behind) {
    const between = clause.slice(previous?.end ?? start, body.at);
    const joined = previous !== undefined && sent.includes(previous) && JOINED.test(between);
    if (joined || (LICENSE.test(between) && !OTHERWISE.test(between))) sent.push(body);
    previous = body;
  }
  const vias = behind.filter(({ at }) => VIA.test(clause.slice(0, at)));
  if (sent.length > 0) return sent.map((body, index) => throughWhom(body, sent[index + 1], vias));
  const otherwise =
    vias.length > 0 ? vias : behind.filter(({ at }) => ASKED.test(clause.slice(0, at))).slice(0, 1);
  if (otherwise.length > 0) return otherwise.map(({ text }) => ({ text }));
  const unknown = SENT_TO.exec(clause)?.[1];
  return unknown !== undefined && looksLikeOwner(unknown) ? [{ text: unknown }] : [];
}

/** Whoever a report is sent to under a name of no known kind. */
const SENT_TO =
  /(?:gửi|nộp)\s+(?:[^.;:()]{0,60}?\s)?(?:về|cho|đến)\s+(\p{Lu}[^.;:()]{2,100}?)(?=\s+(?:về|khi|theo|trước|để|qua|kết quả|định kỳ|h[àằ]ng|chậm nhất|và cập nhật)(?!\p{L})|\s*\(|[.,;:)]|$)/u;

/** "UBND xã (qua Phòng VHXH)": who is named behind a recipient and before the next one takes the report in. */
function throughWhom(
  body: BodyMention,
  next: BodyMention | undefined,
  vias: readonly BodyMention[],
): Recipient {
  const via = vias.find(({ at }) => at > body.end && (next === undefined || at < next.at));
  return { text: body.text, ...(via && { via: via.text }) };
}
