/** Who takes what was a unit's, as an order says. Pure. */
import type { Order } from './contract.ts';

/** The id that a unit of an order has: an existing one its own, a new one what it is given. */
export type IdOf = (key: string) => string;

export interface Successors {
  /** Units that are not there any more. */
  ends: ReadonlySet<string>;
  /** Whether something of the unit goes elsewhere. */
  moves: (unitId: string) => boolean;
  /** All that take its place, or itself; none where it ends without a successor. */
  all: (unitId: string) => readonly string[];
  /** The one that takes a row; undefined where nobody does. */
  ofRow: (unitId: string, thingId: string) => string | undefined;
  /** The one for which a person works from then on. */
  ofPerson: (unitId: string, userId: string) => string | undefined;
  /** Whether a person chose who takes the row. */
  isChosen: (unitId: string, thingId: string) => boolean;
}

/** @param newId of a new unit, by its key; until it is carried out the key itself */
export function idsOf({ targets }: Pick<Order, 'targets'>, newId: IdOf): IdOf {
  const ids = new Map(targets.map(({ key, unitId }) => [key, unitId ?? newId(key)]));
  return (key) => ids.get(key) ?? key;
}

export function successorsOf(order: Order, idOf: IdOf): Successors {
  const moved = new Map(order.moves.map((move) => [move.unitId, move]));
  const stays = new Set(order.targets.flatMap(({ unitId }) => unitId ?? []));
  const rows = new Map(order.rows.map(({ unitId, thingId, to }) => [`${unitId} ${thingId}`, to]));
  const people = new Map(order.people.map(({ unitId, userId, to }) => [`${unitId} ${userId}`, to]));
  const one = (unitId: string, chosen: string | undefined): string | undefined => {
    const move = moved.get(unitId);
    if (!move) return unitId;
    const key = [chosen, move.default, move.to[0]].find(
      (each) => each !== undefined && move.to.includes(each),
    );
    return key === undefined ? undefined : idOf(key);
  };
  return {
    ends: new Set([...moved.keys()].filter((unitId) => !stays.has(unitId))),
    moves: (unitId) => moved.get(unitId)?.to.some((key) => idOf(key) !== unitId) ?? false,
    all: (unitId) => moved.get(unitId)?.to.map(idOf) ?? [unitId],
    ofRow: (unitId, thingId) => one(unitId, rows.get(`${unitId} ${thingId}`)),
    ofPerson: (unitId, userId) => one(unitId, people.get(`${unitId} ${userId}`)),
    isChosen: (unitId, thingId) => rows.has(`${unitId} ${thingId}`),
  };
}

/** Each once, in their order. */
export const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];
