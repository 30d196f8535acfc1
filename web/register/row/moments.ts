/** The life of a row as one line of time: what was answered, and what people changed and decided. Pure. */
import type { ThingAnswer } from '../../../src/progress/contract.ts';
import type { HistoryEntry } from '../../../src/register/contract.ts';

export type Moment =
  | { kind: 'answer'; at: string; key: string; given: ThingAnswer }
  | { kind: 'change'; at: string; key: string; entry: HistoryEntry };

/** The newest first; of one moment what was answered stands above what was changed. */
export function momentsOf(answers: readonly ThingAnswer[], history: readonly HistoryEntry[]): Moment[] {
  const given = answers.map((each): Moment => {
    const { id, sentAt } = each.answer;
    return { kind: 'answer', at: sentAt, key: id, given: each };
  });
  const changed = history.map((entry, at): Moment => {
    return { kind: 'change', at: entry.at, key: `${history.length - at}`, entry };
  });
  return [...given, ...changed].toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
