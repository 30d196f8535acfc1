/** A line of the table as it is typed: every field is there, as text or a plain choice. Pure. */
import type { DataWindow, Due, Shift } from '../../../src/calendar/contract.ts';
import type {
  PlanFlowTable,
  ProposedLine,
  SaveFlows,
  WantedFlow,
} from '../../../src/duties/confirming/contract.ts';
import type { DutyCycle, Flow, FlowCycle } from '../../../src/duties/contract.ts';
import type { FlowDirection } from '../../../src/duties/flows/contract.ts';

/** A due day: "" where nobody gave one; month "last", "next" or "1"–"12", day "1"–"31" or "last". */
export interface DayForm {
  month: string;
  day: string;
  before: boolean;
}

export interface CycleForm extends DayForm {
  cycle: DutyCycle;
  /** Of a period outside the calendar. */
  name: string;
  window: 'decree' | 'calendar' | 'closes';
  /** Working days before the due date, of the window "closes". */
  closes: string;
  shift: Shift;
  /** "16:30"; "" for the end of the day. */
  time: string;
  /** The words of the plan. */
  dueText: string;
  /** Days of single quarters or halves; `part` from 1. */
  parts: (DayForm & { part: number })[];
}

export interface LineForm {
  /** Tells the lines of one table apart. */
  key: string;
  /** Of a line that is kept, with its version; "" and 0 for a new one. */
  id: string;
  version: number;
  direction: FlowDirection;
  senderKind: Flow['sender']['kind'];
  sender: string;
  allUnits: boolean;
  unitIds: string[];
  /** Units that are asked for a short text where nothing of the plan is asked of them. */
  textFrom: string[];
  recipients: string[];
  cycles: CycleForm[];
  legalBasis: string;
  passageIds: string[];
  proposed: boolean;
  assumed: string[];
  conflicts: { cycle: string; texts: string[] }[];
}

export const NO_DAY: DayForm = { month: '', day: '', before: false };

const dayForm = (due: Due | undefined): DayForm =>
  due ? { month: String(due.month), day: String(due.day), before: due.before ?? false } : NO_DAY;

/** A cycle as the law has it, before anybody says more. */
export function newCycle(cycle: DutyCycle): CycleForm {
  return cycleForm({ cycle, window: cycle === 'ad-hoc' ? 'calendar' : 'decree', shift: 'none' }, 1);
}

function cycleForm(cycle: FlowCycle, closesBefore: number): CycleForm {
  const closes = typeof cycle.window === 'object' ? cycle.window.closes : closesBefore;
  return {
    cycle: cycle.cycle,
    name: cycle.name ?? '',
    window: typeof cycle.window === 'object' ? 'closes' : cycle.window,
    closes: String(closes),
    ...dayForm(cycle.due),
    shift: cycle.shift,
    time: cycle.time ?? '',
    dueText: cycle.dueText ?? '',
    parts: (cycle.parts ?? []).map(({ part, due }) => ({ part, ...dayForm(due) })),
  };
}

/** @param closesBefore working days of a window that closes before a due date, as the commune proposes */
export function lineForm(line: Flow | ProposedLine, key: string, closesBefore: number): LineForm {
  const { sender } = line;
  const supposed = 'proposed' in line ? line : { proposed: false, assumed: [], conflicts: [] };
  return {
    key,
    id: 'id' in line ? line.id : '',
    version: 'id' in line ? line.version : 0,
    direction: line.direction,
    senderKind: sender.kind,
    sender: sender.text,
    allUnits: sender.unitIds === undefined,
    unitIds: sender.unitIds ?? [],
    textFrom: sender.textFrom ?? [],
    recipients: line.recipients,
    cycles: line.cycles.map((cycle) => cycleForm(cycle, closesBefore)),
    legalBasis: line.legalBasis ?? '',
    passageIds: line.passageIds,
    proposed: supposed.proposed,
    assumed: supposed.assumed,
    conflicts: supposed.conflicts,
  };
}

/** The table with which the screen begins: what is kept, else what is proposed. */
export function linesOfTable({ flows, proposals }: PlanFlowTable, closesBefore: number): LineForm[] {
  if (flows.length > 0) return flows.map((flow) => lineForm(flow, flow.id, closesBefore));
  return proposals.map((line, at) => lineForm(line, `proposed-${at}`, closesBefore));
}

/** A line of nothing but its passages, to be filled in. */
export function newLine(key: string, passageIds: string[] = []): LineForm {
  const empty: ProposedLine = {
    direction: 'in',
    sender: { kind: 'units', text: '' },
    recipients: [],
    cycles: [],
    passageIds,
    proposed: false,
    assumed: [],
    conflicts: [],
  };
  return { ...lineForm(empty, key, 1), cycles: [newCycle('quarter')] };
}

/** @returns undefined where month or day is missing */
export function dueOf({ month, day, before }: DayForm): Due | undefined {
  if (month === '' || day === '') return undefined;
  return {
    month: month === 'last' || month === 'next' ? month : Number(month),
    day: day === 'last' ? 'last' : Number(day),
    ...(before && { before: true as const }),
  };
}

function windowOf({ window, closes }: CycleForm): DataWindow {
  return window === 'closes' ? { closes: Math.max(1, Math.trunc(Number(closes)) || 1) } : window;
}

export function cycleOf(form: CycleForm): FlowCycle {
  const { cycle, shift, time, dueText, name } = form;
  const due = dueOf(form);
  const parts = form.parts.flatMap(({ part, ...day }) => {
    const own = dueOf(day);
    return own ? [{ part, due: own }] : [];
  });
  return {
    cycle,
    shift,
    window: windowOf(form),
    ...(name.trim() !== '' && { name: name.trim() }),
    ...(due && { due }),
    ...(parts.length > 0 && { parts }),
    ...(time !== '' && { time }),
    ...(dueText !== '' && { dueText }),
  };
}

function senderOf({ direction, senderKind, sender, allUnits, unitIds, textFrom }: LineForm): Flow['sender'] {
  const asks = direction === 'in';
  return {
    kind: asks ? 'units' : senderKind,
    text: sender.trim(),
    ...(!allUnits && { unitIds }),
    ...(asks && textFrom.length > 0 && { textFrom }),
  };
}

function wantedOf(line: LineForm): WantedFlow {
  return {
    direction: line.direction,
    sender: senderOf(line),
    recipients: line.recipients,
    cycles: line.cycles.map(cycleOf),
    passageIds: line.passageIds,
    ...(line.legalBasis !== '' && { legalBasis: line.legalBasis }),
    ...(line.id !== '' && { id: line.id, version: line.version }),
  };
}

/** The whole table as it is sent; what is kept and not in it any more is removed. */
export function tableOf({ planId, flows }: PlanFlowTable, lines: readonly LineForm[]): SaveFlows {
  const still = new Set(lines.map(({ id }) => id));
  return {
    planId,
    flows: lines.map(wantedOf),
    removed: flows.filter(({ id }) => !still.has(id)).map(({ id, version }) => ({ id, version })),
  };
}

/**
 * Whether a cycle has a day for its periods. Four quarters need four of their own; of half-years the first alone may
 * have one, since the year's report follows the second.
 */
export function hasDay(cycle: CycleForm): boolean {
  const own = cycle.parts.filter((part) => dueOf(part) !== undefined).length;
  return dueOf(cycle) !== undefined || own >= (cycle.cycle === 'quarter' ? 4 : 1);
}
