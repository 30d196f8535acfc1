/** Who may enter and read answers. Default deny; the screens use the same functions. */
import { type Holder, holdsRole, keepsCommune, observesCommune, worksForUnit } from '../shared/who-acts.ts';

/** Type into the form of a unit: its own people; the standing office on its behalf. */
export function canEnter(user: Holder, communeCode: string, unitId: string): boolean {
  return worksForUnit(user, communeCode, unitId) || keepsCommune(user, communeCode);
}

/** Read what a unit has typed and sent. */
export function canViewAnswers(user: Holder, communeCode: string, unitId: string): boolean {
  return worksForUnit(user, communeCode, unitId) || observesCommune(user, communeCode);
}

/** Add evidence: whoever enters answers of any unit. */
export function canAddEvidence(user: Holder, communeCode: string): boolean {
  return holdsRole(user, communeCode, 'unit-head', 'unit-officer') || keepsCommune(user, communeCode);
}
export {
  /** See all that units still owe, and enter it for them. */
  keepsCommune as canEnterForUnits,
  /** Say that the condition of a task is met, or is not. */
  keepsCommune as canRecordCondition,
  /** Enter how everything stands when the register begins. */
  keepsCommune as canEnterStart,
  /** Read what was entered of it. */
  observesCommune as canViewStart,
} from '../shared/who-acts.ts';
