/** Who is told about the machine. Default deny; the screens use the same functions. */
import type { Session } from '../shared/who-acts.ts';

/** See how much room is left: whoever can do something about it. */
export function canViewSystem(user: Pick<Session, 'role' | 'communeCode'>, communeCode: string): boolean {
  return user.role === 'admin' && user.communeCode === communeCode;
}
