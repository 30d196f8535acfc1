/** Whose directive it is. Pure; the form begins with what the server takes. */
import { type Holder, holdsRole, type Session } from '../../shared/who-acts.ts';

/** Whether the person directs; others record what a leader said. */
export const directs = (user: Holder, communeCode: string): boolean => holdsRole(user, communeCode, 'leader');

/** The speaker where none is named: a leader who writes; undefined where the name has to be said. */
export const ownSpeaker = (user: Session, communeCode: string): string | undefined =>
  directs(user, communeCode) ? user.name : undefined;
