/** An answer as it would be typed: what typing goes on from, and what the rules about drafts are asked about. Pure. */
import { stated } from '../../shared/stated.ts';
import type { FigureDraft, Observation, TaskDraft, TaskUpdate } from '../contract.ts';

/** Whether it answers for a task. */
export const isUpdate = (answer: Observation | TaskUpdate): answer is TaskUpdate => 'state' in answer;

/** @returns the answer without what says nothing */
export function asDraft(answer: Observation | TaskUpdate): FigureDraft | TaskDraft {
  return isUpdate(answer) ? updateDraft(answer) : figureDraft(answer);
}

/** A figure is an answer without being called so. */
function figureDraft(given: Observation): FigureDraft {
  const { answer, value, numerator, denominator, text, estimate, note } = given;
  const said = answer === 'value' ? undefined : answer;
  return {
    ...common(given),
    ...stated({ answer: said, value, numerator, denominator, text, estimate, note }),
  };
}

function updateDraft(given: TaskUpdate): TaskDraft {
  const { answer, state, done, percent, completedOn, product } = given;
  const { obstacle, proposal, solver, nextStep } = given;
  const said = { answer, state, done, percent, completedOn, product, obstacle, proposal, solver, nextStep };
  return { ...common(given), ...stated(said) };
}

function common({
  evidence,
  warnings,
}: Observation | TaskUpdate): Pick<FigureDraft, 'evidence' | 'warnings'> {
  return { evidence: [...evidence], ...(warnings.length > 0 && { warnings: [...warnings] }) };
}
