/**
 * What happens in the simulated year 2026: which periods are reported on and until when, and what each unit and the
 * standing office do in each of them, hour by hour. Written down by hand or drawn from a seed; nothing here asks the
 * program.
 */

/** The cycles of the year, as period ids begin or end. */
export type Cycle = 'month' | 'quarter' | 'half' | 'nine-month' | 'year';

export interface ScriptPeriod {
  id: string;
  cycle: Cycle;
  start: string;
  end: string;
  /** The day on which the office opens it. */
  opens: string;
  windowEnd: string;
  due: string;
}

const period = (
  id: string,
  cycle: Cycle,
  [start, end]: [string, string],
  [windowEnd, due]: [string, string],
): ScriptPeriod => ({
  id,
  cycle,
  start: `2026-${start}`,
  end: `2026-${end}`,
  opens: `2026-${due.slice(0, 2)}-01`,
  windowEnd: `2026-${windowEnd}`,
  due: `2026-${due}`,
});

/**
 * By hand, with the calendar of 2026 beside it: months before day 20, the longer ones before day 10 of their last month,
 * the year before 30 November, each moved back to a working day. 19 February is in the days of Tết (16–20), so the
 * month is due on Friday the 13th; 19 April and 19 July are Sundays; 29 November is one, and the window of the year
 * closes the day before.
 */
export const PERIODS: readonly ScriptPeriod[] = [
  period('2026M01', 'month', ['01-01', '01-31'], ['01-14', '01-19']),
  period('2026M02', 'month', ['02-01', '02-28'], ['02-14', '02-13']),
  period('2026Q1', 'quarter', ['01-01', '03-31'], ['03-06', '03-09']),
  period('2026M04', 'month', ['04-01', '04-30'], ['04-14', '04-17']),
  period('2026M05', 'month', ['05-01', '05-31'], ['05-14', '05-19']),
  period('2026S1', 'half', ['01-01', '06-30'], ['06-08', '06-09']),
  period('2026M07', 'month', ['07-01', '07-31'], ['07-14', '07-17']),
  period('2026M08', 'month', ['08-01', '08-31'], ['08-14', '08-19']),
  period('2026N9', 'nine-month', ['01-01', '09-30'], ['09-08', '09-09']),
  period('2026M10', 'month', ['10-01', '10-31'], ['10-14', '10-19']),
  period('2026M11', 'month', ['11-01', '11-30'], ['11-14', '11-19']),
  period('2026', 'year', ['01-01', '12-31'], ['11-26', '11-27']),
];

/** Each ends with a longer period, which takes it in. */
export const ABSORBED = ['2026M03', '2026Q2', '2026M06', '2026Q3', '2026M09', '2026Q4', '2026M12', '2026S2'];

export type Tone = 'figures' | 'nil' | 'not-applicable' | 'unchanged' | 'estimate';
export type Act = 'submit' | 'recall' | 'receive' | 'return' | 'correct' | 'settle' | 'enter-for';

/** One thing that somebody does with the rows of a unit in a period that let it be done. */
export interface Deed {
  /** ISO time. */
  at: string;
  period: string;
  unit: string;
  act: Act;
  /** Of the rows that can take the step: all, every second one, the first, the figures. */
  part: 'all' | 'half' | 'first' | 'figures';
  tone: Tone;
  /** When the unit said it, where the office enters it. */
  saidAt?: string;
}

const DAY_MS = 86_400_000;

/** A time of a day in Việt Nam, so many days after another. */
export function moment(day: string, after = 0, time = '16:00:00'): string {
  const shifted = new Date(Date.parse(`${day}T00:00:00Z`) + after * DAY_MS).toISOString().slice(0, 10);
  return new Date(`${shifted}T${time}+07:00`).toISOString();
}

type Line = [
  days: number,
  act: Act,
  more?: { part?: Deed['part']; tone?: Tone; time?: string; said?: number },
];

/** By then every period but the year is over, and closed. */
const REAL_AFTER = 25;

/** Ways in which a unit gets through a period; days count from the due day. */
const CONDUCTS = {
  'on time': [
    [-2, 'submit'],
    [-1, 'receive'],
  ],
  'in the last second': [
    [0, 'submit', { time: '23:59:59' }],
    [1, 'receive'],
  ],
  'half a minute late': [
    [1, 'submit', { time: '00:00:30' }],
    [2, 'receive'],
  ],
  late: [
    [4, 'submit'],
    [5, 'receive'],
  ],
  nil: [
    [-3, 'submit', { tone: 'nil' }],
    [-1, 'receive'],
  ],
  'not applicable': [
    [-3, 'submit', { tone: 'not-applicable' }],
    [-2, 'receive'],
  ],
  unchanged: [
    [-1, 'submit', { tone: 'unchanged' }],
    [1, 'receive'],
  ],
  returned: [
    [-2, 'submit'],
    [-1, 'return', { part: 'first' }],
    [-1, 'receive', { time: '17:00:00' }],
    [3, 'submit'],
    [4, 'receive'],
  ],
  corrected: [
    [-3, 'submit'],
    [-2, 'receive'],
    [3, 'correct', { part: 'first' }],
    [4, 'receive'],
  ],
  estimated: [
    [-3, 'submit', { tone: 'estimate' }],
    [-2, 'receive'],
    [5, 'correct', { part: 'figures' }],
    [6, 'receive'],
  ],
  'estimated, real later': [
    [-3, 'submit', { tone: 'estimate' }],
    [-2, 'receive'],
    [REAL_AFTER, 'settle'],
    [REAL_AFTER + 1, 'return', { part: 'first' }],
    [REAL_AFTER + 3, 'settle'],
    [REAL_AFTER + 4, 'receive'],
  ],
  'told in time': [[2, 'enter-for', { said: -1 }]],
  'told late': [[3, 'enter-for', { said: 2 }]],
  'half of it': [
    [-1, 'submit', { part: 'half' }],
    [1, 'receive'],
  ],
  recalled: [
    [-2, 'submit'],
    [-1, 'recall'],
  ],
  'recalled, sent late': [
    [-2, 'submit'],
    [-1, 'recall'],
    [2, 'submit'],
    [3, 'receive'],
  ],
  'not received': [[-1, 'submit']],
  'returned for good': [
    [-2, 'submit'],
    [-1, 'return'],
  ],
  silent: [],
} satisfies Record<string, Line[]>;
export type Conduct = keyof typeof CONDUCTS;
export const CONDUCT_NAMES = Object.keys(CONDUCTS) as Conduct[];

/** What a unit and the office do in a period, for a conduct. */
export function deedsOf(conduct: Conduct, { id, due }: ScriptPeriod, unit: string): Deed[] {
  return (CONDUCTS[conduct] as Line[]).map(
    ([days, act, more]): Deed => ({
      at: moment(due, days, more?.time),
      period: id,
      unit,
      act,
      part: more?.part ?? 'all',
      tone: more?.tone ?? 'figures',
      ...(more?.said !== undefined && { saidAt: moment(due, more.said) }),
    }),
  );
}

/** The day on which the office closes a period, in days after it was due. */
export const CLOSES_AFTER = 10;
/** The last day of the unit that ends. */
export const LAST_DAY = '2026-06-30';
/** Closed, and opened again for the unit that was silent in it. */
export const UNLOCKED = '2026M05';

/** A number that follows from words alone: the same in every run. */
export function drawn(...words: (string | number)[]): number {
  let number = 2166136261;
  for (const letter of words.join(' ')) number = Math.imul(number ^ letter.charCodeAt(0), 16777619) >>> 0;
  return number;
}
