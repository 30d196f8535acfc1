/**
 * The Vietnamese words as the program speaks them. Those that the first pages need come with the program; those of a
 * room come with its screens (web/i18n/rooms/), since all together weigh more than a first page may.
 */
import type { Texts } from './vi.ts';
import { accounts } from './vi/accounts.ts';
import { common } from './vi/common.ts';
import { design } from './vi/design.ts';
import { duties } from './vi/duties.ts';
import { grid } from './vi/grid.ts';
import { organisation } from './vi/organisation.ts';
import { overview } from './vi/overview.ts';
import { home, plans } from './vi/plans.ts';
import { reading } from './vi/reading.ts';
import { register } from './vi/register.ts';
import { shell } from './vi/shell.ts';

const WITH_THE_PROGRAM = {
  common,
  shell,
  design,
  accounts,
  organisation,
  grid,
  reading,
  register,
  plans,
  home,
  overview,
  duties,
};

type OfRooms = Omit<Texts, keyof typeof WITH_THE_PROGRAM>;

/** Complete as soon as the screen that speaks is there. */
export const spoken = WITH_THE_PROGRAM as Texts;

/** A room brings its words along, before any of its screens is drawn. */
export function addWords(words: Partial<OfRooms>): void {
  Object.assign(spoken, words);
}
