/** What people set of the frame of a report and goes on to the next one. Pure. */
import type { TemplateFrame } from '../taken-over/contract.ts';
import type { SetFrame } from './report-store.ts';

/**
 * Subject and basis differ each time.
 * @param since what was taken over from a file after that report was issued: newer than what was set
 */
export function carriedFrame(set: SetFrame, since: TemplateFrame = {}): SetFrame {
  const left = new Set(['subject', 'basis', ...Object.keys(since)]);
  return Object.fromEntries(Object.entries(set).filter(([part]) => !left.has(part)));
}
