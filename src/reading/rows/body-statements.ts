/** Owners, deadline and product as the sentences of a task state them. */
import type { Deadline, TaskReading } from '../contract.ts';
import { parseDeadline, readDeadlineText } from '../values/deadline.ts';
import { momentsIn } from '../values/deadline-moments.ts';
import { looksLikeOwner, splitOwners } from '../values/owners.ts';

export type Statements = Pick<TaskReading, 'leads' | 'coordinators' | 'deadline'> & {
  director?: string;
  deliverable?: string;
};

const ATTRIBUTES: readonly (readonly [
  RegExp,
  'leads' | 'coordinators' | 'director' | 'deadline' | 'deliverable',
])[] = [
  [
    /^(?:các\s+)?(?:cơ quan|đơn vị|tổ chức|cá nhân|bộ phận)?[\s,]*phối hợp(?:\s+thực hiện)?\s*:\s*/iu,
    'coordinators',
  ],
  [/^(?:đồng chí|lãnh đạo)?\s*(?:phụ trách|chỉ đạo)\s*:\s*/iu, 'director'],
  [
    /^(?:(?:cơ quan|đơn vị|tổ chức|cá nhân|bộ phận|giao)[\s,]*)*(?:chủ trì|thực hiện|đầu mối|tham mưu|chịu trách nhiệm)(?:[\s,]+(?:thực hiện|tham mưu|triển khai))*\s*:\s*/iu,
    'leads',
  ],
  [
    /^(?:thời gian|thời hạn|tiến độ|lộ trình)(?:\s+(?:thực hiện|hoàn thành|triển khai))?\s*:\s*|^hoàn thành\s*:\s*/iu,
    'deadline',
  ],
  [
    /^(?:kết quả|sản phẩm|yêu cầu kết quả)(?:\s+(?:đầu ra|dự kiến|đạt được|hoàn thành|thực hiện))?\s*:\s*/iu,
    'deliverable',
  ],
];

/** "Đơn vị chủ trì: …" below a task tells about it and is no task itself. */
export function isAttribute(text: string): boolean {
  return ATTRIBUTES.some(([pattern]) => pattern.test(text));
}

const MAY_BEGIN_ATTRIBUTE = /[(.;]\s*(?=\p{L})/gu;

/** The words of a task without what they say about it: "(Chủ trì: …; thời gian: …)", "… . Thời gian hoàn thành: …" at the end. */
export function withoutAttributes(text: string): string {
  for (const { 0: mark, index } of text.matchAll(MAY_BEGIN_ATTRIBUTE)) {
    if (index === 0 || !isAttribute(text.slice(index + mark.length))) continue;
    const rest = mark.startsWith('(') ? text.slice(closingBracket(text, index) + 1) : '';
    return `${text.slice(0, index)}${mark.startsWith('(') ? '' : mark.charAt(0)}`.trimEnd() + rest.trimEnd();
  }
  return text;
}

/** "Chủ trì: …. Phối hợp: …. Thời gian: …" on one line are three. */
function apartAttributes(line: string): string[] {
  const starts = [...line.matchAll(MAY_BEGIN_ATTRIBUTE)]
    .map(({ 0: mark, index }) => index + mark.length)
    .filter((at) => isAttribute(line.slice(at)));
  return [0, ...starts].map((from, at) => line.slice(from, starts[at]));
}

function closingBracket(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

/** Reads what the text of a task, and the attribute lines below it, say about it. */
export function readStatements(text: string, attributes: string[], planYear?: number): Statements {
  const inline = [...text.matchAll(INLINE_ATTRIBUTE)].map(([, attribute = '']) => attribute);
  const said: Statements = { leads: [], coordinators: [], deadline: deadlineIn(text, planYear) };
  for (const attribute of [...inline, ...attributes.flatMap(apartAttributes)])
    apply(said, attribute, planYear);
  if (said.leads.length === 0) said.leads = leadsIn(text);
  if (said.coordinators.length === 0) said.coordinators = coordinatorsIn(text);
  return said;
}

/** Whether the time of a task follows from all of its words; in a sentence that states none it does. */
export function isSureTime({ text, kind }: Deadline, planYear?: number): boolean {
  if (text === undefined || kind === 'conditional') return true;
  return readDeadlineText(text, planYear === undefined ? {} : { planYear }).sure;
}

/** "(Đơn vị chủ trì: …; thời gian: …)" or ". Thời gian hoàn thành: …" at the end of a sentence. */
const INLINE_ATTRIBUTE =
  /(?<=[.;(]\s?)((?:cơ quan|đơn vị|thời gian|thời hạn|tiến độ|sản phẩm|kết quả|chủ trì|phối hợp)[^:.;()]{0,40}:[^.;()]+(?:\/[^.;()]+)*)/giu;

function apply(said: Statements, attribute: string, planYear?: number): void {
  const found = ATTRIBUTES.find(([pattern]) => pattern.test(attribute));
  if (!found) return;
  const [pattern, field] = found;
  const value = attribute.replace(pattern, '').replace(/[\s.;,]+$/, '');
  if (field === 'deadline') said.deadline = parseDeadline(value, planYear === undefined ? {} : { planYear });
  else if (field === 'leads' || field === 'coordinators') said[field] = splitOwners(value);
  else said[field] = value;
}

const OWNER = String.raw`(\p{Lu}[^.;:(]{2,120}?)`;
const LEADS: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:^|[.;:(]\s*)(?:Giao|giao|Phân công|phân công|Đề nghị|đề nghị)\s+(?:cho\s+)?${OWNER}\s+(?:chủ trì|tham mưu|làm đầu mối|là đầu mối|thực hiện|phối hợp|xây dựng|tổ chức|hướng dẫn|triển khai|theo dõi|tiếp tục|rà soát|căn cứ|có trách nhiệm)(?!\p{L})`,
    'u',
  ),
  new RegExp(
    String.raw`(?:^|[.;:(]\s*)${OWNER}\s+(?:có trách nhiệm\s+)?(?:là (?:cơ quan|đơn vị) )?(?:chủ trì|làm đầu mối|chịu trách nhiệm(?: chính)?|(?:phải\s+)?trực tiếp phụ trách|tích cực tham gia|có trách nhiệm)(?!\p{L})`,
    'u',
  ),
];

function leadsIn(text: string): string[] {
  for (const pattern of LEADS) {
    const name = pattern.exec(text)?.[1];
    const trimmed = name && lastOwner(name);
    if (trimmed) return splitOwners(trimmed);
  }
  const subject = SUBJECT.exec(text)?.[1];
  return subject !== undefined && looksLikeOwner(subject) ? splitOwners(subject) : [];
}

/** A sentence that begins with a unit and goes on with what it does. */
const SUBJECT =
  /^((?:Các |Ban |Phòng |Văn phòng |Trung tâm |Công an |Ủy ban |Uỷ ban |UBND |HĐND |Mặt trận |Đoàn |Hội (?!nghị|thảo|thi)|Trạm |Đảng |Chi |Thường trực |Tổ (?!chức)|Thôn |Xóm |Trường )[^.;:]{0,90}?)\s+(?:xây dựng|tổ chức|chủ động|thực hiện|triển khai|tham mưu|rà soát|kiện toàn|đưa|tăng cường|đẩy mạnh|phối hợp|hướng dẫn|tuyên truyền|vận động|bố trí|theo dõi|kiểm tra|lãnh đạo|chỉ đạo|quán triệt|tiếp tục|hỗ trợ|cụ thể hóa|cụ thể hoá|căn cứ|đăng ký|bảo đảm|đảm bảo|ban hành|phát huy|tham gia|báo cáo)(?!\p{L})/u;

/** "Gắn trách nhiệm … Người đứng đầu …": of words that run on from a heading only the unit at their end counts. */
function lastOwner(words: string): string | undefined {
  if (looksLikeOwner(words)) return words;
  const starts = [...words.matchAll(/(?<=[\p{Ll}\d] )(?=\p{Lu}\p{Ll})/gu)].map(({ index }) =>
    words.slice(index),
  );
  return starts.find((rest) => looksLikeOwner(rest));
}

const COORDINATION =
  /phối hợp (?:chặt chẽ )?(?:với|cùng)\s+(?:các cơ quan, đơn vị:?\s+)?((?:các\s+)?[\p{Lu}c][^.;:]*?)\s+(?:để|trong|tổ chức|triển khai|thực hiện|xây dựng|tham mưu|hướng dẫn|kiểm tra|rà soát|đẩy mạnh|tuyên truyền|theo dõi|tăng cường|đảm bảo|bảo đảm|thường xuyên|hỗ trợ|tiếp tục|nghiên cứu|đề xuất|hoàn thiện|ban hành|vận động|thúc đẩy|cung cấp|quản lý|giám sát|làm|đưa|có)(?!\p{L})/iu;

function coordinatorsIn(text: string): string[] {
  const names = COORDINATION.exec(text)?.[1];
  return names === undefined || names.length > 200 ? [] : splitOwners(names);
}

const CONDITIONS =
  /(?:ngay |sau )?khi (?:có|được) (?:văn bản|hướng dẫn|chỉ đạo|quyết định|kế hoạch|quy định|chủ trương|ý kiến)[^.;)]*?(?:cấp trên|tỉnh|thành phố|trung ương|bộ|sở|cấp có thẩm quyền)|nếu (?:đủ điều kiện|có)|(?:sau |ngay )?khi (?:tỉnh|thành phố|trung ương|cấp trên|cấp có thẩm quyền)(?!\p{L})[^.;,)]*(?=[.;)]|$)/iu;
const DATE = String.raw`\d{1,2}\s?tháng\s?\d{1,2}|\d{1,2}[.-]\d{1,2}(?:[.-]\d{2,4})?|\d{4}-\d{2}-\d{2}`;
const COMPLETED = new RegExp(
  String.raw`(?:hoàn thành|hoàn thiện|xong|ban hành|thực hiện|đưa vào (?:sử dụng|vận hành|khai thác)|báo cáo|trình)[^.;]{0,60}?(?<!\p{L})((?:trước|trong|chậm nhất|muộn nhất|đến hết|hết|vào)\s[^.;,)]*?(?:(?:ngày\s)?(?:${DATE})|(?:ngày|tháng|quý|năm|giai đoạn|\d{1,2}\/)\s?[\dIV][\dIV/ ]*(?:\s?(?:năm|\/)\s?\d{4})?(?:\s*h[àằ]ng (?:tháng|quý|năm))?))`,
  'diu',
);
const COMPLETED_IN =
  /(?<!\p{L})(?:hoàn thành|thực hiện|xong)\s+((?:năm|quý|tháng)\s+[\dIV]+(?:(?:\s?\/\s?|\s+năm\s+)\d{4})?)(?![\d/])/diu;
const AT_END = new RegExp(
  String.raw`(?<!\p{L})((?:trước|trong|chậm nhất(?: là)?|muộn nhất(?: là)?|xong trước|xong trong)\s+(?:ngày\s+)?(?:(?:${DATE})|(?:tháng|quý|năm)\s+[\dIV]+|\d{1,2}\/\d{1,2})(?:(?:\s?\/\s?|\s+năm\s+)\d{4})?(?:\s+h[àằ]ng (?:tháng|quý|năm))?)\s*(?:[.;,()]|$)`,
  'diu',
);
const FROM_TO =
  /(?<!\p{L})(từ\s+(?:ngày\s+)?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?\s+đến\s+(?:hết\s+)?(?:ngày\s+)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4})/diu;
const AT_START =
  /^((?:trước|trong|chậm nhất|đến hết|hết|từ)\s+(?:ngày|tháng|quý|năm)\s[\dIV/ ]+(?:năm \d{4})?)\s*,/diu;
const CYCLE_LIST =
  /((?:định kỳ |theo |h[àằ]ng |mỗi )+(?:tháng|quý|0?3 tháng|0?6 tháng|0?9 tháng|năm|0?1 năm)(?:(?:,| và| hoặc)\s*(?:h[àằ]ng )?(?:tháng|quý|0?3 tháng|0?6 tháng|0?9 tháng|năm|0?1 năm))*)/iu;
/** "kế hoạch công tác hằng năm", "khen thưởng hằng năm" describe a noun and set no rhythm of the task. */
const CYCLE_OF_NOUN =
  /(?:công tác|kế hoạch|khen thưởng|chương trình|ngân sách|báo cáo|đánh giá|nhiệm vụ|giám sát|kinh phí|dự toán)\s*$/iu;
const STEADY =
  /(?<!\p{L})thường xuyên (?=\p{Ll})(?!và|trên|của|trong)|(?<=(?:kiểm tra|giám sát|đánh giá|theo dõi|cập nhật|rà soát|duy trì) )thường xuyên (?=\p{Ll})/iu;

/** The deadline a sentence states; words that merely describe ("khen thưởng hằng năm") set none. */
export function deadlineIn(text: string, planYear?: number): Deadline {
  const options = planYear === undefined ? {} : { planYear };
  for (const pattern of [COMPLETED, COMPLETED_IN, FROM_TO, AT_END, AT_START]) {
    const place = pattern.exec(text)?.indices?.[1];
    const deadline = place && parseDeadline(timeAt(text, place, planYear), options);
    if (deadline && deadline.kind !== 'none') return deadline;
  }
  const condition = CONDITIONS.exec(text)?.[0];
  if (condition) return { text: condition, kind: 'conditional' };
  const cycle = CYCLE_LIST.exec(text);
  if (cycle?.[1] && !isNounCycle(text, cycle.index, cycle[1])) return parseDeadline(cycle[1], options);
  return STEADY.test(text) ? { text: 'thường xuyên', kind: 'ongoing' } : { kind: 'none' };
}

/** How far the words of a time are followed. */
const REACH = 160;
const JOINS = /^\s*(?:(?:-|–|—|,|và|đến|tới)\s*)?(?:(?:hết|trước|cuối)\s+)?$/iu;

/** The words of a time from where a sentence names it, to the end of the days, months or years that belong together. */
function timeAt(text: string, [from, to]: [number, number], planYear?: number): string {
  const rest = text.slice(from, from + REACH);
  const [first, ...others] = momentsIn(rest, planYear);
  if (!first || first.start > to - from) return text.slice(from, to).trim();
  let { end } = first;
  for (const moment of others) {
    if (!JOINS.test(rest.slice(end, moment.start))) break;
    end = moment.end;
  }
  const cycle = /^\s*h[àằ]ng (?:tháng|quý|năm)/iu.exec(rest.slice(end))?.[0] ?? '';
  return rest.slice(0, end + cycle.length).trim();
}

const isNounCycle = (text: string, at: number, words: string): boolean =>
  !/^định kỳ|,|và|hoặc|^theo/iu.test(words) && CYCLE_OF_NOUN.test(text.slice(0, at));
