/** What somebody fills in to have units reorganised, and the order that it is. Pure. */
import type { Unit } from '../../src/organisation/contract.ts';
import type { Order, ReorganisationKind, Target } from '../../src/reorganisation/contract.ts';

export interface WishedTarget {
  key: string;
  /** Of a unit that is there; empty for a new one. */
  unitId: string;
  name: string;
  /** Empty: like that of the units it comes from. */
  kind: Unit['kind'] | '';
}

export interface Wish {
  kind: ReorganisationKind;
  unitIds: string[];
  targets: WishedTarget[];
  /** New names, in the order of the units. */
  names: { unitId: string; name: string }[];
  /** Of several at once: which becomes which. */
  into: { unitId: string; keys: string[] }[];
  /** A unit that is split goes on. */
  goesOn: boolean;
  /** The key of the target that takes what is not chosen. */
  fallback: string;
  /** The unit that takes over from one that ends; empty for none. */
  successor: string;
  date: string;
  number: string;
  documentDate: string;
  documentTitle: string;
}

/** What every part of the form is given. */
export interface WishProps {
  wish: Wish;
  /** Units in force. */
  units: readonly Unit[];
  onChange: (wish: Wish) => void;
}

export const emptyTarget = (key: string): WishedTarget => ({ key, unitId: '', name: '', kind: '' });

export const EMPTY_WISH: Wish = {
  kind: 'merge',
  unitIds: [],
  targets: [emptyTarget('1')],
  names: [],
  into: [],
  goesOn: false,
  fallback: '',
  successor: '',
  date: '',
  number: '',
  documentDate: '',
  documentTitle: '',
};

/** Of the unit that is split and goes on. */
export const SELF = 'self';

/** Another way of reorganising begins with as many targets as it needs. */
export function withKind(wish: Wish, kind: ReorganisationKind): Wish {
  const least = kind === 'split' || kind === 'several' ? 2 : 1;
  const missing = Array.from({ length: Math.max(0, least - wish.targets.length) }, (_, at) =>
    emptyTarget(nextKey(wish.targets, at)),
  );
  const targets = kind === 'merge' ? wish.targets.slice(0, 1) : [...wish.targets, ...missing];
  const unitIds = kind === 'split' ? wish.unitIds.slice(0, 1) : wish.unitIds;
  return { ...wish, kind, targets, unitIds };
}

export function nextKey(targets: readonly WishedTarget[], more = 0): string {
  return String(Math.max(0, ...targets.map(({ key }) => Number(key))) + 1 + more);
}

/** @param choices for single rows and people of a split */
export function orderOf(wish: Wish, choices: Pick<Order, 'rows' | 'people'>): Order {
  const { kind, date, number, documentDate, documentTitle } = wish;
  const parts = PARTS[kind](wish);
  return {
    kind,
    date,
    document: { number: number.trim(), date: documentDate, title: documentTitle.trim() },
    ...parts,
    ...fitting(choices, parts),
  };
}

type Parts = Pick<Order, 'targets' | 'moves'>;

const PARTS: Record<ReorganisationKind, (wish: Wish) => Parts> = {
  merge: ({ unitIds, targets: [target = emptyTarget('1')] }) => ({
    targets: [targetOf(target)],
    moves: unitIds.filter((id) => id !== target.unitId).map((unitId) => ({ unitId, to: [target.key] })),
  }),
  split: ({ unitIds: [unitId = ''], targets, goesOn, fallback }) => {
    const all = [...(goesOn ? [{ key: SELF, unitId }] : []), ...targets.map(targetOf)];
    const to = all.map(({ key }) => key);
    return { targets: all, moves: [{ unitId, to, ...(to.includes(fallback) && { default: fallback }) }] };
  },
  rename: ({ unitIds, names }) => ({
    targets: unitIds.map((unitId) => ({
      key: unitId,
      unitId,
      name: names.find((each) => each.unitId === unitId)?.name.trim() ?? '',
    })),
    moves: unitIds.map((unitId) => ({ unitId, to: [unitId] })),
  }),
  dissolve: ({ unitIds, successor }) => ({
    targets: successor === '' ? [] : [{ key: successor, unitId: successor }],
    moves: unitIds.map((unitId) => ({ unitId, to: successor === '' ? [] : [successor] })),
  }),
  several: ({ unitIds, targets, into }) => {
    const going = unitIds.map((unitId) => ({
      unitId,
      to: into.find((each) => each.unitId === unitId)?.keys ?? [],
    }));
    // A unit that only goes on takes over from others; nothing of it moves.
    const stays = ({ unitId, to }: (typeof going)[number]) =>
      to.length === 1 && targets.some(({ key, unitId: own }) => key === to[0] && own === unitId);
    return { targets: targets.map(targetOf), moves: going.filter((move) => !stays(move)) };
  },
};

function targetOf({ key, unitId, name, kind }: WishedTarget): Target {
  if (unitId !== '') return { key, unitId };
  return { key, name: name.trim(), ...(kind !== '' && { kind }) };
}

/** Choices among successors that the order has; others were made before it was changed. */
function fitting({ rows, people }: Pick<Order, 'rows' | 'people'>, { moves }: Parts) {
  const fits = (choice: { unitId: string; to: string }) =>
    moves.some(({ unitId, to }) => unitId === choice.unitId && to.length > 1 && to.includes(choice.to));
  return { rows: rows.filter(fits), people: people.filter(fits) };
}
