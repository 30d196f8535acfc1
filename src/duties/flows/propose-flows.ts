/** The line that a plan needs and may not say: without reports of its units nobody above could be told anything. Pure. */
import { CYCLES } from '../../calendar/cycles.ts';
import type { PlanHeader } from '../../reading/contract.ts';
import { type ProposedFlow } from './contract.ts';
import { ALL_UNITS, isOfCalendar, leadingBody, USUAL_CYCLES } from './flow-of-group.ts';

/**
 * Reports of the units to whoever puts them together, in the cycles in which the commune reports itself; none when the
 * plan has units report, or says nothing about reporting at all.
 */
export function proposedIncoming(
  flows: readonly ProposedFlow[],
  header: Pick<PlanHeader, 'system' | 'commune'>,
): ProposedFlow[] {
  const onward = flows.filter(({ direction }) => direction === 'within' || direction === 'up');
  const asked = flows.some(
    ({ direction, from, cycles }) =>
      direction === 'in' && (from.kind === 'units' || cycles.some(isOfCalendar)),
  );
  if (onward.length === 0 || asked) return [];
  const office = onward.find(({ from }) => from.kind === 'unit');
  const named = CYCLES.filter((cycle) =>
    onward.some((flow) => flow.cycles.some((each) => each.cycle === cycle)),
  );
  const also = [...new Set(onward.flatMap(({ passages }) => passages))].sort((a, b) => a - b);
  return [
    {
      from: { kind: 'units', text: ALL_UNITS },
      to: [{ text: office?.from.text ?? leadingBody(header) }],
      cycles: (named.length > 0 ? named : USUAL_CYCLES).map((cycle) => ({ cycle })),
      direction: 'in',
      dueKnown: false,
      passages: [],
      alsoPassages: also,
      proposed: true,
      assumed: ['from', 'to'],
    },
  ];
}
