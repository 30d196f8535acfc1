/** What whoever receives an answer looks at: the last figures, what the rules say, evidence. */
import { asDraft } from './answers/as-draft.ts';
import { namedOf } from './answers/named-evidence.ts';
import type { DutyItem, NamedEvidence } from './contract.ts';
import { isNumber } from './rules/figure-context.ts';
import { type Known, withRemarks } from './with-remarks.ts';

/** Once received, an answer is no longer checked: what stands was decided. */
export function reviewed(
  item: DutyItem,
  known: Known,
  evidence: ReadonlyMap<string, NamedEvidence>,
): DutyItem {
  const { answer, thingId, state } = item;
  if (!answer) return item;
  const sent = { ...item, draft: asDraft(answer) };
  return {
    ...item,
    review: {
      former: (known.history.get(thingId) ?? []).filter(isNumber),
      remarks: state === 'received' ? [] : withRemarks(sent, known).remarks,
      evidence: namedOf(answer.evidence, evidence),
    },
  };
}
