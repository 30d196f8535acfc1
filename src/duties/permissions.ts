/** Who may do what with what units owe. Default deny; the screens use the same functions. */
import { headsUnit, keepsCommune } from '../shared/who-acts.ts';

export {
  /** See what is asked of whom, and who answers for what. */
  worksInCommune as canViewContent,
  /** Choose what is asked in which cycle, how indicators are measured and who provides them. */
  keepsCommune as canSetContent,
} from '../shared/who-acts.ts';

/** Hand rows that this unit answers to one of its people. */
export function canHandOver(
  user: Parameters<typeof headsUnit>[0],
  communeCode: string,
  unitId: string,
): boolean {
  return keepsCommune(user, communeCode) || headsUnit(user, communeCode, unitId);
}
