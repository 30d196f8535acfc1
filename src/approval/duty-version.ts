/** A duty that is answered as a whole changes in the version that was shown. */
import type { DutyRow } from '../duties/standing-duty.ts';
import { Conflict } from '../shared/errors.ts';

/** @throws Conflict when somebody changed it meanwhile */
export function requireShown(duty: DutyRow, version: number): void {
  if (duty.version !== version)
    throw new Conflict('Có người vừa thay đổi báo cáo này. Chưa thay đổi gì.', [
      'Tải lại để xem nội dung mới nhất rồi làm lại',
    ]);
}
