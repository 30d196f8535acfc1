/**
 * Rows of open periods whose unit is not the one that is asked any more: the lead or the source changed, or the unit
 * ended. What nobody has begun goes to whoever answers now; what was typed or sent stays where it is. Pure.
 */
import type { Flow } from './contract.ts';
import { type Asking, providerUnits } from './planned-duties.ts';

/** A row that an open period asks, of a unit that reports to the commune. */
export interface OpenRow {
  dutyId: string;
  unitId: string;
  periodId: string;
  periodName: string;
  /** The last day of the period: whoever is asked has to exist on it. */
  periodEnd: string;
  thingId: string;
  /** Something was typed or sent; what was only carried over from a shorter period is neither. */
  begun: boolean;
  /** Units to which the flow of its duty goes; null: to all that provide something. */
  senders: readonly string[] | null;
}

/** The same as it is kept: with the flow of its duty. */
export type FlowRow = Omit<OpenRow, 'senders'> & { flowId: string };

export function withSenders(
  rows: readonly FlowRow[],
  flows: readonly Pick<Flow, 'id' | 'sender'>[],
): OpenRow[] {
  const senders = new Map(flows.map(({ id, sender }) => [id, sender.unitIds]));
  return rows.map(({ flowId, ...row }) => ({ ...row, senders: senders.get(flowId) ?? null }));
}

/** What becomes of the rows that one period asks about one thing. */
export interface HandedOn {
  periodName: string;
  thingId: string;
  /** Rows that leave their units. */
  leaving: readonly OpenRow[];
  /** Units that have a row of it from now on; none where all that are asked have one already. */
  arriving: readonly string[];
}

/** A row that stays with a unit which is not asked any more, and who is asked instead. */
export interface Kept {
  row: OpenRow;
  nowAsked: readonly string[];
}

export interface Outcome {
  handedOn: HandedOn[];
  kept: Kept[];
}

/**
 * Nothing is doubled: a unit has one row of a thing in a period, and where everybody who was asked has begun, nobody
 * else is. Where nobody answers any more, or the flow does not go to whoever does, rows stay.
 * @param full "period unit" of units whose report of a period takes no further row
 */
export function outcomeOf(rows: readonly OpenRow[], asking: Asking, full: ReadonlySet<string>): Outcome {
  const things = new Map(asking.content.things.map((thing) => [thing.id, thing]));
  const groups = Map.groupBy(rows, ({ periodId, thingId }) => `${periodId} ${thingId}`);
  const found = [...groups.values()].flatMap((own): Outcome | [] => {
    const [first] = own;
    const thing = first && things.get(first.thingId);
    if (!thing) return [];
    const asked = providerUnits(thing, asking, first.periodEnd);
    const former = asked.length === 0 ? [] : own.filter(({ unitId }) => !asked.includes(unitId));
    const leaving = former.filter(({ begun }) => !begun);
    const arriving = arrivals(own, leaving, asked, full);
    const goes = leaving.length > 0 && (arriving.length > 0 || own.length > former.length);
    const { periodName, thingId } = first;
    return {
      handedOn: goes ? [{ periodName, thingId, leaving, arriving }] : [],
      kept: former.filter((row) => !goes || row.begun).map((row) => ({ row, nowAsked: asked })),
    };
  });
  return { handedOn: found.flatMap((each) => each.handedOn), kept: found.flatMap((each) => each.kept) };
}

/** Units that are asked and have no row of it yet, as far as a flow of those that leave goes to them. */
function arrivals(
  own: readonly OpenRow[],
  leaving: readonly OpenRow[],
  asked: readonly string[],
  full: ReadonlySet<string>,
): string[] {
  const held = new Set(own.map(({ unitId }) => unitId));
  return asked.filter(
    (unitId) =>
      !held.has(unitId) &&
      leaving.some(
        ({ periodId, senders }) => !full.has(`${periodId} ${unitId}`) && (senders?.includes(unitId) ?? true),
      ),
  );
}
