/**
 * Who may see extensions, and decide them; the steps themselves follow the table of extension-steps.ts. Default deny;
 * the screens use the same functions.
 */
import { type Holder, holdsRole, keepsCommune } from '../../shared/who-acts.ts';

/** Decide whether a deadline is extended: the leaders, and the standing office for them. */
export function canDecideExtensions(user: Holder, communeCode: string): boolean {
  return keepsCommune(user, communeCode) || holdsRole(user, communeCode, 'leader');
}

export {
  /** See the extensions of a task. */
  worksInCommune as canViewExtensions,
} from '../../shared/who-acts.ts';
