/** Tasks from "Nhiệm vụ và giải pháp", listed as a careful clerk lists them. */
import type { TaskReading } from '../contract.ts';
import type { BodyNode } from '../structure/body-tree.ts';
import { headingText, type Passage } from '../structure/passage.ts';
import { doubtOf, withTimeDoubt } from './body-doubt.ts';
import { locationOf } from './body-location.ts';
import { roleWithin, type Section } from './body-sections.ts';
import {
  isAttribute,
  isSureTime,
  readStatements,
  type Statements,
  withoutAttributes,
} from './body-statements.ts';
import { responsibleUnit } from './body-units.ts';

type Draft = Omit<TaskReading, 'id'>;

/** A heading up to this many words is a heading even when a full stop stands after it. */
const SHORT_HEADING = 8;
const SHORT_TOP_HEADING = 20;
/** Duties of units are tasks only by their section. */
const DUTY_CONFIDENCE = 0.75;
const TASK_CONFIDENCE = 0.95;
/** A heading with nothing below it may have lost what stood there. */
const BARE_HEADING_CONFIDENCE = 0.7;

function confidenceOf(
  name: string,
  lines: string[],
  { depth, unit }: Pick<Context, 'depth' | 'unit'>,
): number {
  if (unit !== undefined) return DUTY_CONFIDENCE;
  return depth === 1 && lines.length === 0 && !isSentence(name) ? BARE_HEADING_CONFIDENCE : TASK_CONFIDENCE;
}

interface Context {
  role: Section['role'];
  /** The unit whose duties are listed, in sections that give tasks to units. */
  unit?: string;
  /** The unit that the heading of a group of tasks names. */
  lead?: string;
  /** Attribute lines of the group ("Đơn vị chủ trì: …" below its heading), for tasks that have none themselves. */
  inherited?: string[];
  path: string[];
  depth: number;
  planYear: number | undefined;
}

/** Reads the tasks of a section. Below an item, a sentence is a task beside its bullets, a mere heading is their section. */
export function readTasks({ node, role }: Section, planYear?: number): Draft[] {
  const found: Draft[] = [];
  if (node.children.length === 0) {
    for (const paragraph of node.paragraphs)
      if (isSentence(paragraph.text) && !isReference(paragraph.text))
        found.push(rowOf([paragraph], [], { role, path: [headingOf(node)], depth: 1, planYear }));
    return found;
  }
  for (const child of node.children) visit(child, { role, path: [], depth: 1, planYear }, found);
  return found;
}

/** Reads the duties of units ("1. Phòng Kinh tế: …") as tasks they lead. */
export function readDuties({ node, role }: Section, planYear?: number): Draft[] {
  const found: Draft[] = [];
  for (const child of node.children)
    visitUnit(child, { role, path: [headingOf(node)], depth: 1, planYear }, found);
  return found.map((row) => ({ ...row, confidence: Math.min(row.confidence, DUTY_CONFIDENCE) }));
}

function visitUnit(node: BodyNode, context: Context, found: Draft[]): void {
  const named = responsibleUnit(node);
  if (!named || !node.passage) {
    visit(node, context, found);
    return;
  }
  const { unit, rest } = named;
  const heading = headingOf(node);
  const inner = {
    ...context,
    unit,
    path: [...context.path, heading.slice(0, heading.indexOf(unit) + unit.length)],
  };
  if (rest !== '') visit({ ...node, passage: { ...node.passage, content: rest } }, inner, found);
  if (rest === '' && node.children.length === 0)
    found.push(...node.paragraphs.map((one) => rowOf([one], [], inner)));
  for (const child of rest === '' ? node.children : []) visitUnit(child, inner, found);
}

function visit(node: BodyNode, context: Context, found: Draft[]): void {
  const own = node.passage;
  if (!own || roleWithin(node, context.role) !== context.role || isReference(own.content)) return;
  // What heads a table of tasks orders nothing itself.
  if (node.tables.length > 0 && node.children.length === 0 && !isSentence(own.content)) return;
  const attributes = node.children.filter((child) => isAttributeNode(child));
  const items = node.children.filter((child) => !isAttributeNode(child));
  const said = node.paragraphs.filter(({ text }) => isAttribute(text));
  const paragraphs = node.paragraphs.filter(({ text }) => !isAttribute(text));
  const lines = [...said.map(({ text }) => text), ...attributes.map(({ passage }) => passage?.content ?? '')];
  const isTask = items.length === 0 || isTaskWithItems(node, paragraphs, context.depth);
  if (isTask && !(items.length === 0 && own.text.endsWith(':')))
    found.push(rowOf([own, ...paragraphs], lines, pathFor(node, paragraphs, context)));
  const named = isTask ? undefined : responsibleUnit(node);
  const inner: Context = {
    ...context,
    path: [...context.path, headingOf(node)],
    depth: context.depth + 1,
    ...(named?.rest === '' && { lead: named.unit }),
    ...(!isTask && { inherited: [...(context.inherited ?? []), ...lines] }),
  };
  for (const item of items) visit(item, inner, found);
}

const isAttributeNode = ({ passage, children }: BodyNode): boolean =>
  children.length === 0 && isAttribute(passage?.content ?? '');

/** A lone heading with its paragraph stands in the section that it names itself. */
function pathFor(node: BodyNode, paragraphs: Passage[], context: Context): Context {
  const own = context.path.length === 0 && paragraphs.length > 0;
  return own ? { ...context, path: [headingOf(node)] } : context;
}

/** "(Chi tiết tại Phụ lục kèm theo)" orders nothing itself. */
const REFERENCE =
  /^\(?\s*(?:có |chi tiết |(?:các |danh mục |phân công )*(?:nhiệm vụ|công việc|nội dung) |nội dung ).{0,80}phụ lục/iu;
const isReference = (text: string): boolean => text.length < 200 && REFERENCE.test(text);

const isSentence = (text: string): boolean => /[.;]["”)]*$/.test(text);

function isTaskWithItems(node: BodyNode, paragraphs: Passage[], depth: number): boolean {
  if (paragraphs.some(({ text }) => isSentence(text))) return true;
  const content = node.passage?.content ?? '';
  const words = content.split(' ').length;
  return isSentence(content) && words > (depth === 1 ? SHORT_TOP_HEADING : SHORT_HEADING);
}

const headingOf = ({ passage }: BodyNode): string => (passage ? headingText(passage) : '');

function rowOf(passages: Passage[], lines: string[], context: Context): Draft {
  const { path, planYear, unit, lead, inherited = [] } = context;
  const [first, ...rest] = passages as [Passage, ...Passage[]];
  const name = [first.content, ...rest.map(({ text }) => text)].join(' ');
  const ordinal = first.marker?.ordinal;
  const said = withUnit(readStatements(name, [...inherited, ...lines], planYear), unit ?? lead);
  return {
    source: 'body',
    ...(ordinal !== undefined && { ordinal }),
    ...(path.length > 0 && { section: path.join(' / ') }),
    name: withoutAttributes(name),
    quote: [first.text, ...rest.map(({ text }) => text)].join(' '),
    location: locationOf(first, passages.at(-1)),
    ...said,
    ...withTimeDoubt(
      doubtOf(passages, confidenceOf(name, lines, context), ['name', 'deadline']),
      isSureTime(said.deadline, planYear),
    ),
  };
}

/** A unit leads the duties listed under its name, unless the sentence names another lead. */
function withUnit(said: Statements, unit: string | undefined): Statements {
  return unit === undefined || said.leads.length > 0 ? said : { ...said, leads: [unit] };
}
