/** What a figure comes to: as typed, or from its numerator and denominator. Pure. */
import type { FigureAnswer, FigureDraft } from '../contract.ts';

/** Shown figures have two decimals at most. */
const DECIMALS = 2;

/** "1.176", "96,07": as people of Việt Nam write numbers. */
export const written = (value: number): string =>
  value.toLocaleString('vi-VN', { maximumFractionDigits: DECIMALS });

/** Whether the unit (đơn vị tính) is percent; a share without a unit is told in percent too. */
export const inPercent = (unit: string | undefined): boolean =>
  unit === undefined || /%|phần trăm/iu.test(unit);

/** The value of numerator out of denominator, in percent unless another unit is named; undefined without both. */
export function valueOfParts(
  { numerator, denominator }: Pick<FigureDraft, 'numerator' | 'denominator'>,
  unit: string | undefined,
): number | undefined {
  if (numerator === undefined || denominator === undefined || denominator === 0) return undefined;
  return (numerator / denominator) * (inPercent(unit) ? 100 : 1);
}

/** The value that a draft states; undefined when it states none, whatever its answer. */
export function figureValue(draft: FigureDraft, unit: string | undefined): number | undefined {
  return valueOfParts(draft, unit) ?? draft.value;
}

/** What the draft answers: a figure that is typed is one without being called so. Undefined: still blank, no answer. */
export function answerOf(draft: FigureDraft): FigureAnswer | undefined {
  if (draft.answer) return draft.answer;
  const typed = [draft.value, draft.numerator, draft.denominator].some((each) => each !== undefined);
  return typed || draft.text ? 'value' : undefined;
}
