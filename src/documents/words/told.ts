/** Words of people as parts of a document: whose they are stands behind them. Pure. */
import type { NoteFact, TaskFact } from '../facts/contract.ts';
import type { Fact, Run } from '../model/contract.ts';
import { foldText } from '../../shared/likeness.ts';
import { stated } from '../../shared/stated.ts';
import { sentencesOf } from './clean-text.ts';
import { said } from './said.ts';

/** A sentence, and the text by which it is said once only. */
export interface Telling {
  text: string;
  runs: Run[];
}

/** What is told of a task: "result", "obstacle", "proposal", "due". */
export const taskFact = (task: TaskFact, which: string): Fact => ({
  key: `task:${task.id}:${which}`,
  label: task.name,
  record: { kind: 'task', id: task.id },
  ...stated({ periodId: task.updatePeriodId, asOf: task.updateAsOf, source: task.leadName }),
  ...(task.evidence.length > 0 && { evidence: task.evidence }),
});

/** What a unit's note tells. */
export const noteFact = ({ dutyId, unitName }: NoteFact, which: string): Fact => ({
  key: `note:${dutyId}:${which}`,
  label: `Báo cáo kỳ của ${unitName}`,
  record: { kind: 'duty', id: dutyId },
  source: unitName,
});

/** The sentences of one text in a note, each with its fact. */
export const ofNoteText = (fact: NoteFact, which: 'difficulties' | 'proposals' | 'next'): Telling[] =>
  sentencesOf(fact.note[which]).map((text, at) => ({
    text,
    runs: [said(noteFact(fact, `${which}.${at + 1}`), text.slice(0, -1)), { text: '.' }],
  }));

/** The first of those that say the same, whatever the spelling. */
export function toldOnce<T>(all: readonly T[], textOf: (each: T) => string): T[] {
  const seen = new Set<string>();
  return all.filter((each) => {
    const text = foldText(textOf(each));
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}
