/** What a correction makes of a thing: whether it may stand, and what is set by a person from then on. Pure. */
import type { FieldError } from '../../shared/errors.ts';
import { deadlineProblem, targetProblem } from '../things/content-problems.ts';
import { RowContent } from '../things/row-content.ts';
import { composeThing, SETTABLE, type Settable, type ThingState } from '../things/thing-state.ts';

/** @throws Error for a thing without mentions, which nobody can be shown */
export function contentOf(state: ThingState): RowContent {
  const { leadBasis, deadlineBasis } = state;
  return RowContent.parse({ ...composeThing(state)?.content, leadBasis, deadlineBasis });
}

/** @param unitIds of the commune's units */
export function contentProblems(content: RowContent, unitIds: ReadonlySet<string>): FieldError[] {
  const target = content.targets.map(targetProblem).find((text) => text !== undefined);
  const deadline = content.deadline && deadlineProblem(content.deadline);
  const stranger = content.owners.find((owner) => owner.unitId && !unitIds.has(owner.unitId));
  return [
    ...(target ? [{ field: 'targets', text: `Chỉ tiêu: ${target}.` }] : []),
    ...(deadline ? [{ field: 'deadline', text: `Thời hạn: ${deadline}.` }] : []),
    ...(stranger ? [{ field: 'owners', text: `Không tìm thấy đơn vị đã chọn cho “${stranger.text}”.` }] : []),
  ];
}

/**
 * What the person changed is set from now on; the rest goes on following from the mentions, and so does what the person
 * brought back to what they say.
 */
export function withContent(state: ThingState, before: RowContent, after: RowContent): ThingState {
  const same = (one: RowContent, field: Settable) =>
    JSON.stringify(one[field]) === JSON.stringify(after[field]);
  const stated = RowContent.parse(composeThing({ ...state, set: {} })?.content ?? before);
  const changed = SETTABLE.filter((field) => !same(before, field));
  const kept = SETTABLE.filter((field) => field in state.set && same(before, field));
  const set = changed.filter((field) => !same(stated, field));
  const { leadBasis: _, deadlineBasis: __, ...rest } = state;
  return {
    ...rest,
    set: {
      ...Object.fromEntries(kept.map((field) => [field, state.set[field]])),
      ...Object.fromEntries(set.map((field) => [field, after[field]])),
    },
    ...(after.leadBasis && { leadBasis: after.leadBasis }),
    ...(after.deadlineBasis && { deadlineBasis: after.deadlineBasis }),
  };
}
