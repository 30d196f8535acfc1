/** Tỷ lệ báo cáo of a period, from its duties. Pure. */
import type { Duty, ReportingRate } from './contract.ts';

type Counted = Pick<
  Duty,
  'direction' | 'state' | 'answered' | 'firstSubmittedAt' | 'onTime' | 'secretNumber'
>;

/**
 * Answered by something, "không phát sinh" too, whether it was received or still waits; what was returned whole or
 * recalled is not. So receiving a part of a report never makes it one that was not submitted.
 */
export const isSubmitted = ({
  answered,
  firstSubmittedAt,
  secretNumber,
}: Pick<Counted, 'answered' | 'firstSubmittedAt' | 'secretNumber'>): boolean =>
  secretNumber !== undefined || (firstSubmittedAt !== undefined && answered > 0);

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
