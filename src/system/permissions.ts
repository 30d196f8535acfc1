/** Who is told about the machine. Default deny; the screens use the same functions. */
import { type Holder, holdsRole } from '../shared/who-acts.ts';

/** See how much room is left: whoever can do something about it. */
export function canViewSystem(user: Holder, communeCode: string): boolean {
  return holdsRole(user, communeCode, 'admin');
}
