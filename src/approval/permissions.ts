/**
 * Who may take which step: the table of transitions.ts. What concerns a whole period is the standing office's.
 * Default deny; the screens use the same functions.
 */
export {
  /** Close a period, open it again, unlock it for a unit. */
  keepsCommune as canClosePeriod,
  /** Take a figure on the parts that are there, or state it where nothing is added up. */
  keepsCommune as canDecideWholes,
  /** Say by which issued report the commune answered what it owes itself. */
  keepsCommune as canAnswerForCommune,
} from '../shared/who-acts.ts';
