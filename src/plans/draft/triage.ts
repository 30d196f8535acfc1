/**
 * What the commune has to do with each row of a list from above: it leads, it helps, or the row is none of its matters.
 * Proposed where the row names a unit of the commune, or the commune itself; never guessed. Pure.
 */
import type { Commune } from '../../organisation/contract.ts';
import type { Concern, TaskReading } from '../../reading/contract.ts';
import { foldPlain } from '../../shared/likeness.ts';
import type { DraftOwner, DraftRemark, DraftRow } from './contract.ts';

type Named = Pick<TaskReading, 'leads' | 'coordinators' | 'concern'>;

/** "UBND xã Sông Trăng", "Đảng ủy phường Bến Mới", "xã Sông Trăng": the commune by its own name. */
export function namesCommune(text: string, { type, name }: Pick<Commune, 'type' | 'name'>): boolean {
  const head =
    /^(?:(?:ubnd|uy ban nhan dan|dang uy|hdnd|hoi dong nhan dan|ubnd, dang uy) )?(?:xa|phuong|dac khu) /;
  const folded = foldPlain(text);
  return head.test(folded) && folded.endsWith(foldPlain(`${type} ${name}`));
}

/** @param ours whether a name is one of the commune's own */
export function proposedConcern(
  { leads, coordinators }: Omit<Named, 'concern'>,
  ours: (text: string) => boolean,
): Concern | undefined {
  if (leads.some(ours)) return 'lead';
  return coordinators.some(ours) ? 'coordinate' : undefined;
}

/** What a person chose, else what is proposed. */
export const concernOf = (row: Named, ours: (text: string) => boolean): Concern | undefined =>
  row.concern ?? proposedConcern(row, ours);

/** Which names are the commune's own, by the owners of a draft. */
export function oursAmong(owners: readonly DraftOwner[]): (text: string) => boolean {
  const own = new Set(owners.flatMap(({ text, ours }) => (ours ? text : [])));
  return (text) => own.has(text);
}

/** Only lists from above are triaged. */
export function isTriaged(rows: readonly DraftRow[]): boolean {
  const header = rows.find(({ kind }) => kind === 'header');
  return header?.kind === 'header' && header.value.documentKind === 'list';
}

export type Triage = Record<Concern | 'open', number>;

/** How many rows of each there are; undefined for what is no list from above. */
export function triageOf(rows: readonly DraftRow[], ours: (text: string) => boolean): Triage | undefined {
  if (!isTriaged(rows)) return undefined;
  const counts: Triage = { lead: 0, coordinate: 0, none: 0, open: 0 };
  for (const row of rows)
    if (row.kind === 'task' && row.state !== 'removed') counts[concernOf(row.value, ours) ?? 'open'] += 1;
  return counts;
}

/** Until every row is looked at nothing of the list is confirmed: no row is lost, and none is guessed. */
export function triageBlockers(rows: readonly DraftRow[], ours: (text: string) => boolean): DraftRemark[] {
  const open = triageOf(rows, ours)?.open ?? 0;
  const first = rows.find(
    (row) => row.kind === 'task' && row.state !== 'removed' && concernOf(row.value, ours) === undefined,
  );
  if (open === 0 || !first) return [];
  const text = `Còn ${open} việc chưa chọn xã chủ trì, phối hợp hay không liên quan.`;
  return [{ text, rowId: first.id }];
}
