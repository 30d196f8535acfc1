/** What becomes of the kept lines of a plan when its whole table is sent back. Pure. */
import { addDays } from '../../shared/dates.ts';
import type { Flow } from '../contract.ts';
import type { FlowLine, WantedFlow } from './contract.ts';

export interface Revision {
  /** Those of the plan that are in force now. */
  kept: readonly Flow[];
  /** Ids of flows in whose duties somebody may have answered already. */
  opened: ReadonlySet<string>;
  /** null: lines that belong to no plan. */
  planId: string | null;
  /** Since when lines of a table that nobody kept before are in force. */
  since: string;
  today: string;
  /** Moment of the confirmation. */
  at: string;
  newId: () => string;
}

export interface Revised {
  /** The table as it is now, in its order, every line confirmed. */
  table: Flow[];
  /** Those that end: removed, or changed after something was opened under them. */
  ended: Flow[];
}

/** What a line says and nothing else, to be compared and kept. */
export function lineOf({
  direction,
  sender,
  recipients,
  cycles,
  legalBasis,
  passageIds,
}: FlowLine): FlowLine {
  return {
    direction,
    sender,
    recipients,
    cycles,
    passageIds,
    ...(legalBasis !== undefined && { legalBasis }),
  };
}

/** Whether two lines say the same, whatever the order of their fields. */
export function saysSame(one: FlowLine, other: FlowLine): boolean {
  return sorted(lineOf(one)) === sorted(lineOf(other));
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** Until yesterday: what was to come of it comes no more, what was is as it was. */
function ended(flow: Flow, today: string): Flow {
  const yesterday = addDays(today, -1);
  const validFrom = flow.validFrom < yesterday ? flow.validFrom : yesterday;
  return { ...flow, validFrom, validTo: yesterday, version: flow.version + 1 };
}

/** @param wanted its ids are among those kept; those kept that it leaves out end */
export function reviseFlows(wanted: readonly WantedFlow[], revision: Revision): Revised {
  const { kept, opened, planId, since, today, at, newId } = revision;
  const ofPlan: Pick<Flow, 'planId'> = planId === null ? {} : { planId };
  const byId = new Map(kept.map((flow) => [flow.id, flow]));
  const added = (line: FlowLine, validFrom: string): Flow => ({
    ...lineOf(line),
    id: newId(),
    ...ofPlan,
    validFrom,
    confirmedAt: at,
    version: 1,
  });
  const revised = wanted.map((line): { flow: Flow; former?: Flow } => {
    const former = byId.get(line.id ?? '');
    if (!former) return { flow: added(line, kept.length === 0 ? since : today) };
    const { planId: formerPlan, ...content } = former;
    if (saysSame(former, line)) {
      const stays = former.confirmedAt !== undefined && formerPlan === ofPlan.planId;
      return {
        flow: stays ? former : { ...content, ...ofPlan, confirmedAt: at, version: former.version + 1 },
      };
    }
    if (opened.has(former.id)) return { flow: added(line, today), former };
    const { id, validFrom, version } = former;
    return { flow: { ...lineOf(line), id, ...ofPlan, validFrom, confirmedAt: at, version: version + 1 } };
  });
  const still = new Set(wanted.map(({ id }) => id));
  const gone = kept.filter(({ id }) => !still.has(id));
  const replaced = revised.flatMap(({ former }) => former ?? []);
  return {
    table: revised.map(({ flow }) => flow),
    ended: [...gone, ...replaced].map((flow) => ended(flow, today)),
  };
}
