/** What the file holds and no reader could take in: said with its place and how to get it into the plan. */
import { cutText } from '../../shared/cut-text.ts';
import { isBlock, type SourceBlock, type UnreadKind } from '../block.ts';
import type { Finding } from '../contract.ts';
import { finding } from './finding.ts';

interface Wording {
  /** What it is, at the beginning of a sentence. */
  what: string;
  /** What the person does to get it into the plan. */
  remedy: string;
}

const RETYPE =
  'Nếu trong đó có chỉ tiêu, nhiệm vụ, gõ lại thành bảng trong tệp rồi tải lên lại, hoặc thêm dòng khi đối chiếu.';
const UNHIDE = 'Nếu đó là nội dung của kế hoạch, cho hiện lên, lưu rồi tải lên lại.';

const WORDINGS: Record<UnreadKind, Wording> = {
  picture: { what: 'Hình ảnh không đọc được chữ', remedy: RETYPE },
  chart: { what: 'Biểu đồ, sơ đồ không được đọc', remedy: RETYPE },
  'embedded-file': { what: 'Tệp nhúng trong tài liệu không đọc được', remedy: RETYPE },
  'embedded-part': { what: 'Phần chèn từ tài liệu khác không đọc được', remedy: RETYPE },
  footnote: {
    what: 'Chú thích chưa gắn được vào dòng nào',
    remedy: 'Xem chú thích có đổi mức, thời hạn nào không.',
  },
  formula: {
    what: 'Ô có công thức chưa được tính nên không có giá trị',
    remedy: 'Mở bằng Excel để tính, lưu lại rồi tải lên lại, hoặc điền giá trị khi đối chiếu.',
  },
  'error-cell': {
    what: 'Ô báo lỗi công thức',
    remedy: 'Sửa công thức rồi tải lên lại, hoặc điền giá trị khi đối chiếu.',
  },
  'hidden-sheet': { what: 'Trang tính ẩn không được đọc', remedy: UNHIDE },
  'hidden-cells': { what: 'Dòng, cột ẩn không được đọc', remedy: UNHIDE },
  'filtered-rows': {
    what: 'Dòng bị bộ lọc che không được đọc',
    remedy: 'Nếu đó là nội dung của kế hoạch, bỏ lọc, lưu rồi tải lên lại.',
  },
  page: {
    what: 'Trang không nhận dạng được chữ',
    remedy: 'Xem trang ấy; nếu có chữ, quét lại rõ hơn (300 dpi).',
  },
  table: {
    what: 'Bảng không cho chỉ tiêu, nhiệm vụ nào',
    remedy: 'Xem bảng ấy; nếu có chỉ tiêu, nhiệm vụ, thêm dòng khi đối chiếu.',
  },
  passage: {
    what: 'Đoạn không được đọc',
    remedy: 'Xem đoạn ấy; nếu có chỉ tiêu, nhiệm vụ, thêm dòng khi đối chiếu.',
  },
};

/**
 * What may hold no row of the plan, or is kept back on purpose. All else may hold tasks, or the figures of an indicator:
 * nobody can be asked for what was not read.
 */
const MINOR: ReadonlySet<UnreadKind> = new Set(['chart', 'footnote', 'hidden-sheet', 'hidden-cells']);

/** How many places one finding names. */
const MOST_PLACES = 12;

/** One finding for each kind of thing that was not read, with all its places. */
export function checkUnread(blocks: readonly SourceBlock[]): Finding[] {
  const places = new Map<UnreadKind, string[]>();
  let above: string | undefined;
  let before: UnreadKind | undefined;
  for (const block of blocks) {
    const what = unreadKindOf(block);
    // Lines passed over one after the other are one place.
    if (what && !(what === 'passage' && before === 'passage')) {
      places.set(what, places.get(what) ?? []);
      places.get(what)?.push(placeOf(block, above));
    }
    before = what;
    if (block.kind === 'paragraph') above = block.text;
  }
  return [...places].map(([what, found]) => {
    const wording = WORDINGS[what];
    const named = [...new Set(found)];
    const shown = named.slice(0, MOST_PLACES).join('; ');
    const where = named.length > MOST_PLACES ? `${shown}; … (tất cả ${named.length})` : shown;
    const severity = MINOR.has(what) ? 'minor' : 'serious';
    return finding('unread-content', severity, [], `${wording.what}: ${where}. ${wording.remedy}`, where);
  });
}

/** What a block that was not read is; undefined for one that was. */
export function unreadKindOf(block: SourceBlock): UnreadKind | undefined {
  if (!isBlock(block)) return block.what;
  if (!block.passedOver) return undefined;
  return block.kind === 'table' ? 'table' : 'passage';
}

/** The place in the file's own words, else its page and the text `above` it. */
function placeOf(block: SourceBlock, above: string | undefined): string {
  if (!isBlock(block) && block.where !== undefined) return block.where;
  const page = block.page === undefined ? '' : `trang ${block.page}, `;
  const own = block.kind === 'paragraph' ? block.text : undefined;
  const text = own ?? above;
  if (text === undefined) return `${page}đầu tài liệu`;
  const words = cutText(text.replace(/\s+/g, ' '), 60);
  return own === undefined ? `${page}sau “${words}”` : `${page}“${words}”`;
}
