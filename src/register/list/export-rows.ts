/** The list exactly as filtered, as a file. */
import type { Session } from '../../shared/who-acts.ts';
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { Conflict, Forbidden } from '../../shared/errors.ts';
import type { RegisterRow, WholeList } from '../contract.ts';
import type { ExportQuery } from './contract.ts';
import type { SheetAbout } from './export-about.ts';
import { chosenColumns, sheetOf, type Sheet } from './export-sheet.ts';
import { countRows, listAllRows, MOST_ROWS } from './list-rows.ts';
import { narrowed, type WorkedOut } from './worked-out.ts';
import { canViewRegister } from '../permissions.ts';
import { communeText } from '../../organisation/store.ts';
import { todayInVietnam } from '../../shared/dates.ts';

const REGISTER = { title: 'Sổ theo dõi chỉ tiêu, nhiệm vụ', counted: 'Số chỉ tiêu, nhiệm vụ' };

/** Who took which rows out of the system is logged. */
export async function exportRows(
  tx: TenantTx,
  user: Session,
  { columns, ...asked }: ExportQuery,
  workedOut: WorkedOut,
): Promise<Sheet> {
  const rows = await filteredRows(tx, user, asked, workedOut);
  const sheet = sheetOf(rows, chosenColumns(columns));
  await recordAudit(tx, {
    action: 'register.export',
    entity: 'register',
    entityId: tx.communeCode,
    after: { filter: asked, rows: sheet.rows.length },
  });
  return { ...sheet, about: await aboutOf(tx, rows, REGISTER) };
}

/** All rows of a list, in its order. @throws Forbidden, Conflict where they are too many for a file */
export async function filteredRows(
  tx: TenantTx,
  user: Session,
  asked: WholeList,
  workedOut: WorkedOut,
): Promise<RegisterRow[]> {
  if (!canViewRegister(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem sổ theo dõi.');
  const filter = await narrowed(tx, asked, workedOut);
  const total = await countRows(tx, filter, todayInVietnam(tx.at));
  if (total > MOST_ROWS)
    throw new Conflict(
      `Có ${total} chỉ tiêu, nhiệm vụ, quá nhiều cho một tệp (tối đa ${MOST_ROWS}). Vui lòng lọc bớt rồi xuất.`,
    );
  return await listAllRows(tx, filter, workedOut);
}

/** @param named what the workbook is called, and what its rows are */
export async function aboutOf(
  tx: TenantTx,
  rows: readonly RegisterRow[],
  named: Pick<SheetAbout, 'title' | 'counted'>,
): Promise<SheetAbout> {
  return {
    ...named,
    commune: await communeText(tx),
    plans: [...new Set(rows.map(({ planTitle }) => planTitle))],
    rows: rows.length,
    at: tx.at,
  };
}
