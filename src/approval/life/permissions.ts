/**
 * Who may see what was decided about tasks, and decide it; the steps themselves follow the table of
 * progress/rules/task-life.ts. Default deny; the screens use the same functions.
 */
import { type Holder, holdsRole, keepsCommune } from '../../shared/who-acts.ts';

/** Decide about a task beside its reports: the leaders, and the standing office for them. */
export function canDecideTasks(user: Holder, communeCode: string): boolean {
  return keepsCommune(user, communeCode) || holdsRole(user, communeCode, 'leader');
}

export {
  /** See what was decided about a task. */
  worksInCommune as canViewDecisions,
} from '../../shared/who-acts.ts';
