/** The marks that number or bullet the items of a body. */

export type MarkerKind =
  | 'part'
  | 'upper'
  | 'roman'
  | 'caps'
  | 'article'
  | 'number'
  | 'dotted'
  | 'letter'
  | 'bracketed'
  | 'star'
  | 'dash'
  | 'plus';

export interface Marker {
  kind: MarkerKind;
  /** The number or letter without punctuation: "2.1", "IV", "a"; absent for bullets. */
  ordinal?: string;
  /** The mark as written: "2.1.", "a)", "-". */
  written: string;
  /** Length of mark and spaces in the text; 0 when the mark is not in the text. */
  length: number;
}

const MARKS: readonly (readonly [MarkerKind, RegExp])[] = [
  [
    'part',
    /^(?:PHẦN|Phần)\s+(?:(?:THỨ|thứ)\s+)?(NHẤT|nhất|HAI|hai|BA|ba|TƯ|tư|[IVX]+|\d{1,2})(?!\p{L})\s*[.:–-]?\s*/u,
  ],
  ['part', /^(?:CHƯƠNG|Chương)\s+([IVX]+|\d{1,2})(?!\p{L})\s*[.:–-]?\s*/u],
  ['upper', /^([A-H])\s?[.\-–)]\s*(?=\p{Lu}{2})/u],
  // "A. Mục tiêu": in small letters only with the words of a section, as letters abbreviate names too.
  [
    'upper',
    /^([A-E])\s?[.\-–)/]\s*(?=(?:Mục (?:đích|tiêu)|Quan điểm|Yêu cầu|Nội dung|Nhiệm vụ|Chỉ tiêu|Giải pháp|Các (?:nhiệm vụ|giải pháp|chỉ tiêu)|Tổ chức thực hiện|Đánh giá|Kết quả|Phương hướng|Căn cứ|Kinh phí|Phân công)(?!\p{L}))/u,
  ],
  ['upper', /^(?:MỤC|Mục)\s+([IVX]+|\d{1,2})\s*[.:–-]\s*(?=\p{L})/u],
  ['article', /^Điều\s+(\d{1,3})\s*[.:]\s*/u],
  ['roman', /^([IVXL]{1,6})\s?[.\-–/:)]+\s*(?=[\p{Lu}"“])/u],
  ['roman', /^([IVXL]{1,6})\s+(?=\p{Lu}{2})/u],
  ['dotted', /^(\d{1,2}(?:\.\d{1,2}){1,3})\s?[.\-–/:)]?\s+(?=[\p{L}"“(\d])/u],
  ['dotted', /^(\d{1,2}(?:\.\d{1,2}){1,3})[.)]\s*(?=[\p{Lu}"“])/u],
  ['number', /^(\d{1,2})\s?[.\-–/:]\s*(?=[\p{L}"“(])/u],
  ['bracketed', /^(\d{1,2})\)\s*(?=[\p{L}"“(])/u],
  ['letter', /^([a-zđ])\s?[.)]\s*(?=[\p{L}"“(\d])/u],
  ['bracketed', /^\(([a-z\d]{1,4}|đ)\)\s*(?=[\p{L}\d"“≥≤><])/u],
  ['bracketed', /^([ivx]{1,4})\)\s+/u],
  ['star', /^([*•●▪◦o§¤❖➢✓✔])\s+/u],
  ['dash', /^([-–—−])\s*(?=[\p{L}\d"“(≥≤><$]|…)/u],
  ['plus', /^(\+)\s*(?=[\p{L}\d"“(≥≤><$])/u],
];
const BULLETS: ReadonlySet<MarkerKind> = new Set(['star', 'dash', 'plus']);

/** The mark with which a text begins, if any. */
export function markerOf(text: string): Marker | undefined {
  for (const [kind, pattern] of MARKS) {
    const match = pattern.exec(text);
    if (!match) continue;
    if (kind === 'number' && !isItemNumber(match[0], text)) continue;
    if (kind === 'bracketed' && isInlineList(match[1] ?? '', text)) continue;
    const ordinal = BULLETS.has(kind) ? {} : { ordinal: match[1] ?? '' };
    return { kind, ...ordinal, written: match[0].trim(), length: match[0].length };
  }
  return undefined;
}

/** "(1) …; (2) …; (3) …" within one paragraph numbers its parts, not the paragraph. */
const isInlineList = (ordinal: string, text: string): boolean =>
  /^\d+$/.test(ordinal) && text.includes(`(${Number(ordinal) + 1})`);

/** A list number or bullet that the format computed and the text does not hold. */
export function markerOfLabel(label: string): Marker | undefined {
  const text = label.trim();
  const marker = markerOf(`${text} A`);
  if (marker) return { ...marker, written: text, length: 0 };
  // Symbol fonts give bullets of any shape.
  return /^[^\p{L}\p{N}]{1,2}$/u.test(text) ? { kind: 'star', written: text, length: 0 } : undefined;
}

/** "57-NQ/TW" and "30-40 người" begin with a figure that numbers nothing. */
function isItemNumber(mark: string, text: string): boolean {
  if (!/[-–/]\s*$/.test(mark)) return true;
  if (/^\d+\s?[-–/]\s?(?:\p{Lu}{2,}|CTr|TTr)\S*[/-]/u.test(text)) return false;
  return /\s$/.test(mark) || /^\p{Lu}/u.test(text.slice(mark.length));
}
