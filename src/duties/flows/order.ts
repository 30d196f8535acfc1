/** One order to report, as a clause of the plan gives it. */
import type { Recipient } from '../../reading/rows/reporting-clauses.ts';
import type { ProposedCycle, FlowDirection } from './contract.ts';
import type { Sender } from './parties.ts';

export interface Order {
  /** Passages that this order is made of; of a second clause, those whose quote holds it. */
  passages: number[];
  /** A second clause of a quote whose passages belong to another order. */
  secondary: boolean;
  from?: Sender;
  to: Recipient[];
  direction: FlowDirection;
  cycles: ProposedCycle[];
  /** The cycle is left to other documents: "theo quy định". */
  prescribed: boolean;
  bases: string[];
  /** Where the passage stands, comparable as text. */
  place: string;
}
