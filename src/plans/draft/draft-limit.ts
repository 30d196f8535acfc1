/** How many rows a draft may have. Pure. */
import type { PlanReading } from '../../reading/contract.ts';

/**
 * Six times the largest plan known. Opening a draft of 3,000 rows sends 4 MB and holds the server for a few tenths
 * of a second; with 19,000 it is 26 MB and everybody waits for seconds (docs/decisions/uploads.md has the figures).
 */
export const MOST_ROWS = 3000;

const count = new Intl.NumberFormat('vi-VN');

/** Why what was read cannot become a draft, for the person; undefined when it can. */
export function draftRefusal({
  indicators,
  tasks,
  reporting,
}: Pick<PlanReading, 'indicators' | 'tasks' | 'reporting'>): string | undefined {
  const rows = indicators.length + tasks.length + reporting.length;
  if (rows <= MOST_ROWS) return undefined;
  return `Tìm thấy ${count.format(rows)} chỉ tiêu, nhiệm vụ; một kế hoạch có tối đa ${count.format(MOST_ROWS)}. Vui lòng kiểm tra có đúng là kế hoạch hay không; nếu đúng, tách thành nhiều tệp (ví dụ mỗi trang tính một tệp) rồi tải lên từng tệp.`;
}
