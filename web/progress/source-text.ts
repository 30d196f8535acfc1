/** How an answer came to the office, in a few words. Pure. */
import type { Behalf } from '../../src/progress/contract.ts';
import { momentText } from '../format/dates.ts';
import type { Texts } from '../i18n/vi.ts';

/** "điện thoại, Đại úy Bảy, 05/12/2026 14:30". */
export function sourceText({ channel, saidBy, saidAt }: Behalf, { duties }: Pick<Texts, 'duties'>): string {
  return [duties.channels[channel], saidBy, momentText(saidAt)].filter(Boolean).join(', ');
}
