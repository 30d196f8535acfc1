/** Who does what in the year: in short by hand, in full drawn from a seed for all units of the fictional commune. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readPlan, type ReadingResult } from '../../src/reading/read-plan.ts';
import { ENDING, SILENT, yearReading } from './plan.ts';
import {
  type Conduct,
  CONDUCT_NAMES,
  type Deed,
  deedsOf,
  drawn,
  moment,
  PERIODS,
  UNLOCKED,
} from './script.ts';
import type { World } from './world.ts';

const SUCCESSOR = 'Trung tâm Truyền thông cơ sở';
const LATE_UNIT = 'Phòng Kinh tế';

/** One conduct for each period in order. */
const BY_HAND: Record<string, Conduct[]> = {
  'Phòng Văn hóa - Xã hội': [
    'on time',
    'returned',
    'corrected',
    'estimated, real later',
    'unchanged',
    'on time',
    'half of it',
    'late',
    'estimated',
    'recalled',
    'on time',
    'nil',
  ],
  [LATE_UNIT]: [
    'late',
    'in the last second',
    'not applicable',
    'half a minute late',
    'silent',
    'estimated',
    'not received',
    'told in time',
    'nil',
    'unchanged',
    'returned for good',
    'on time',
  ],
  'Trung tâm Phục vụ hành chính công': [
    'told late',
    'told in time',
    'estimated',
    'nil',
    'on time',
    'estimated, real later',
    'on time',
    'unchanged',
    'on time',
    'late',
    'told late',
    'corrected',
  ],
  [ENDING]: ['on time', 'nil', 'on time', 'late', 'told in time', 'on time'],
  [SUCCESSOR]: [
    'silent',
    'silent',
    'silent',
    'silent',
    'silent',
    'silent',
    'on time',
    'late',
    'on time',
    'on time',
    'nil',
    'on time',
  ],
};

/** Sent and received after the period was closed and opened again for the unit. */
const LATE: Deed[] = [
  {
    at: moment('2026-06-03'),
    period: UNLOCKED,
    unit: LATE_UNIT,
    act: 'submit',
    part: 'all',
    tone: 'figures',
  },
  {
    at: moment('2026-06-04'),
    period: UNLOCKED,
    unit: LATE_UNIT,
    act: 'receive',
    part: 'all',
    tone: 'figures',
  },
];

export interface ChosenYear {
  reading: ReadingResult;
  deeds: (world: World) => Deed[];
  changes: { ending: string; successor: string; late: Deed[] };
}

const changes = { ending: ENDING, successor: SUCCESSOR, late: LATE };

/** The short year; with SAURO_YEAR set, the full one that is drawn from it. */
export async function chosenYear(): Promise<ChosenYear> {
  const seed = process.env['SAURO_YEAR'];
  if (seed === undefined) return { reading: yearReading, deeds: byHand, changes };
  const file = fileURLToPath(new URL('../../src/demo/ke-hoach-song-trang.docx', import.meta.url));
  const reading = await readPlan([{ name: 'ke-hoach.docx', bytes: readFileSync(file) }]);
  return { reading, deeds: (world) => drawnFrom(seed, world), changes };
}

const byHand = (): Deed[] =>
  Object.entries(BY_HAND).flatMap(([unit, conducts]) =>
    PERIODS.flatMap((period, at) => deedsOf(conducts[at] ?? 'silent', period, unit)),
  );

function drawnFrom(seed: string, { units }: World): Deed[] {
  const names = [...units.keys(), SUCCESSOR].filter((name) => name !== SILENT);
  return names.flatMap((unit) =>
    PERIODS.flatMap((period) => {
      if (unit === LATE_UNIT && period.id === UNLOCKED) return [];
      const conduct = CONDUCT_NAMES[drawn(seed, unit, period.id) % CONDUCT_NAMES.length];
      return deedsOf(conduct ?? 'silent', period, unit);
    }),
  );
}
