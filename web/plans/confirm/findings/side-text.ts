import type { Texts } from '../../../i18n/vi.ts';
import { deadlineText } from '../columns.ts';
import type { Side } from '../things/sides.ts';

/** What one side says, in the words of the plan: "2030: ≥70; Quý II/2027". */
export function sideText({ targets, deadline, leads }: Side, { confirm }: Texts): string {
  const levels = targets.map(({ year, text }) => (year === undefined ? text : `${year}: ${text}`));
  const date = deadline ? [deadlineText(deadline)] : [];
  return [...levels, ...date, ...(leads.length > 0 ? [confirm.findings.leadBy(leads.join('; '))] : [])].join(
    '; ',
  );
}
