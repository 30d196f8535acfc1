/** From the passages of a plan to its flows of reporting: a few lines that a person confirms. Pure. */
import type { Unit } from '../../organisation/contract.ts';
import type { PlanHeader, ReportingReading } from '../../reading/contract.ts';
import type { ProposedFlow, PlanFlows } from './contract.ts';
import { flowOf } from './flow-of-group.ts';
import { groupOrders } from './group-orders.ts';
import { ordersOf } from './orders.ts';
import { proposedIncoming } from './propose-flows.ts';
import { senderUnits } from './sender-units.ts';

export interface FlowContext {
  header: Pick<PlanHeader, 'system' | 'issuer' | 'commune'>;
  /** Units in force; without any, no line proposes units. */
  units: readonly Pick<Unit, 'id' | 'name' | 'shortName' | 'aliases' | 'kind'>[];
}

/** Every passage is in exactly one flow or dropped with its reason; indexes are those of the given list. */
export function flowsOfPlan(
  passages: readonly ReportingReading[],
  { header, units }: FlowContext,
): PlanFlows {
  const communeName = header.commune?.replace(/^(?:xã|phường|đặc khu)\s+/iu, '');
  const words = communeName === undefined ? {} : { communeName };
  const { orders, dropped } = ordersOf(passages, words);
  const unitsOf = senderUnits(units, communeName);
  const flows = groupOrders(orders, words).map((group) => flowOf(group, header, words));
  const withProposal = [...proposedIncoming(flows, header), ...flows];
  return { flows: withProposal.map((flow) => withUnits(flow, unitsOf)), dropped };
}

function withUnits(flow: ProposedFlow, unitsOf: (text: string) => string[]): ProposedFlow {
  if (flow.from.kind !== 'units' && flow.from.kind !== 'unit') return flow;
  const unitIds = unitsOf(flow.from.text);
  return unitIds.length === 0 ? flow : { ...flow, from: { ...flow.from, unitIds } };
}
