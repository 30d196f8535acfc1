import type { RegisterDetail } from '../../../src/register/contract.ts';
import { type EditDraft, editDraft } from './edit-draft.ts';

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** The form with one of several leads; the others become coordinators, those that are already stay once. */
export function withOneLead(detail: RegisterDetail, chosen: string): EditDraft {
  const draft = editDraft(detail);
  const others = linesOf(draft.owners.lead).filter((name) => name !== chosen);
  const helping = [...new Set([...linesOf(draft.owners.coordinator), ...others])];
  return { ...draft, owners: { ...draft.owners, lead: chosen, coordinator: helping.join('\n') } };
}
