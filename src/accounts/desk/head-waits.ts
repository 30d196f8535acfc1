/** Why a change of a head whose day has come is not carried out. Pure. */
import { writtenDay } from '../../shared/dates.ts';
import type { HeadChange } from './head-change.ts';

/** In Vietnamese; undefined where nothing stands in its way, or its day has not come. */
export function headWaits(
  { from, locked, unitEnds, later }: Pick<HeadChange, 'from' | 'locked' | 'unitEnds' | 'later'>,
  today: string,
): string | undefined {
  if (from > today) return undefined;
  if (locked) return 'Tài khoản của người đứng đầu mới đang bị khóa.';
  if (unitEnds !== undefined && unitEnds < today) return 'Đơn vị đã kết thúc.';
  return later && `${laterText(later)}.`;
}

/** "Lê An được ghi giữ chức danh “Trưởng phòng” từ 01/02/2027". */
export const laterText = ({ name, post, from }: NonNullable<HeadChange['later']>): string =>
  `${name} được ghi giữ chức danh “${post}” từ ${writtenDay(from)}`;
