/** What hangs on a reorganisation, in a sentence. Pure. */
import type { Hanging } from './contract.ts';

const WORDS: Record<Hanging['why'], string> = {
  answered: 'đơn vị tiếp nhận đã nhập hoặc gửi báo cáo về',
  'row-changed': 'đã có thay đổi về sau ở',
  'unit-changed': 'đơn vị đã được sửa về sau:',
  'person-changed': 'vai trò, chức danh đã được đổi về sau của',
  'flow-changed': 'chế độ báo cáo đã được sửa về sau:',
  'new-use': 'đơn vị mới đã được dùng ở',
};
/** More names than these nobody reads in a message. */
const NAMED = 3;

/** "đã có thay đổi về sau ở “A”, “B” và 3 mục khác; …." */
export function hangingText(hanging: readonly Hanging[]): string {
  const parts = hanging.map(({ why, names }) => {
    const rest = names.length - NAMED;
    const named = names.slice(0, NAMED).map((name) => `“${name}”`);
    return `${WORDS[why]} ${named.join(', ')}${rest > 0 ? ` và ${rest} mục khác` : ''}`;
  });
  return `${parts.join('; ')}.`;
}
