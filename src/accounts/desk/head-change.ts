/** A change of the head of a unit that waits for its day. */
import type { HeldTime } from '../posts/post-store.ts';
import type { NewHead } from './contract.ts';

/** A change as it was ordered. */
export interface HeadChange extends Pick<NewHead, 'from' | 'post' | 'rows' | 'lockFormer'> {
  id: string;
  unitId: string;
  userId: string;
  name: string;
  orderedBy: string;
  /** The account of the new head is closed by now. */
  locked: boolean;
  /** The last day of the unit, where it has one. */
  unitEnds?: string;
  /** Somebody else is kept as its head from a later day. */
  later?: HeldTime;
}
