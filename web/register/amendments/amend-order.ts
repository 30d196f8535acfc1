/** What is typed in the dialog, and the order that follows from it. Pure. */
import type { AmendmentKind, AmendRow } from '../../../src/approval/amendments/contract.ts';
import { parseTargetCell } from '../../../src/reading/values/target.ts';
import type { RegisterDetail, RegisterRow } from '../../../src/register/contract.ts';

export interface AmendDraft {
  planId: string;
  kind: AmendmentKind;
  /** Empty: the target without a year. */
  year: string;
  level: string;
  due: string;
  number: string;
  issuedOn: string;
  reason: string;
}

/** At first about the plan that names the row, and the first year that it sets a level for. */
export function emptyAmend({ row, mentions }: Pick<RegisterDetail, 'row' | 'mentions'>): AmendDraft {
  const own = mentions.find(({ planId, targets }) => planId === row.planId && targets.length > 0);
  const year = (own ?? row).targets[0]?.year;
  return {
    planId: row.planId,
    kind: row.kind === 'indicator' ? 'targets' : 'deadline',
    year: year === undefined ? '' : String(year),
    level: '',
    due: '',
    number: '',
    issuedOn: '',
    reason: '',
  };
}

/** Plans that are followed and have a passage about the row. */
export function plansOf({ row, mentions }: Pick<RegisterDetail, 'row' | 'mentions'>) {
  const titles = new Map(mentions.map(({ planId, planTitle }) => [planId, planTitle]));
  return row.planIds.flatMap((id) => {
    const title = titles.get(id);
    return title === undefined ? [] : [{ value: id, label: title }];
  });
}

export function amendOrder(draft: AmendDraft, { version, unit }: RegisterRow): AmendRow {
  const year = draft.year === '' ? {} : { year: Number(draft.year) };
  const target = parseTargetCell(draft.level, { ...year, ...(unit !== undefined && { unit }) });
  return {
    version,
    planId: draft.planId,
    kind: draft.kind,
    document: { number: draft.number.trim(), issuedOn: draft.issuedOn },
    reason: draft.reason.trim(),
    ...(draft.kind === 'targets' && target && { targets: [{ ...target, ...year }] }),
    ...(draft.kind === 'deadline' && { due: draft.due }),
  };
}
