/** What to tell somebody whose text holds a character that no text may hold. Pure. */
import { FORBIDDEN_CHARACTERS } from './text-rule.ts';

/** So many letters before the place are enough to find it. */
const SHOWN = 20;

/** @returns where it stands and what to do, for people; undefined when the text may be kept as it is */
export function textProblem(text: string): string | undefined {
  const place = text.search(FORBIDDEN_CHARACTERS);
  if (place < 0) return undefined;
  const before = Array.from(text.slice(0, place)).slice(-SHOWN).join('').trim();
  const where = before === '' ? 'ở đầu' : `ngay sau “${before}”`;
  return `Có ký tự lạ không lưu được ${where}. Vui lòng xóa chỗ đó rồi gõ lại.`;
}
