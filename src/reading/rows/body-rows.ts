/** The rows of running text: indicators of the objectives, tasks of the sections that order them. */
import { OF_INDICATORS, OF_TASKS } from '../structure/appendix-lists.ts';
import { type Block, type Paragraph, isParagraph } from '../block.ts';
import type { IndicatorReading, RowSource, TaskReading } from '../contract.ts';
import { type BodyNode, buildTree } from '../structure/body-tree.ts';
import { isPageNumber, isRule } from '../structure/clean-blocks.ts';
import { markerOf } from '../structure/marker.ts';
import { plainText } from '../structure/plain-text.ts';
import { milestoneYear } from '../values/target-year.ts';
import { readObjectives } from './body-indicators.ts';
import { findSections, roleOfHeading, type Section } from './body-sections.ts';
import { readDuties, readTasks } from './body-tasks.ts';

export interface BodyRows {
  indicators: Omit<IndicatorReading, 'id'>[];
  tasks: Omit<TaskReading, 'id'>[];
}

export interface BodyOptions {
  title: string | undefined;
  /** The year that months and quarters without a year belong to. */
  planYear: number | undefined;
  /** Whether tables of the plan hold tasks. */
  hasTables: boolean;
}

/** Reads the rows of the body. Duties of units ("Tổ chức thực hiện") are tasks only where no other section orders any. */
export function readBody(root: BodyNode, { title, planYear, hasTables }: BodyOptions): BodyRows {
  const sections = findSections(root);
  const year = milestoneYear(title ?? '');
  const indicators = sections
    .filter(({ role }) => role === 'objective' || role === 'general-objective')
    .flatMap((section) => readObjectives(section, year));
  const named = sections
    .filter(({ role }) => role === 'task')
    .flatMap((section) => readTasks(section, planYear));
  const isPlan = sections.length > 0;
  const ordered = named.length > 0 || hasTables || !isPlan ? named : tasksOfUnnamed(root, planYear);
  return {
    indicators,
    tasks: [...ordered, ...dutiesOfUnits(sections, ordered.length > 0 || hasTables, planYear)],
  };
}

/** Where no section says that it orders tasks, the sections whose matter no heading word tells ("III. HẠ TẦNG SỐ") may. */
function tasksOfUnnamed(root: BodyNode, planYear: number | undefined): BodyRows['tasks'] {
  return root.children
    .filter(({ kind, children }) => children.length > 0 && SECTION_KINDS.has(kind))
    .filter((node) => roleOfHeading(node.passage?.content ?? '') === undefined)
    .flatMap((node) => readTasks({ node, role: 'task' }, planYear))
    .map((row) => ({ ...row, confidence: Math.min(row.confidence, UNNAMED_CONFIDENCE) }));
}

const SECTION_KINDS: ReadonlySet<BodyNode['kind']> = new Set(['part', 'upper', 'roman']);
const UNNAMED_CONFIDENCE = 0.6;
/** Lines of an appendix in which its matter must be named. */
const HEADING_LINES = 4;

/** Reads an appendix that lists its rows as running text, by what its heading says they are. */
export function readListedAppendix(blocks: Block[], planYear: number | undefined): BodyRows {
  const heads = blocks
    .slice(0, HEADING_LINES)
    .filter(isParagraph)
    .filter((line) => !isItemOfList(line));
  const heading = heads.map(({ text }) => text).join(' ');
  const lines = blocks.filter(isParagraph).filter(({ text }) => !isRule(text) && !isPageNumber(text));
  const node = buildTree(lines.map((line) => ({ ...line, text: plainText(line.text) })));
  const isItem = isList(lines);
  const indicators =
    isItem && OF_INDICATORS.test(heading)
      ? readObjectives({ node, role: 'objective' }, milestoneYear(heading))
      : [];
  const tasks =
    isItem && indicators.length === 0 && OF_TASKS.test(heading)
      ? readTasks({ node, role: 'task' }, planYear)
      : [];
  // "PHỤ LỤC I" above "A. NHIỆM VỤ" orders nothing itself.
  const titles = new Set(heads.filter(({ text }) => markerOf(text) === undefined).map(({ id }) => id));
  return {
    indicators: indicators.map(fromAppendix),
    tasks: tasks.filter(({ location }) => !titles.has(location.block ?? -1)).map(fromAppendix),
  };
}

/** A sentence with a mark is an item of the list, whatever it speaks of. */
const isItemOfList = ({ text, label }: Paragraph): boolean =>
  (label !== undefined || markerOf(text) !== undefined) && /[.;]["”)]*$/.test(text);

/** Most lines of a list begin with a mark; those of a table that fell apart do not. */
function isList(lines: Paragraph[]): boolean {
  const marked = lines.filter(({ text, label }) => label !== undefined || markerOf(text) !== undefined);
  return marked.length >= 2 && marked.length >= lines.length * 0.4;
}

const LISTED_CONFIDENCE = 0.75;
const fromAppendix = <R extends { source: RowSource; confidence: number }>(row: R): R => ({
  ...row,
  source: 'appendix',
  confidence: Math.min(row.confidence, LISTED_CONFIDENCE),
});

const ASSIGNS_TASKS = /^(?:bảng\s+)?phân công (?:nhiệm vụ|công việc)/iu;

/** What "Phân công nhiệm vụ" gives to each unit; other duties of units only where nothing else orders tasks. */
function dutiesOfUnits(
  sections: Section[],
  othersOrder: boolean,
  planYear: number | undefined,
): BodyRows['tasks'] {
  return sections
    .filter(({ role, node }) => {
      if (role === 'assignment' && ASSIGNS_TASKS.test(node.passage?.content ?? '')) return true;
      return !othersOrder && (role === 'assignment' || role === 'organisation');
    })
    .flatMap((section) => readDuties(section, planYear));
}
