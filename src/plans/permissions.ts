/** Who may do what with plan documents. Default deny; the screens use the same functions. */
import { type Holder, holdsRole, keepsCommune } from '../shared/who-acts.ts';

export {
  /** Confirmed plans, their documents and files. */
  worksInCommune as canViewPlans,
  /** Uploads and drafts that are not confirmed yet. */
  observesCommune as canViewImports,
  /** Upload, correct a draft, cancel, discard. */
  keepsCommune as canImportPlan,
} from '../shared/who-acts.ts';

/** Turn a draft into a plan of the register. */
export { keepsCommune as canConfirmPlan } from '../shared/who-acts.ts';

/** Say that a plan goes on from another, and what becomes of the rows of that one. */
export { keepsCommune as canFollowPlan } from '../shared/who-acts.ts';

/** Take a plan as a whole out of what is followed, or back in, with a reason. */
export { keepsCommune as canWithdrawPlan } from '../shared/who-acts.ts';

/** Add a task from outside the plans by hand: whoever keeps the commune, and its leaders. */
export const canAddTask = (user: Holder, communeCode: string): boolean =>
  keepsCommune(user, communeCode) || holdsRole(user, communeCode, 'leader');
