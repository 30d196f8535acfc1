/** Tỷ lệ báo cáo of a period, from its duties. Pure. */
import type { Duty, ReportingRate } from './contract.ts';

type Counted = Pick<
  Duty,
  'direction' | 'state' | 'answered' | 'returned' | 'firstSubmittedAt' | 'onTime' | 'secretNumber'
>;

/** Something of it was sent and not recalled, "không phát sinh" too; a return does not undo that. */
export const isSubmitted = ({ answered, returned, firstSubmittedAt, secretNumber }: Counted): boolean =>
  secretNumber !== undefined || (firstSubmittedAt !== undefined && answered + returned > 0);

/**
 * Expected are the duties of units; the others are counts of them, so a rate is always within 0–100 %.
 * @param asOf when it was counted (ISO time)
 */
export function reportingRate(duties: readonly Counted[], asOf: string): ReportingRate {
  const expected = duties.filter(({ direction }) => direction === 'in');
  const submitted = expected.filter(isSubmitted);
  return {
    expected: expected.length,
    submitted: submitted.length,
    received: expected.filter(({ state }) => state === 'received').length,
    onTime: submitted.filter(({ onTime }) => onTime === true).length,
    asOf,
  };
}
