/** What a person can do with a row, by the table of steps that the server goes by. Pure. */
import { type Available, availableActions } from '../../src/approval/transitions.ts';
import type { DutyForm, DutyItem } from '../../src/progress/contract.ts';
import type { Holder } from '../../src/shared/who-acts.ts';

/** The steps that are open to the person now, each with the state it leads to. */
export function actionsFor(
  user: Holder,
  { duty, open, headFirst }: Pick<DutyForm, 'duty' | 'open' | 'headFirst'>,
  { state, settles = false }: Pick<DutyItem, 'state' | 'settles'>,
): Available[] {
  const { communeCode } = user;
  // What takes the place of an estimate goes back to that one when it is recalled.
  const row = { state, settles, corrects: settles };
  return availableActions(user, {
    communeCode,
    unitId: duty.unitId,
    open,
    unlockEnded: duty.unlockEnded !== undefined,
    headFirst,
    ...row,
  });
}
