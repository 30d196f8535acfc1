/** Whether a row can be sent as it stands, and what keeps it. Pure; the screens count by it. */
import type { DutyItem, FigureDraft, TaskDraft } from '../contract.ts';
import { answerOf } from './figure-value.ts';
import { blocked, unexplained } from './remarks.ts';

/** Why a row cannot be sent: nothing typed, carried over and not confirmed, an error, a warning without explanation. */
export type Lack = 'blank' | 'carried' | 'error' | 'unexplained';

/** Whether the draft answers nothing yet; 0, nil and not applicable are answers. */
export function isBlank(kind: DutyItem['kind'], draft: FigureDraft | TaskDraft): boolean {
  return kind === 'indicator' && answerOf(draft as FigureDraft) === undefined;
}

/**
 * What keeps the row; undefined when it can be sent. An answer that was recalled is sent again as it was; one that was
 * returned has to be touched first.
 */
export function lackOf({
  kind,
  state,
  draft,
  answer,
  remarks,
  carriedFrom,
}: Pick<DutyItem, 'kind' | 'state' | 'draft' | 'answer' | 'remarks' | 'carriedFrom'>): Lack | undefined {
  if (!draft && answer && (state === 'open' || state === 'with-head')) return undefined;
  if (!draft || isBlank(kind, draft)) return 'blank';
  if (carriedFrom !== undefined) return 'carried';
  if (blocked(remarks)) return 'error';
  return unexplained(remarks, draft).length > 0 ? 'unexplained' : undefined;
}
