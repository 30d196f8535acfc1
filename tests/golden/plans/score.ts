/** How far a reading agrees with hand-made labels: rows paired by likeness of their words, then field by field. */
import type { Deadline, PlanReading, Target } from '../../../src/reading/contract.ts';
import { foldText } from '../../../src/shared/likeness.ts';
import { confidenceOf, invented, type Judged } from '../truth.ts';
import type { LabelIndicator, Labels, LabelTask } from './written-plan.ts';

export interface Score {
  wanted: number;
  got: number;
  paired: number;
  fields: number;
  right: number;
  /** Fields of the header that differ, and cycles of reporting that are missing. */
  misses: string[];
  wrong: string[];
  values: Judged[];
}

const plain = (text: string | undefined) =>
  foldText(text ?? '')
    .replace(/\s*([-/,;:.()≥≤><=])\s*/g, '$1')
    .replace(/^[\s.,;:+•-]+|[\s.,;:…-]+$/g, '');

function trigrams(text: string): Map<string, number> {
  const padded = ` ${plain(text)} `;
  const found = new Map<string, number>();
  for (let at = 0; at + 3 <= padded.length; at++) {
    const key = padded.slice(at, at + 3);
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
}

function likeness(one: string, other: string): number {
  const [a, b] = [trigrams(one), trigrams(other)];
  const size = (of: Map<string, number>) => [...of.values()].reduce((sum, n) => sum + n, 0);
  const common = [...a].reduce((sum, [key, n]) => sum + Math.min(n, b.get(key) ?? 0), 0);
  const all = size(a) + size(b);
  return all === 0 ? 0 : (2 * common) / all;
}

const owners = (names: readonly string[]) => plain(names.map(plain).toSorted().join(','));
const targets = (all: readonly Target[]) =>
  all
    .map((t) =>
      [t.year, t.comparator, t.comparator === 'text' ? plain(t.text) : t.value, t.valueMax].join('/'),
    )
    .toSorted()
    .join(' ');
const isInWords = ({ comparator }: Target): boolean => comparator === 'text';
const deadline = ({ kind, due, recurrence }: Deadline) => [kind, due, recurrence].join('/');

type Row = Pick<LabelIndicator, 'source' | 'ordinal' | 'name' | 'quote'> & { targets?: Target[] };
interface Given {
  name: string;
  confidence: number;
  doubts?: readonly string[] | undefined;
}
type Fields<R> = (row: R) => Record<string, string>;

/** Owners and products of the body are opinions of how a sentence is meant; only tables are held to them. */
const ofIndicator: Fields<LabelIndicator> = (row) => ({
  // A goal in words has no level to compare: where its words end is an opinion too.
  targets: row.source === 'body' && row.targets.every(isInWords) ? 'in words' : targets(row.targets),
  ...(row.source === 'appendix' && {
    leads: owners(row.leads),
    agencies: owners(row.agencies),
    coordinators: owners(row.coordinators),
    director: plain(row.director),
    unit: plain(row.unit),
  }),
});
const ofTask: Fields<LabelTask> = (row) => ({
  deadline: deadline(row.deadline),
  ...(row.source === 'appendix' && {
    leads: owners(row.leads),
    coordinators: owners(row.coordinators),
    director: plain(row.director),
    deliverable: plain(row.deliverable),
  }),
});

const closeness = (one: Row, other: Row): number => {
  const alike = Math.max(
    ...[one.name, one.quote].flatMap((a) => [other.name, other.quote].map((b) => likeness(a, b))),
  );
  // Milestones of the body repeat their words.
  const sameYear = one.targets?.[0]?.year === other.targets?.[0]?.year;
  return (
    alike + (sameYear ? 0.05 : 0) + (one.ordinal !== undefined && one.ordinal === other.ordinal ? 0.02 : 0)
  );
};

function compare<R extends Row>(
  score: Score,
  wanted: R[],
  got: (R & Given)[],
  fields: Fields<R>,
  nameAt: number,
): void {
  score.wanted += wanted.length;
  score.got += got.length;
  const ways = wanted
    .flatMap((want) => got.map((row) => ({ want, row, alike: closeness(want, row) })))
    .filter(({ want, row, alike }) => alike >= 0.65 && want.source === row.source)
    .toSorted((one, other) => other.alike - one.alike);
  const left = { wanted: new Set(wanted), got: new Set(got) };
  for (const { want, row } of ways) {
    if (!left.wanted.has(want) || !left.got.has(row)) continue;
    left.wanted.delete(want);
    left.got.delete(row);
    score.paired++;
    compareFields(
      score,
      row,
      { name: 'same', ...fields(want) },
      {
        name: isSameName(want, row, nameAt) ? 'same' : row.name,
        ...fields(row),
      },
    );
  }
  for (const row of left.wanted) score.wrong.push(`missed: ${row.name}`);
  for (const row of left.got) {
    score.wrong.push(`extra: ${row.name}`);
    score.values.push(invented(row));
  }
}

/** "100% thôn có wifi" is listed as "Tỷ lệ thôn có wifi": what is measured must be the same. */
const measured = (name: string): string => plain(name).replace(/^(?:tỷ lệ|tỷ trọng|số) /, '');

function isSameName(want: Row, got: Row, quoteLess: number): boolean {
  const passage = Math.max(likeness(want.quote, got.quote), likeness(want.name, got.quote));
  return Math.max(likeness(measured(want.name), measured(got.name)), passage - quoteLess) >= 0.9;
}

function compareFields(
  score: Score,
  row: Given,
  want: Record<string, string>,
  got: Record<string, string>,
): void {
  for (const [field, value] of Object.entries(want)) {
    score.fields++;
    const right = got[field] === value;
    const said = `${field} of “${row.name.slice(0, 50)}”: want ${value}; got ${got[field]}`;
    if (right) score.right++;
    else score.wrong.push(said);
    if (value !== '' || !right)
      score.values.push({ field, confidence: confidenceOf(row, field), right, said });
  }
}

function headerMisses({ header, reporting }: Labels, plan: PlanReading): string[] {
  const place = (text: string | undefined) => plain(text).replace(/^(?:xã|phường|đặc khu)\s+/, '');
  const numbers = (basis: { number: string }[]) => owners(basis.map(({ number }) => number));
  const pairs: [string, string, string][] = [
    ['system', header.system ?? '', plan.header.system ?? ''],
    ['commune', place(header.commune), place(plan.header.commune)],
    ['number', plain(header.number), plain(plan.header.number)],
    ['date', header.date ?? '', plan.header.date ?? ''],
    ['signer', plain(header.signer?.name), plain(plan.header.signer?.name)],
    ['position', plain(header.signer?.position), plain(plan.header.signer?.position)],
    ['legal basis', numbers(header.legalBasis), numbers(plan.header.legalBasis)],
    [
      'title',
      'like',
      likeness(header.title ?? '', plan.header.title ?? '') >= 0.9 ? 'like' : `${plan.header.title}`,
    ],
  ];
  const cycles = new Set(plan.reporting.map(({ cycle }) => cycle));
  return [
    ...pairs
      .filter(([, want, got]) => want !== got)
      .map(([field, want, got]) => `${field}: want ${want}; got ${got}`),
    ...reporting.filter(({ cycle }) => !cycles.has(cycle)).map(({ cycle }) => `reporting: ${cycle} missing`),
  ];
}

export function scoreOf(labels: Labels, plan: PlanReading): Score {
  const score: Score = {
    wanted: 0,
    got: 0,
    paired: 0,
    fields: 0,
    right: 0,
    misses: headerMisses(labels, plan),
    wrong: [],
    values: [],
  };
  compare(score, labels.indicators, plan.indicators, ofIndicator, 0.05);
  compare(score, labels.tasks, plan.tasks, ofTask, 1);
  return score;
}
