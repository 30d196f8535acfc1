/** Types of official documents by their symbols. Pure. */

/**
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục III, and Hướng dẫn 05-HD/VPTW. In the order in which official lists have
 * them; a type of the Party beside the one of the state.
 */
export const DOCUMENT_TYPES = [
  ['NQ', 'nghị quyết'],
  ['CT', 'chỉ thị'],
  ['KL', 'kết luận'],
  ['QC', 'quy chế'],
  ['QyĐ', 'quy định'],
  ['QĐ', 'quyết định'],
  ['CTr', 'chương trình'],
  ['CTHĐ', 'chương trình hành động'],
  ['ĐA', 'đề án'],
  ['DA', 'dự án'],
  ['PA', 'phương án'],
  ['KH', 'kế hoạch'],
  ['HD', 'hướng dẫn'],
  ['TB', 'thông báo'],
  ['TC', 'thông cáo'],
  ['TTr', 'tờ trình'],
  ['BC', 'báo cáo'],
  ['BB', 'biên bản'],
  ['HĐ', 'hợp đồng'],
  ['CĐ', 'công điện'],
  ['CV', 'công văn'],
  ['GUQ', 'giấy ủy quyền'],
  ['GM', 'giấy mời'],
  ['GGT', 'giấy giới thiệu'],
  ['PG', 'phiếu gửi'],
  ['PC', 'phiếu chuyển'],
  ['PB', 'phiếu báo'],
] as const;

export type DocumentType = (typeof DOCUMENT_TYPES)[number][1] | 'văn bản khác';

/** "15/KH-UBND", "07/2026/QĐ-UBND", "05-KH/ĐU", "264a/UBND-VP": what stands first behind the number. */
const SYMBOL = /^\d+\s?\p{Ll}?\s*[/-]\s*(?:\d{4}\s*[/-]\s*)?(\p{L}[\p{L}\d]*)/u;
/** "05-QĐ/ĐU": the bodies of the Party give a quyết định and a quy định the same letters. */
const PARTY = /^\d+\s?\p{Ll}?\s*-/u;

/** "Số: 15/KH-UBND" → "15/KH-UBND" */
export const bareNumber = (number: string): string =>
  number
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^số\s*:?\s*/iu, '');

/** Letters that are no type name whoever issues it: a công văn. Without letters nobody can say. */
export function documentType(number: string, title = ''): DocumentType {
  const said = bareNumber(number);
  const symbol = SYMBOL.exec(said)?.[1]?.toLocaleUpperCase('vi');
  const named = typeInFront(title)?.type;
  if (symbol === undefined) return named ?? 'văn bản khác';
  const found = DOCUMENT_TYPES.find(([letters]) => letters.toLocaleUpperCase('vi') === symbol)?.[1];
  if (found === 'quyết định' && PARTY.test(said) && named === 'quy định') return named;
  return found ?? 'công văn';
}

/** The longer name first: "chương trình hành động" before "chương trình". */
const NAMES = DOCUMENT_TYPES.map(([, name]) => name).toSorted((a, b) => b.length - a.length);

/** A title that begins with the name of its type, and what follows; "Nghị quyết số 57 …" is another document. */
export function typeInFront(title: string): { type: DocumentType; rest: string } | undefined {
  const words = title.normalize('NFC').trim();
  const type = NAMES.find((name) => new RegExp(`^${name}(?=[\\s:]|$)`, 'iu').test(words));
  const rest = words.slice(type?.length ?? 0).replace(/^[\s:–-]+/u, '');
  return type && !/^(?:số\s+)?\d/iu.test(rest) ? { type, rest } : undefined;
}
