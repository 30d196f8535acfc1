/** How the figure of the commune may follow from the parts of its units, and how it probably does. Pure. */
import { foldText } from '../../shared/likeness.ts';
import type { Definition, OverUnits } from '../contract.ts';

/** What fits each kind of value; words and levels cannot be added up. */
const RULES: Readonly<Record<Definition['valueKind'], readonly OverUnits[]>> = {
  ratio: ['ratio', 'count', 'mean', 'last', 'none'],
  number: ['sum', 'count', 'mean', 'last', 'none'],
  text: ['last', 'none'],
  level: ['last', 'none'],
};

export const rulesFor = (valueKind: Definition['valueKind']): readonly OverUnits[] => RULES[valueKind];

/** "Tỷ lệ cơ sở giáo dục …", "số thôn …": what is counted are the units themselves. */
const UNITS_COUNTED =
  /^(?:tỷ lệ|số|số lượng|tổng số) (?:các )?(?:cơ sở giáo dục|nhà trường|trường|thôn|xóm|ấp|bản|tổ dân phố|khu dân cư|khu phố|cơ quan|đơn vị|phòng, ban)(?!\p{L})/u;
/** A place, a score or a rate that comes from elsewhere is no sum of anything. */
const NO_SUM = /thứ hạng|xếp hạng|điểm|chỉ số|mức độ|tốc độ|bình quân/u;
const PERCENT = /%|phần trăm/u;

/** A mean is never proposed: only where somebody says so does it hold. */
export function proposeOverUnits({
  name,
  unit,
  valueKind,
}: Pick<Definition, 'valueKind'> & { name: string; unit?: string | undefined }): OverUnits {
  const text = foldText(name);
  if (valueKind === 'text' || valueKind === 'level') return 'none';
  if (UNITS_COUNTED.test(text)) return 'count';
  if (valueKind === 'ratio') return 'ratio';
  return NO_SUM.test(text) || PERCENT.test(foldText(unit ?? '')) ? 'none' : 'sum';
}
