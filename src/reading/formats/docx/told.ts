/** What is said to the person of the file as a whole. */
import { LEGACY_NAMES } from '../legacy-encoding.ts';
import type { DocxState } from './state.ts';

/** How many prompts a note names. */
const MOST_PROMPTS = 5;

export function notesOf({ legacyFonts, legacy, told }: DocxState): string[] {
  const notes: string[] = [];
  if (legacyFonts.size > 0) {
    const fonts = [...legacyFonts].slice(0, 5).join(', ');
    notes.push(
      legacy
        ? `Tài liệu dùng phông chữ cũ (${fonts}); chữ đã được chuyển từ bảng mã ${LEGACY_NAMES[legacy]} sang Unicode. Vui lòng đối chiếu lại các dấu.`
        : `Tài liệu có đoạn dùng phông chữ cũ (${fonts}) chưa chuyển được sang Unicode. Vui lòng chuyển mã trong Word rồi tải lên lại nếu chữ đọc ra bị sai.`,
    );
  }
  if (told.trackedChanges) {
    notes.push(
      'Tài liệu có nội dung sửa theo dõi (Track Changes): đã đọc như khi chấp nhận tất cả các sửa đổi.',
    );
  }
  if (told.struck > 0) notes.push('Tài liệu có chữ gạch ngang: chữ bị gạch đã được bỏ qua.');
  if (told.prompts.size > 0) {
    const named = [...told.prompts].slice(0, MOST_PROMPTS).map((prompt) => `“${prompt.slice(0, 60)}”`);
    const more = told.prompts.size > MOST_PROMPTS ? ', …' : '';
    notes.push(
      `Tài liệu có ô nhập chưa điền, còn hiện lời nhắc (${named.join(', ')}${more}): các ô ấy được coi là để trống.`,
    );
  }
  return notes;
}
