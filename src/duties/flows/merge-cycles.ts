/** The cycles of several orders as one set: nothing that a passage says is lost, what contradicts is named. Pure. */
import { foldText } from '../../shared/likeness.ts';
import {
  FLOW_CYCLES,
  type ProposedFlow,
  type ProposedCycle,
  type PartDue,
  type SaidDay,
} from './contract.ts';

export interface MergedCycles {
  cycles: ProposedCycle[];
  conflicts: NonNullable<ProposedFlow['conflicts']>;
}

/** Cycles in the order of the calendar, each once, with every day that some order gives it. */
export function mergeCycles(orders: readonly { cycles: readonly ProposedCycle[] }[]): MergedCycles {
  const said = orders.flatMap(({ cycles }) => cycles);
  const conflicts: MergedCycles['conflicts'] = [];
  const cycles = FLOW_CYCLES.flatMap((cycle): ProposedCycle[] => {
    const same = said.filter((each) => each.cycle === cycle);
    if (same.length === 0) return [];
    const due = mergeDays(same.flatMap((each) => each.due ?? []));
    const closes = mergeDays(same.flatMap((each) => each.closes ?? []));
    const windows = distinct(same.flatMap(({ window }) => window ?? []));
    for (const merged of [due, closes]) if (merged?.texts) conflicts.push({ cycle, texts: merged.texts });
    return [
      {
        cycle,
        ...(due && { due: due.day }),
        ...(closes && { closes: closes.day }),
        ...(windows.length > 0 && { window: windows.join('; ') }),
      },
    ];
  });
  return { cycles, conflicts };
}

interface MergedDay {
  day: SaidDay;
  /** The words that contradict each other. */
  texts?: string[];
}

function mergeDays(days: readonly SaidDay[]): MergedDay | undefined {
  const texts = distinct(days.map(({ text }) => text));
  if (texts.length === 0) return undefined;
  const text = texts.join('; ');
  const rules = distinctJson(
    days.flatMap(({ rule, hour }) => (rule ? { rule, ...(hour !== undefined && { hour }) } : [])),
  );
  const parts = distinctJson(days.flatMap((day) => day.parts ?? [])).toSorted((a, b) => a.part - b.part);
  const hours = distinct(days.flatMap(({ hour }) => hour ?? []));
  if (rules.length > 1 || hours.length > 1 || (rules.length > 0 && parts.length > 0) || isDouble(parts))
    return { day: { text }, texts: distinct(days.filter(isRead).map((day) => day.text)) };
  const [only] = rules;
  const [hour] = hours;
  return {
    day: {
      text,
      ...(only && { rule: only.rule }),
      ...(parts.length > 0 && { parts }),
      ...(hour !== undefined && { hour }),
    },
  };
}

const isRead = ({ rule, parts, hour }: SaidDay): boolean =>
  rule !== undefined || parts !== undefined || hour !== undefined;
const isDouble = (parts: readonly PartDue[]): boolean =>
  new Set(parts.map(({ part }) => part)).size < parts.length;

/** Each text once, in whatever letters it is written. Sorted, so that the order of the passages does not show. */
function distinct(texts: readonly string[]): string[] {
  const sorted = texts.toSorted();
  return sorted.filter((text, at) => sorted.findIndex((other) => foldText(other) === foldText(text)) === at);
}

const distinctJson = <T>(values: readonly T[]): T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];
