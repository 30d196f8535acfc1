/** Cases as people write them down to have them worked out: bare years or dates, levels in several usual spellings. */
import { z } from 'zod';
import { evaluate, type Evaluation, type PaceStatus } from './evaluate.ts';
import { dayMoment, type Moment, yearMoment } from './moment.ts';
import type { Level } from './road.ts';

const Value = z.number('Phải là số.');
const When = z
  .union(
    [z.int().min(1900).max(2200), z.iso.date(), z.string().regex(/^(19|20|21)\d{2}$/)],
    'Phải là năm (2026) hoặc ngày (2026-03-31).',
  )
  .transform((text) => momentOf(text));

const momentOf = (text: string | number): Moment =>
  String(text).length === 4 ? yearMoment(Number(text)) : dayMoment(String(text));

/** A level with its time, under any of its usual names, or as a pair. */
const LevelText = z
  .union([
    z.tuple([When, Value]).transform(([at, value]) => ({ at, value })),
    z
      .object({
        year: When.optional(),
        date: When.optional(),
        at: When.optional(),
        value: Value.optional(),
        target: Value.optional(),
      })
      .transform(({ year, date, at, value, target }) => ({ at: date ?? at ?? year, value: value ?? target })),
  ])
  .transform((level, context): Level => {
    if (level.at !== undefined && level.value !== undefined) return { at: level.at, value: level.value };
    context.addIssue('Phải có thời điểm (year hoặc date) và giá trị (value).');
    return z.NEVER;
  });

/** Numbers without a unit; a direction of 1 means more is better, −1 less is better. */
export const CaseText = z.object({
  base: Value.nullish(),
  base_year: When.nullish(),
  current: Value.nullish(),
  current_year: When.nullish(),
  target: Value,
  target_year: When,
  direction: z.union([z.literal(1), z.literal(-1)], 'Phải là 1 hoặc -1.'),
  milestones: z.array(LevelText).nullish(),
  observations: z.array(LevelText).nullish(),
});
export type CaseText = z.infer<typeof CaseText>;

export const CasesText = z.object({ cases: z.array(CaseText) });

/** As people say it: domain rules, bands. */
export const STATUS_WORDS = {
  'on-track': 'đúng lộ trình',
  behind: 'chậm so với lộ trình',
  'at-risk': 'có nguy cơ không đạt',
  kept: 'duy trì được',
  lost: 'không duy trì được',
  'too-little-data': 'chưa đủ dữ liệu',
} as const satisfies Record<PaceStatus, string>;

const levelOf = (at: Moment | null | undefined, value: number | null | undefined): Level | undefined =>
  at && typeof value === 'number' ? { at, value } : undefined;

/** Without a current value the last observation is it. */
export function evaluateCase(given: CaseText): Evaluation {
  return evaluate({
    base: levelOf(given.base_year, given.base),
    current: levelOf(given.current_year, given.current),
    target: { at: given.target_year, value: given.target },
    direction: given.direction,
    milestones: given.milestones ?? [],
    ...(given.observations && { observations: given.observations }),
  });
}

const written = ({ year, day }: Moment): number | string => year ?? day;

/** What there is no figure for is null: missing is missing. */
export function resultText(found: Evaluation) {
  const { secondOpinion, base, baseFrom } = found;
  return {
    expected_now: found.expectedNow ?? null,
    achieved_share: found.achievedShare ?? null,
    time_share: found.timeShare ?? null,
    pace_ratio: found.paceRatio ?? null,
    required_run_rate: found.requiredRunRate ?? null,
    status: STATUS_WORDS[found.status],
    open_sdg: { ratio: secondOpinion.ratio ?? null, label: secondOpinion.label },
    reached: found.reached,
    base: base ? { value: base.value, at: written(base.at), from: baseFrom } : null,
    observed: found.observed,
    formula_version: found.version,
  };
}
