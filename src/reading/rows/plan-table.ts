/** Whether a table sets out indicators or tasks, by its header words as a whole and by what its cells hold. */
import type { Column } from './column.ts';
import { headerKey, headerRole, type Role } from './column-words.ts';
import { foreignKind, type ForeignKind } from './foreign-words.ts';
import type { WholeTable } from './table-parts.ts';

/** "plan": its rows are rows of the plan; "doubtful": they may be, a person has to look; "other": a table beside the plan. */
export type Verdict = 'plan' | 'doubtful' | 'other';

interface Evidence {
  /** Some column names what is to be reached or done, in words of plans. */
  named: boolean;
  /** It names indicators. */
  indicators: boolean;
  tasks: boolean;
  /** Columns named as leads, as times, as other things that tasks have. */
  lead: boolean;
  time: boolean;
  other: boolean;
  /** A column is named as one of figures to reach, in words of plans or by a year; in words that also count things. */
  target: boolean;
  count: boolean;
  /** Roles that follow from the cells only. */
  guessed: boolean;
  /** Its times are hours of a day, or what it names are meetings and who takes part. */
  schedule: boolean;
  /** How many columns are of a kind that tables beside the plan have. */
  foreign: number;
  kinds: ReadonlySet<ForeignKind>;
}

/** @param hadTargets whether columns of past years were taken out of the table */
export function judgeTable(table: WholeTable, hadTargets = false): Verdict {
  const { columns } = table;
  if (hadTargets && !columns.some(({ role }) => role === 'target' || role === 'deadline')) return 'other';
  const hasName = columns.some(({ role }) => role === 'name');
  if (!hasName && !columns.some(({ year }) => year !== undefined))
    return columns.some(({ role }) => role === 'year') ? 'plan' : 'other';
  if (!columns.some(({ role, marks }) => SAYS_SOMETHING.has(role) || marks === true)) return 'other';
  if (columns.every(({ header }) => header === '')) return withoutHeader(table);
  return judge(evidenceOf(table));
}

const SAYS_SOMETHING: ReadonlySet<Role> = new Set([
  'target', 'lead', 'deadline', 'deliverable', 'coordinator', 'director', 'agency', 'unit', 'year',
] as const); // biome-ignore format: a list

/** Figures alone may count anything; owners or times beside them are what plans have. */
function withoutHeader({ columns }: WholeTable): Verdict {
  return columns.some(({ role }) => role === 'lead' || role === 'deadline' || role === 'unit')
    ? 'doubtful'
    : 'other';
}

function judge(found: Evidence): Verdict {
  const { named, indicators, lead, time, other, target, count, foreign, guessed } = found;
  if (found.schedule) return 'other';
  if (named && lead && (time || other)) return found.kinds.has('meeting') ? 'doubtful' : 'plan';
  if (indicators && target) return foreign > 1 && !lead ? 'doubtful' : 'plan';
  if (foreign > 0) return besideForeign(found);
  if (target || lead) return named || target ? 'plan' : 'doubtful';
  if (time || other) return named ? 'plan' : 'doubtful';
  if (count) return indicators ? 'plan' : 'other';
  return guessed && named ? 'doubtful' : 'other';
}

/** Columns of money beside a task leave it a task; of two kinds of tables the one with more of its columns counts. */
function besideForeign({ named, tasks, lead, time, target, foreign, kinds }: Evidence): Verdict {
  const onlyMoney = kinds.size === 1 && kinds.has('money');
  if (onlyMoney && named && (lead || time)) return tasks || foreign === 1 ? 'plan' : 'doubtful';
  if (kinds.has('meeting') || kinds.has('survey')) return 'other';
  const own = [lead, time, target && !onlyMoney].filter(Boolean).length;
  return named && own > foreign ? 'doubtful' : 'other';
}

/** What programs put behind a day of their own: midnight, or a time to the second. */
const MACHINE_TIME = /[T ](?:00?:00(?::00)?|\d{1,2}:\d{2}:\d{2})(?:\.\d+)?Z?(?!\d)/g;
const HOUR = /(?<!\d)\d{1,2}\s*(?:h|giờ|g|:)\s*\d{0,2}(?!\d)/iu;

/** Most of its times name an hour. */
function isByHours({ columns, rows }: WholeTable): boolean {
  const times = columns
    .filter(
      ({ role, header }) => role === 'deadline' || role === 'start' || /^(?:thời gian|giờ)/iu.test(header),
    )
    .flatMap(({ index }) => rows.map((row) => (row.cells[index]?.text ?? '').replace(MACHINE_TIME, '')))
    .filter((text) => text !== '');
  return times.length > 0 && times.filter((text) => HOUR.test(text)).length > times.length / 2;
}

function evidenceOf(table: WholeTable): Evidence {
  const { columns, heading } = table;
  const said = columns.filter(({ unsure, header }) => !unsure && header !== '');
  const has = (...roles: Role[]): boolean => said.some(({ role }) => roles.includes(role));
  const names = said.filter(({ role }) => role === 'name').map(({ header }) => headerKey(header));
  const foreign = [...columns.flatMap((column) => kindOf(column) ?? []), ...headed(heading)];
  const targets = said.filter(({ role }) => role === 'target');
  const indicators =
    names.some((words) => /chi tieu|muc tieu|chi so/.test(words)) ||
    heading.some(
      (text) => /^(?!kèm theo|\(kèm)[^.]{0,80}(?:chỉ tiêu|mục tiêu)/iu.test(text) && !/nhiệm vụ/iu.test(text),
    );
  return {
    named: names.some((words) => !OF_UNITS.test(words)),
    indicators,
    tasks: names.some((words) => /nhiem vu|cong viec|hoat dong|giai phap/.test(words)),
    lead:
      has('lead', 'coordinator', 'director', 'agency') ||
      columns.some(({ marksOwner }) => marksOwner === true),
    time: has('deadline', 'start') || columns.some(({ marks }) => marks === true),
    other: has('deliverable'),
    target: targets.some(isNamedTarget),
    count: targets.length > 0 || has('unit', 'year'),
    guessed: columns.some(({ unsure }) => unsure === true),
    schedule:
      isByHours(table) ||
      (foreign.includes('meeting') &&
        names.some((words) => /(?:^| )hop(?: |$)|hoi nghi|lam viec/.test(words))),
    foreign: foreign.length,
    kinds: new Set(foreign),
  };
}

/** A list of units of the commune is none of what they are to do. */
const OF_UNITS = /^(?:ten )?(?:don vi|co quan|to chuc|phong(?:,? ban)?|thon|to dan pho)$/;

const HEADINGS: readonly (readonly [RegExp, ForeignKind])[] = [
  [/kinh phi|du toan|khai toan|nguon von|(?:bang|don) gia|tong muc dau tu/, 'money'],
  [/toa do/, 'place'],
  [/danh sach/, 'person'],
  [/thong ke|so lieu|hien trang|thuc trang/, 'count'],
  [/khao sat|phieu (?:hoi|lay y kien)/, 'survey'],
];
/** How many lines above a table are looked at. */
const LINES_ABOVE = 3;

/** What the lines right above a table say it holds; as much as two columns, since they speak of all of it. */
function headed(heading: string[]): ForeignKind[] {
  const words = heading
    .slice(-LINES_ABOVE)
    .filter((text) => text.length <= 200 && !/^\(?(?:kèm theo|ban hành kèm)/iu.test(text))
    .map(headerKey)
    .join('. ');
  if (/chi tieu|muc tieu|nhiem vu|phan cong|ke hoach thuc hien/.test(words)) return [];
  const kind = HEADINGS.find(([pattern]) => pattern.test(words))?.[1];
  return kind === undefined ? [] : [kind, kind];
}

/** "Số lượng", "Giá trị" and "Định mức" count whatever there is; these words and years are said of what is to come. */
const isNamedTarget = ({ header, year }: Column): boolean =>
  year !== undefined ||
  /chi tieu|muc tieu|ke hoach|(?:^| )kh |phan dau|muc dat|muc can dat|dang ky|giao|ket qua/.test(
    `${headerKey(header)} `,
  );

const kindOf = ({ header }: Column): ForeignKind | undefined => {
  const words = headerKey(header);
  const kind = foreignKind(words);
  return kind !== undefined && headerRole(header) === 'ignore' ? kind : undefined;
};
