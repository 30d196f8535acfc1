/** The tasks of the list, as filtered, in the sheet that the task software of the provinces exports. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import type { WholeList } from '../../register/contract.ts';
import type { SheetAbout } from '../../register/list/export-about.ts';
import { aboutOf, filteredRows } from '../../register/list/export-rows.ts';
import type { WorkedOut } from '../../register/list/worked-out.ts';
import type { Session } from '../../shared/who-acts.ts';
import type { SheetTask } from './contract.ts';
import { loadSheetTasks } from './load-sheet-tasks.ts';

const NAMED = { title: 'Danh sách nhiệm vụ', counted: 'Số nhiệm vụ' };

export interface TaskSheet {
  tasks: SheetTask[];
  about: SheetAbout;
  /** By which deadline the statuses are told. */
  basis: NonNullable<WholeList['basis']>;
}

/** Who took which rows out of the system is logged. @throws Forbidden, Conflict where they are too many for a file */
export async function exportTasks(
  tx: TenantTx,
  user: Session,
  asked: WholeList,
  workedOut: WorkedOut,
): Promise<TaskSheet> {
  const listed = await filteredRows(tx, user, asked, workedOut);
  const rows = listed.filter(({ kind }) => kind === 'task');
  const tasks = await loadSheetTasks(tx, user, rows);
  await recordAudit(tx, {
    action: 'register.export-tasks',
    entity: 'register',
    entityId: tx.communeCode,
    after: { filter: asked, rows: tasks.length },
  });
  return { tasks, about: await aboutOf(tx, rows, NAMED), basis: asked.basis ?? 'original' };
}
