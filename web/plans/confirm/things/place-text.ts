import type { StatementRow } from '../../../../src/plans/draft/draft-things.ts';
import { cutText } from '../../../../src/shared/cut-text.ts';
import type { Texts } from '../../../i18n/vi.ts';

const SECTION_LENGTH = 48;

/** Where a mention stands in the plan: "Phụ lục, TT 3", "Nội dung kế hoạch, mục II.1". */
export function placeText({ value }: StatementRow, { confirm }: Texts): string {
  const { source, ordinal, section = '' } = value;
  const words = confirm.things;
  const short = section.length > SECTION_LENGTH ? `${cutText(section, SECTION_LENGTH)}…` : section;
  return [words.sources[source], ordinal && words.ordinal(ordinal), short && words.section(short)]
    .filter(Boolean)
    .join(', ');
}
