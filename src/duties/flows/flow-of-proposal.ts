/** From a proposed flow to the form in which it is kept once a person confirms it. Pure. */
import type { Cycle, DataWindow, Due } from '../../calendar/contract.ts';
import { isCycle } from '../../calendar/cycles.ts';
import { dayIn } from '../../calendar/days.ts';
import { windowFor } from '../../calendar/reporting-rule.ts';
import type { Flow, FlowCycle, FlowSender } from '../contract.ts';
import type { FlowCycleName, PartDue, ProposedCycle, ProposedFlow } from './contract.ts';

export interface ProposalContext {
  /** Ids of the passages, in the order in which the proposal counts them. */
  passageIds: readonly string[];
  /** How many working days before its due date a window closes where the decree's would end too late. */
  closesBefore: number;
}

/** What a line says, whoever keeps it. */
export type FlowContent = Pick<
  Flow,
  'direction' | 'sender' | 'recipients' | 'cycles' | 'legalBasis' | 'passageIds'
>;

/** What cycles outside the calendar are called; a report on demand needs no name. */
const APART: Partial<Record<FlowCycleName, string>> = {
  'two-year': 'Hai năm',
  'five-year': 'Năm năm',
  'mid-term': 'Giữa nhiệm kỳ',
  'end-of-term': 'Cuối nhiệm kỳ',
};

export function flowOfProposal(flow: ProposedFlow, context: ProposalContext): FlowContent {
  const passages = [...flow.passages, ...(flow.alsoPassages ?? [])];
  return {
    direction: flow.direction,
    sender: senderOf(flow.from),
    recipients: flow.to.map(({ text, via }) => (via === undefined ? text : `${text} (qua ${via})`)),
    cycles: flow.cycles.map((cycle) => cycleOf(cycle, context)),
    passageIds: passages.flatMap((at) => context.passageIds[at] ?? []),
    ...(flow.legalBasis !== undefined && { legalBasis: flow.legalBasis }),
  };
}

/** A single unit that nobody recognised is none, not all of them: a person chooses it. */
function senderOf({ kind, text, unitIds }: ProposedFlow['from']): FlowSender {
  if (kind === 'commune' || kind === 'committee') return { kind: 'commune', text };
  if (unitIds) return { kind: 'units', text, unitIds };
  return kind === 'units' ? { kind: 'units', text } : { kind: 'units', text, unitIds: [] };
}

/** All that the plan says of the days, in its words. */
function wordsOf({ due, closes, window }: ProposedCycle): { dueText?: string } {
  const words = [due?.text, closes?.text, window].filter((text) => text !== undefined);
  return words.length > 0 ? { dueText: [...new Set(words)].join('; ').slice(0, 500) } : {};
}

function cycleOf(proposed: ProposedCycle, { closesBefore }: ProposalContext): FlowCycle {
  const { cycle, due } = proposed;
  const words = wordsOf(proposed);
  const name = APART[cycle];
  if (!isCycle(cycle))
    return {
      cycle: 'ad-hoc',
      window: 'calendar',
      shift: 'none',
      ...words,
      ...(name !== undefined && { name }),
    };
  return {
    cycle,
    window: windowOf(cycle, due?.rule, due?.parts ?? [], closesBefore),
    shift: 'none',
    ...words,
    ...(due?.rule && { due: due.rule }),
    ...(due?.parts && { parts: due.parts.map(({ part, rule }) => ({ part, due: rule })) }),
    ...(due?.hour !== undefined && { time: due.hour }),
  };
}

/** The decree's window, unless it would be open still when a report is due. */
function windowOf(
  cycle: Cycle,
  rule: Due | undefined,
  parts: readonly PartDue[],
  closesBefore: number,
): DataWindow {
  const late =
    (rule && windowFor(cycle, rule) !== 'decree') || parts.some((part) => endsTooLate(cycle, part));
  return late ? { closes: closesBefore } : 'decree';
}

/** Of a quarter or half whose day is named with its month, in any year. */
function endsTooLate(cycle: Cycle, { part, rule }: PartDue): boolean {
  if (typeof rule.month !== 'number') return windowFor(cycle, rule) !== 'decree';
  const last = part * (cycle === 'half' ? 6 : 3);
  const day = dayIn(2026, rule.month, rule.day);
  return rule.before ? day <= dayIn(2026, last, 15) : day <= dayIn(2026, last, 14);
}
