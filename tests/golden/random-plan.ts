/**
 * Fictional plans drawn at random, with what a careful clerk reads in them. The same script is rendered in several
 * formats (render-*.ts), so that reading can be judged on thousands of layouts that nobody has looked at.
 */
import fc from 'fast-check';
import type { Deadline, Target } from '../../src/reading/contract.ts';
import { DEADLINES, DELIVERABLES, INDICATORS, PARTNERS, percentCell, TASKS, UNITS } from './vocabulary.ts';

export interface ScriptIndicator {
  ordinal: string;
  section: string;
  name: string;
  unit: string;
  targets: Target[];
  lead: string;
}
export interface ScriptTask {
  ordinal: string;
  section: string;
  name: string;
  leads: string[];
  coordinators: string[];
  deliverable: string;
  deadline: Deadline;
}
export interface PlanScript {
  system: 'party' | 'state';
  number: string;
  years: number[];
  indicators: ScriptIndicator[];
  tasks: ScriptTask[];
  layout: Layout;
}
export interface Layout {
  /** Order of the columns after number and name. */
  taskColumns: TaskColumn[];
  indicatorColumns: IndicatorColumn[];
  headers: number;
  /** A cell above the years says "Mục tiêu theo năm". */
  twoHeaderRows: boolean;
  groupRows: boolean;
  /** Owners of one cell are divided by "; " or by a line break. */
  divider: '; ' | '\n';
  /** The body repeats the indicators as bullets under a heading per year. */
  bodyBullets: boolean;
  /** Rows after which a page ends; the row there is cut in two. */
  pageEvery: number;
}
export type TaskColumn = 'lead' | 'coordinators' | 'deliverable' | 'deadline';
export type IndicatorColumn = 'unit' | 'years' | 'lead';

const SECTIONS = [
  'Phát triển hạ tầng số',
  'Phát triển nguồn nhân lực',
  'Chính quyền số',
  'Kinh tế số và xã hội số',
];
const ROMAN = ['I', 'II', 'III', 'IV'];
export const YEARS = [
  [2026, 2030],
  [2026, 2028, 2030],
  [2025, 2030, 2035, 2045],
];

const layout: fc.Arbitrary<Layout> = fc.record({
  taskColumns: fc.shuffledSubarray<TaskColumn>(['lead', 'coordinators', 'deliverable', 'deadline'], {
    minLength: 4,
  }),
  indicatorColumns: fc.shuffledSubarray<IndicatorColumn>(['unit', 'years', 'lead'], { minLength: 3 }),
  headers: fc.nat(2),
  twoHeaderRows: fc.boolean(),
  groupRows: fc.boolean(),
  divider: fc.constantFrom('; ', '\n'),
  bodyBullets: fc.boolean(),
  pageEvery: fc.integer({ min: 4, max: 9 }),
});

/** One plan: rows are drawn without repetition, targets rise over the years. */
export const planScript: fc.Arbitrary<PlanScript> = fc
  .record({
    system: fc.constantFrom('party' as const, 'state' as const),
    number: fc.integer({ min: 3, max: 240 }),
    years: fc.constantFrom(...YEARS),
    indicators: fc.shuffledSubarray([...INDICATORS], { minLength: 6, maxLength: 14 }),
    tasks: fc.shuffledSubarray([...TASKS], { minLength: 6, maxLength: 16 }),
    draws: fc.array(fc.nat(997), { minLength: 40, maxLength: 40 }),
    layout,
  })
  .map(({ draws, ...rest }) => {
    const draw = (at: number, choices: number) => (draws[at % draws.length] ?? 0) % choices;
    const sectionOf = (at: number, total: number) =>
      Math.min(SECTIONS.length - 1, Math.floor((at * SECTIONS.length) / total));
    const sectionName = (at: number, total: number) =>
      rest.layout.groupRows ? `${ROMAN[sectionOf(at, total)]}. ${SECTIONS[sectionOf(at, total)]}` : '';
    return {
      ...rest,
      number: rest.system === 'state' ? `${rest.number}/KH-UBND` : `${rest.number}-KH/ĐU`,
      indicators: rest.indicators.map((row, at) => ({
        ordinal: `${at + 1}`,
        section: sectionName(at, rest.indicators.length),
        name: row.name,
        unit: row.unit,
        lead: UNITS[draw(at, UNITS.length)] ?? UNITS[0],
        targets: rest.years.map((year, step) => {
          const value =
            row.unit === '%' ? Math.min(100, 40 + draw(at, 30) + step * 15) : 1 + draw(at, 4) + step * 2;
          return row.unit === '%'
            ? { year, ...percentCell(draw(at + step, 4), value) }
            : { year, comparator: '=' as const, value, text: `${value}` };
        }),
      })),
      tasks: rest.tasks.map((name, at) => ({
        ordinal: `${at + 1}`,
        section: sectionName(at, rest.tasks.length),
        name,
        leads: [UNITS[draw(at + 3, UNITS.length)] ?? UNITS[0]],
        coordinators: [
          ...new Set([
            PARTNERS[draw(at + 5, PARTNERS.length)] ?? PARTNERS[0],
            PARTNERS[draw(at + 11, PARTNERS.length)] ?? PARTNERS[1],
          ]),
        ],
        deliverable: DELIVERABLES[draw(at + 7, DELIVERABLES.length)] ?? 'Báo cáo',
        deadline: DEADLINES[draw(at + 9, DEADLINES.length)] ?? { kind: 'none' },
      })),
    };
  });

/** A thing of a script and how many passages state it. */
export interface ScriptThing {
  name: string;
  times: number;
}

/** Ways in which the body words a task of the appendix. */
const REWORDED: readonly ((name: string) => string)[] = [
  (name) => `- ${name}.`,
  (name) => `- Tiếp tục ${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}.`,
  (name) => `- ${name}; phân công rõ trách nhiệm của từng đơn vị.`,
];
const ORGANISATION = 'III. TỔ CHỨC THỰC HIỆN';

/**
 * A rendered script in which the body states every second task too, and which of its passages are one thing: a row of
 * the appendix, its bullet under each milestone, its item among the tasks.
 */
export function thingsOf(
  { indicators, tasks, years, layout: { bodyBullets } }: PlanScript,
  rendered: string,
): { text: string; things: ScriptThing[]; thingOf: (text: string) => string | undefined } {
  const stated = tasks.filter((_, at) => at % 2 === 0);
  const items = stated.map(({ name }, at) => REWORDED[at % REWORDED.length]?.(name) ?? name);
  const text = rendered.replace(
    ORGANISATION,
    [
      'III. NHIỆM VỤ, GIẢI PHÁP',
      '1. Nhiệm vụ trọng tâm',
      ...items,
      '',
      ORGANISATION.replace('III', 'IV'),
    ].join('\n'),
  );
  const names = [...indicators, ...tasks].map(({ name }) => name);
  const subject = (name: string) => name.replace(/^Tỷ lệ\s+/, '').toLocaleLowerCase('vi');
  return {
    text,
    things: [
      ...indicators.map(({ name }) => ({ name, times: bodyBullets ? 1 + years.length : 1 })),
      ...tasks.map((task) => ({ name: task.name, times: stated.includes(task) ? 2 : 1 })),
    ],
    thingOf: (passage) => names.find((name) => passage.toLocaleLowerCase('vi').includes(subject(name))),
  };
}
