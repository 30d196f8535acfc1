/** Which report it is, and of which day its figures are. Pure. */
import { isBlock, isParagraph, type SourceBlock } from '../../../reading/block.ts';
import { readHeader } from '../../../reading/structure/header.ts';
import { splitParts } from '../../../reading/structure/parts.ts';
import type { StartReport } from '../contract.ts';
import { dayIn } from './reported-entry.ts';

/** "tính đến ngày 30/9/2026", "đến hết ngày 30 tháng 9 năm 2026". */
const AS_OF = /(?:tính|lũy kế|số liệu|kết quả)[^.;]{0,40}?đến (?:hết )?(?:ngày )?([^.;]{0,40})/iu;

export function reportFacts(blocks: readonly SourceBlock[]): Pick<StartReport, 'number' | 'date' | 'asOf'> {
  const header = readHeader(splitParts(blocks.filter(isBlock)));
  const asOf = blocks
    .filter(isParagraph)
    .map(({ text }) => dayIn(AS_OF.exec(text)?.[1] ?? ''))
    .find(Boolean);
  const number = header.number ?? header.symbol;
  const date = header.date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(header.date) ? header.date : undefined;
  const day = asOf ?? date;
  return {
    ...(number !== undefined && { number }),
    ...(date !== undefined && { date }),
    ...(day !== undefined && { asOf: day }),
  };
}
