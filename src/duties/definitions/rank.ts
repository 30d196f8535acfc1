/** Whether an indicator is a place in a ranking, where less is better and 1 is the best. Pure. */
import { foldText } from '../../shared/likeness.ts';

/** "Tỷ lệ di tích được xếp hạng" counts monuments: a ranking says so first. */
const NAME = /^(?:thứ hạng|xếp hạng|vị trí xếp hạng|hạng)(?!\p{L})/u;
const UNIT = /^(?:thứ )?hạng(?!\p{L})|^xếp hạng$/u;

export function isRank({ name, unit }: { name: string; unit?: string | undefined }): boolean {
  return NAME.test(foldText(name)) || UNIT.test(foldText(unit ?? ''));
}
