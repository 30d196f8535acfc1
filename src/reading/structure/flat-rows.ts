/** Where the rows of a flat table begin: by the sequence of their numbers, and by headings between them. */
import { isTargetFigure } from '../rows/cell-kinds.ts';
import { looksLikeOwner } from '../values/owners.ts';
import type { FlatLine } from './flat-lines.ts';

export interface RowSpan {
  kind: 'group' | 'row';
  ordinal: string;
  /** First line, and the line after the last. */
  from: number;
  to: number;
  /** What remains of the first line after the number. */
  rest: string;
}

const NUMBERED = /^(\d{1,3}(?:\.\d{1,2})?[a-zđ]?)[.)]?(?:\s+(.*))?$/su;
const GROUP = /^((?=[IVX])(?:X{0,2})(?:IX|IV|V?I{0,3})|[A-HĐ])(?:[.)]\s*|\s+)(\p{Lu}.*)$/su;
const BARE_ROMAN = /^(?:(?=[IVX])(?:X{0,2})(?:IX|IV|V?I{0,3}))[.)]?$/;

/** Whether a line begins the row of that number. */
export function isNumberOfRow(text: string, number: number): boolean {
  const found = NUMBERED.exec(text);
  return (
    found !== null &&
    Number.parseInt(found[1] ?? '', 10) === number &&
    !/^\d+\s+[\d≥≤><%-]/.test(text) &&
    !/^\d+\s+\p{Ll}/u.test(text)
  );
}

interface Candidate {
  at: number;
  number: number;
  /** The number of the row above in "2.1". */
  parent?: number;
  /** A row put in later: "2a". */
  amended?: boolean;
  /** Written with a leading zero. */
  padded: boolean;
  /** A heading stands here. */
  group?: RegExpExecArray | string[];
  score: number;
}

interface Step {
  candidate: Candidate;
  total: number;
  before: Step | undefined;
  /** Number of the last row, 0 after a heading or at the start. */
  last: number;
  /** The last row before the heading. */
  lastBefore: number;
}

/** The rows between two lines: the sequence of numbers that explains most lines; a number may be missing or repeated. */
export function findRows(lines: FlatLine[], from: number, to: number): RowSpan[] {
  const candidates = findCandidates(lines, from, to);
  const steps = bestSequence(candidates);
  return steps.map(({ candidate }, index): RowSpan => {
    const end = steps[index + 1]?.candidate.at ?? to;
    const text = lines[candidate.at]?.text ?? '';
    if (candidate.group)
      return {
        kind: 'group',
        ordinal: candidate.group[1] ?? '',
        from: candidate.at,
        to: end,
        rest: candidate.group[2] ?? '',
      };
    const found = NUMBERED.exec(text);
    return { kind: 'row', ordinal: found?.[1] ?? '', from: candidate.at, to: end, rest: found?.[2] ?? '' };
  });
}

function findCandidates(lines: FlatLine[], from: number, to: number): Candidate[] {
  const candidates: Candidate[] = [];
  for (let at = from; at < to; at += 1) {
    const text = lines[at]?.text ?? '';
    const group = groupAt(lines, at);
    if (group) candidates.push({ at, number: 0, padded: false, group, score: 2 });
    const found = NUMBERED.exec(text);
    if (found)
      candidates.push({
        at,
        ...numberOf(found[1] ?? ''),
        padded: found[1]?.startsWith('0') === true,
        score: likelyStart(found[2] ?? '', lines[at + 1]?.text ?? ''),
      });
  }
  return candidates;
}

function numberOf(written: string): Pick<Candidate, 'number' | 'parent' | 'amended'> {
  const [first = '', second] = written.split('.');
  const number = Number.parseInt(second ?? first, 10);
  return {
    number,
    ...(second !== undefined && { parent: Number(first) }),
    ...(/[a-zđ]$/u.test(written) && { amended: true }),
  };
}

function groupAt(lines: FlatLine[], at: number): string[] | undefined {
  const text = lines[at]?.text ?? '';
  const next = lines[at + 1]?.text ?? '';
  const found = GROUP.exec(text);
  if (found) return [...found];
  if (BARE_ROMAN.test(text) && /^\p{Lu}/u.test(next)) return [text, text.replace(/[.)]$/, ''), ''];
  const capitals =
    text.length >= 12 &&
    /\s/.test(text) &&
    text === text.toUpperCase() &&
    /^\p{Lu}/u.test(text) &&
    !/\d/.test(text);
  return capitals ? [text, '', text] : undefined;
}

/** After the number of a row its name follows, not a figure, an owner or the middle of a sentence. */
function likelyStart(rest: string, next: string): number {
  if (/^[\d\s%≥≤><=.,–-]+$/.test(rest)) return -6;
  const follows = rest === '' ? next : rest;
  if (/^[\d≥≤><=-]/.test(follows)) return -4;
  if (follows === '' || /^[\p{Ll}%/.,;)]/u.test(follows)) return -3;
  if (/^(?:phấn đấu|đạt|trên|dưới|tối thiểu|ít nhất)/iu.test(follows) || isTargetFigure(follows)) return -2;
  if (looksLikeOwner(follows) && follows.length < 40) return -0.5;
  return 1;
}

/** How many earlier rows a row may follow: numbers are rarely missing, and this keeps the search linear. */
const LOOK_BACK = 24;

function bestSequence(candidates: Candidate[]): Step[] {
  const steps: Step[] = [];
  let best: Step | undefined;
  candidates.forEach((candidate, index) => {
    let chosen: Step | undefined;
    if (candidate.group || (candidate.number <= 1 && candidate.parent === undefined))
      chosen = start(candidate);
    for (const before of steps.slice(Math.max(0, index - LOOK_BACK))) {
      const gain = follow(before, candidate);
      if (gain === undefined) continue;
      const total = before.total + gain;
      if (!chosen || total > chosen.total) chosen = link(before, candidate, total);
    }
    const step = chosen ?? { ...start(candidate), total: -100 };
    steps.push(step);
    if (!best || step.total >= best.total) best = step;
  });
  const path: Step[] = [];
  for (let step = best; step; step = step.before) path.unshift(step);
  return path;
}

const start = (candidate: Candidate): Step => ({
  candidate,
  total: candidate.score,
  before: undefined,
  last: candidate.group ? 0 : candidate.number,
  lastBefore: 0,
});

function link(before: Step, candidate: Candidate, total: number): Step {
  if (candidate.group)
    return { candidate, total, before, last: 0, lastBefore: before.last || before.lastBefore };
  return { candidate, total, before, last: candidate.number, lastBefore: candidate.number };
}

/** "05" among "4" and "6" is a figure. */
const isWrittenOtherwise = ({ candidate }: Step, { number, padded }: Candidate): boolean =>
  !candidate.group && candidate.number < 10 && number < 10 && candidate.padded !== padded;

/** What is gained when a row or heading follows another one, or undefined when it cannot. */
function follow(before: Step, candidate: Candidate): number | undefined {
  const { group, number } = candidate;
  if (group) return candidate.score;
  const score = candidate.score - (isWrittenOtherwise(before, candidate) ? 3 : 0);
  if (candidate.parent !== undefined) return followNested(before.candidate, candidate);
  if (before.candidate.parent !== undefined) return gainOf(score, number - before.candidate.parent);
  if (candidate.amended) return number === before.last ? score + 2.5 : undefined;
  const previous = before.last || before.lastBefore;
  if (before.last === 0 && number === 1) return score + 3;
  // Without a heading between them a new list may begin, too.
  if (number === 1 && previous >= 3) return score + 0.5;
  return gainOf(score, number - previous);
}

function gainOf(score: number, ahead: number): number | undefined {
  if (ahead === 1) return score + 3;
  if (ahead === 0) return score - 0.5;
  return ahead > 1 && ahead <= 4 ? score + 3 - ahead : undefined;
}

/** "2.1" follows "2" or "1.4", "2.2" follows "2.1". */
function followNested(before: Candidate, { number, parent = 0, score }: Candidate): number | undefined {
  if (before.parent === parent) return gainOf(score, number - before.number);
  if (number !== 1) return undefined;
  if (before.group) return score + 2;
  const above = before.parent === undefined ? before.number : before.parent + 1;
  return above === parent ? score + 3 : undefined;
}
