/** A task as a line of the sheet of the provinces: what is known, under the 25 titles of `columns.ts`. Pure. */
import type { RegisterRow, RowOwner } from '../../register/contract.ts';
import { DEADLINE_KIND_LABELS, marked, STATUS_LABELS } from '../../register/labels.ts';
import { writtenDay } from '../../shared/dates.ts';
import { foldText } from '../../shared/likeness.ts';
import { toldText } from '../kinds/task-rows.ts';
import type { SheetCell, SheetTask } from './contract.ts';

/** @param number of the line, from 1 */
export function taskLine(task: SheetTask, number: number): SheetCell[] {
  const { row, told, code, given, giver, updater, updatedOn, approver } = task;
  return [
    number,
    row.name,
    officeHeads(row),
    marked(row, 'leads', ownersText(row, 'lead')),
    ownersText(row, 'coordinator'),
    updater ?? '',
    dayCell(row.deadline?.start),
    dayCell(dueOf(row)),
    DEADLINE_KIND_LABELS[row.deadline?.kind ?? 'none'],
    given ?? row.planTitle,
    row.status ? STATUS_LABELS[row.status] : '',
    told ? toldText(told) : '',
    percentOf(task) ?? '',
    told?.obstacle ?? '',
    told?.proposal ?? '',
    code ?? row.id,
    giver ?? '',
    marked(row, 'deadline', row.deadline?.text ?? ''),
    dayCell(updatedOn),
    dayCell(row.state === 'done' ? row.completedOn : undefined),
    row.extensions > 0 ? row.extensions : '',
    formerDuesCell(task.formerDues),
    approver?.name ?? '',
    approver?.email ?? '',
    approver?.phone ?? '',
  ];
}

const dayCell = (day: string | undefined): SheetCell => (day === undefined ? '' : { day });

/** A day that somebody only proposed is nobody's deadline yet. */
const dueOf = ({ extendedDue, deadline, proposed }: RegisterRow): string | undefined =>
  extendedDue ?? (proposed.includes('deadline') ? undefined : deadline?.due);

/** As units are called today; what is no unit in the words of the plan. */
function ownersText({ owners }: RegisterRow, role: RowOwner['role']): string {
  const names = owners.flatMap((owner) => (owner.role === role ? (owner.unitName ?? owner.text) : []));
  return [...new Set(names)].join('; ');
}

const OFFICE = foldText('Văn phòng');

/** Leaders of an office only: whoever else directs the task is no "LĐVP", and the sheet has no column for them. */
const officeHeads = ({ owners }: RegisterRow): string =>
  owners
    .flatMap(({ role, text }) => (role === 'director' && foldText(text).includes(OFFICE) ? text : []))
    .join('; ');

/** What is done is done wholly, whatever was told on the way. */
const percentOf = ({ row, told }: SheetTask): number | undefined =>
  row.state === 'done' ? 100 : told?.percent;

/** One day stays a day that can be sorted; no cell can hold several. */
function formerDuesCell(days: readonly string[]): SheetCell {
  const [only, ...others] = days;
  return others.length > 0 ? days.map(writtenDay).join('; ') : dayCell(only);
}
