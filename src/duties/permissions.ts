/** Who may do what with flows, periods, duties and what they ask. Default deny; the screens use the same functions. */
import { headsUnit, type Holder, keepsCommune } from '../shared/who-acts.ts';

export {
  /** See the calendar, periods and duties of the commune. */
  worksInCommune as canViewDuties,
  /** Confirm flows, open periods. */
  keepsCommune as canManagePeriods,
  /** See what is asked of whom, and who answers for what. */
  worksInCommune as canViewContent,
  /** Choose what is asked in which cycle, how indicators are measured and who provides them. */
  keepsCommune as canSetContent,
  /** Write base figures (số liệu nền). */
  keepsCommune as canSetBaseFigures,
} from '../shared/who-acts.ts';

/** Hand rows that this unit answers to one of its people. */
export function canHandOver(user: Holder, communeCode: string, unitId: string): boolean {
  return keepsCommune(user, communeCode) || headsUnit(user, communeCode, unitId);
}
