/** What a document changes about a row of a plan. */
import type { AmendmentKind } from '../../../src/approval/amendments/contract.ts';

export const amendments = {
  act: 'Điều chỉnh theo văn bản…',
  title: 'Điều chỉnh theo văn bản',
  text: 'Những gì kế hoạch đã ghi vẫn giữ. Số liệu trước ngày của văn bản vẫn đối chiếu với mức khi đó.',
  what: 'Điều chỉnh',
  kinds: {
    targets: 'Mức theo mốc năm',
    deadline: 'Gia hạn, lùi thời hạn',
    drop: 'Bỏ nhiệm vụ',
  } satisfies Record<AmendmentKind, string>,
  plan: 'Kế hoạch được điều chỉnh',
  year: 'Mốc năm',
  noYear: 'Không ghi năm',
  level: 'Mức mới',
  levelHint: (level: string) => `Hiện nay: ${level}`,
  due: 'Thời hạn mới',
  reason: 'Lý do',
  done: 'Đã điều chỉnh.',
  card: 'Điều chỉnh',
  line: (before: string, after: string) => `${before} → ${after}`,
  by: (document: string, day: string) => `theo ${document}, từ ngày ${day}`,
  made: (name: string, day: string, version: string) => `${name}, ${day} · phiên bản ${version} của kế hoạch`,
  undo: 'Bỏ điều chỉnh…',
  undoTitle: 'Bỏ điều chỉnh',
  undoText: 'Mức, thời hạn trước đó áp dụng lại; lần điều chỉnh này vẫn còn trong lịch sử.',
  undone: 'Đã bỏ điều chỉnh.',
  wasUndone: 'Đã bỏ',
};
