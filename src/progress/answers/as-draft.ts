/** An answer as it would be typed, so that the rules about drafts can be asked about what was sent. Pure. */
import type { FigureDraft, Observation, TaskDraft, TaskUpdate } from '../contract.ts';

/** Whether it answers for a task. */
export const isUpdate = (answer: Observation | TaskUpdate): answer is TaskUpdate => 'state' in answer;

export function asDraft(answer: Observation | TaskUpdate): FigureDraft | TaskDraft {
  return isUpdate(answer) ? updateDraft(answer) : figureDraft(answer);
}

function figureDraft(given: Observation): FigureDraft {
  const { answer, value, numerator, denominator, text, estimate, note, warnings, evidence } = given;
  return { answer, value, numerator, denominator, text, estimate, note, warnings, evidence };
}

function updateDraft(given: TaskUpdate): TaskDraft {
  const { answer, state, done, percent, completedOn, product, warnings, evidence } = given;
  const { obstacle, proposal, solver, nextStep } = given;
  const said = { answer, state, done, percent, completedOn, product, warnings, evidence };
  return { ...said, obstacle, proposal, solver, nextStep };
}
