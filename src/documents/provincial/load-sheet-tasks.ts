/** Tasks of the register with all that the sheet of the provinces asks about them. */
import { canManageAccounts } from '../../accounts/permissions.ts';
import type { TenantTx } from '../../db/database.ts';
import { withPostUnits, loadUpdaters } from '../../duties/content/updaters.ts';
import { listPlans } from '../../plans/confirmed/plan-store.ts';
import type { PlanHeader } from '../../reading/contract.ts';
import type { RegisterRow } from '../../register/contract.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { stated } from '../../shared/stated.ts';
import type { Session } from '../../shared/who-acts.ts';
import type { ReportFacts } from '../facts/contract.ts';
import { documentName } from '../facts/document-name.ts';
import { loadCommune } from '../facts/load-commune.ts';
import { loadToldTasks } from '../facts/load-told-tasks.ts';
import type { SheetTask } from './contract.ts';
import {
  type LastWords,
  loadFormerDues,
  loadLastWords,
  loadOfficeContacts,
  type OfficeContact,
} from './load-last-words.ts';

/** @param rows tasks; their order stays */
export async function loadSheetTasks(
  tx: TenantTx,
  user: Session,
  rows: readonly RegisterRow[],
): Promise<SheetTask[]> {
  const ids = rows.map(({ id }) => id);
  const told = await loadToldTasks(tx, ids, todayInVietnam(tx.at));
  const words = await loadLastWords(tx, ids);
  const formerDues = await loadFormerDues(tx, ids);
  const updaters = await loadUpdaters(tx, await withPostUnits(tx, rows));
  const headers = new Map((await listPlans(tx)).map(({ id, header }) => [id, header]));
  const commune = await loadCommune(tx);
  const contacts = await contactsFor(tx, user, words);
  return rows.map((row) => ({
    row,
    formerDues: formerDues.get(row.id) ?? [],
    ...stated({ told: told.get(row.id), updater: updaters.get(row.id)?.updater.name }),
    ...givenBy(headers.get(row.planId), commune, words.get(row.id)),
    ...lastWords(words.get(row.id), contacts),
  }));
}

/** Contacts of people are for those who see the accounts of others. */
async function contactsFor(
  tx: TenantTx,
  user: Session,
  words: ReadonlyMap<string, LastWords>,
): Promise<Map<string, OfficeContact>> {
  if (!canManageAccounts(user, tx.communeCode)) return new Map();
  return await loadOfficeContacts(
    tx,
    [...words.values()].flatMap(({ approverId }) => approverId ?? []),
  );
}

function givenBy(
  header: PlanHeader | undefined,
  commune: ReportFacts['commune'],
  words: LastWords | undefined,
): Pick<SheetTask, 'given' | 'giver'> {
  const given = header && documentName(header, commune);
  return stated({ given: given || undefined, giver: words?.speaker ?? header?.signer?.name });
}

function lastWords(
  words: LastWords | undefined,
  contacts: ReadonlyMap<string, OfficeContact>,
): Pick<SheetTask, 'updatedOn' | 'approver' | 'code'> {
  if (!words) return {};
  const { sentAt, approverId, approverName, code } = words;
  return stated({
    code,
    updatedOn: sentAt && todayInVietnam(sentAt),
    approver:
      approverName === null ? null : { name: approverName, ...stated({ ...contacts.get(approverId ?? '') }) },
  });
}
