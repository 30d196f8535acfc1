/** What the sections of a body are about, by their headings. */
import type { BodyNode } from '../structure/body-tree.ts';

export type SectionRole =
  | 'general-objective'
  | 'objective'
  | 'task'
  | 'assignment'
  | 'organisation'
  | 'other';

/** By the words a heading begins with; the first that fits counts. */
const ROLES: readonly (readonly [RegExp, SectionRole])[] = [
  [/^(?:các\s+)?mục tiêu (?:chung|tổng quát|tổng thể)/iu, 'general-objective'],
  [/^mục đích/iu, 'other'],
  [
    /^(?:(?:các|một số|hệ thống|quan điểm,?|định hướng,?|phương hướng,?|nội dung)\s+)*(?:mục tiêu|chỉ tiêu)(?!\p{L})/iu,
    'objective',
  ],
  [/^(?:bảng\s+)?phân công (?:nhiệm vụ|trách nhiệm|thực hiện|tổ chức|công việc)/iu, 'assignment'],
  [
    /^(?:công tác\s+)?tổ chức (?:triển khai |và |chỉ đạo )*(?:thực hiện|triển khai)|^trách nhiệm/iu,
    'organisation',
  ],
  [
    /^(?:(?:các|một số|những|hệ thống|phương hướng,?|định hướng,?|nhóm)\s+)*(?:nội dung,?\s+)?(?:nhiệm vụ|giải pháp|công việc|công tác trọng tâm|hoạt động|biện pháp)(?!\p{L})/iu,
    'task',
  ],
  [/^nội dung(?!\p{L})/iu, 'task'],
  [
    /^(?:yêu cầu|quan điểm|căn cứ|phạm vi|đối tượng|thực trạng|đặc điểm|tình hình|kết quả|sự cần thiết|kinh phí|nguồn (?:lực|kinh phí|vốn)|dự toán|đánh giá|hiện trạng|thời gian|chế độ|kiểm tra, giám sát)/iu,
    'other',
  ],
];
/** Below a section whose matter is known, only a heading that consists of little more than these words changes it. */
const CHANGES_WITHIN =
  /^(?:(?:các|một số)\s+)?(?:mục tiêu(?: chung| tổng quát| cụ thể)?|chỉ tiêu(?: chủ yếu| cụ thể)?|nhiệm vụ(?:,?\s(?:và\s)?giải pháp)?|giải pháp|nội dung|yêu cầu|kinh phí|mục đích|quan điểm)(?: (?:chủ yếu|trọng tâm|thực hiện|cụ thể|chỉ đạo))?(?: (?:đến |giai đoạn |năm ).{0,40})?\s*[.:]?$/iu;

/** The matter of a heading itself, without regard to what stands above it. */
export function roleOfHeading(text: string): SectionRole | undefined {
  return ROLES.find(([pattern]) => pattern.test(text.trim()))?.[1];
}

export interface Section {
  node: BodyNode;
  role: SectionRole;
}

/** The outermost nodes of each matter, in order; what lies inside a node of another matter is not part of it. */
export function findSections(root: BodyNode): Section[] {
  const sections: Section[] = [];
  collect(root, undefined, sections);
  return sections;
}

/** General and specific objectives are one matter. */
const matterOf = (role: SectionRole): SectionRole => (role === 'general-objective' ? 'objective' : role);

function collect(node: BodyNode, above: SectionRole | undefined, sections: Section[]): void {
  for (const child of node.children) {
    const role = roleWithin(child, above);
    if (role !== undefined && matterOf(role) !== (above && matterOf(above)))
      sections.push({ node: child, role });
    collect(child, role ?? above, sections);
  }
}

const BULLETS: ReadonlySet<BodyNode['kind']> = new Set(['dash', 'plus', 'star', 'plain', 'bracketed']);

/** The matter of a node below a section of the matter given. */
export function roleWithin(node: BodyNode, above: SectionRole | undefined): SectionRole | undefined {
  const text = node.passage?.content ?? '';
  const role = roleOfHeading(text);
  if (role === undefined || above === undefined) return role ?? above;
  if (BULLETS.has(node.kind)) return above;
  if (role === 'general-objective' || CHANGES_WITHIN.test(text)) return role;
  // "1. Mục tiêu cụ thể: …" below "MỤC ĐÍCH, MỤC TIÊU".
  return above === 'other' && (role === 'objective' || role === 'task') && text.length < 120 ? role : above;
}
