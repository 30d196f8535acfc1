/** Tasks from "Nhiệm vụ và giải pháp", listed as a careful clerk lists them. */
import type { TaskReading } from '../contract.ts';
import type { BodyNode } from '../structure/body-tree.ts';
import type { Passage } from '../structure/passage.ts';
import { locationOf } from './body-location.ts';
import { roleWithin, type Section } from './body-sections.ts';
import { isAttribute, readStatements } from './body-statements.ts';

type Draft = Omit<TaskReading, 'id'>;

/** A heading up to this many words is a heading even when a full stop stands after it. */
const SHORT_HEADING = 8;
const SHORT_TOP_HEADING = 20;

interface Context {
  role: Section['role'];
  path: string[];
  depth: number;
  planYear: number | undefined;
}

/** Reads the tasks of a section. Below an item, a sentence is a task beside its bullets, a mere heading is their section. */
export function readTasks({ node, role }: Section, planYear?: number): Draft[] {
  const found: Draft[] = [];
  if (node.children.length === 0) {
    for (const paragraph of node.paragraphs)
      if (isSentence(paragraph.text))
        found.push(rowOf([paragraph], [], { role, path: [headingOf(node)], depth: 1, planYear }));
    return found;
  }
  for (const child of node.children) visit(child, { role, path: [], depth: 1, planYear }, found);
  return found;
}

function visit(node: BodyNode, context: Context, found: Draft[]): void {
  const own = node.passage;
  if (!own || roleWithin(node, context.role) !== context.role) return;
  const attributes = node.children.filter((child) => isAttributeNode(child));
  const items = node.children.filter((child) => !isAttributeNode(child));
  const said = node.paragraphs.filter(({ text }) => isAttribute(text));
  const paragraphs = node.paragraphs.filter(({ text }) => !isAttribute(text));
  const lines = [...said.map(({ text }) => text), ...attributes.map(({ passage }) => passage?.content ?? '')];
  const isTask = items.length === 0 || isTaskWithItems(node, paragraphs, context.depth);
  if (isTask && !(items.length === 0 && /:$/.test(own.text)))
    found.push(rowOf([own, ...paragraphs], lines, pathFor(node, paragraphs, context)));
  const inner = { ...context, path: [...context.path, headingOf(node)], depth: context.depth + 1 };
  for (const item of items) visit(item, inner, found);
}

const isAttributeNode = ({ passage, children }: BodyNode): boolean =>
  children.length === 0 && isAttribute(passage?.content ?? '');

/** A lone heading with its paragraph stands in the section that it names itself. */
function pathFor(node: BodyNode, paragraphs: Passage[], context: Context): Context {
  const own = context.path.length === 0 && paragraphs.length > 0;
  return own ? { ...context, path: [headingOf(node)] } : context;
}

const isSentence = (text: string): boolean => /[.;]["”)]*$/.test(text);

function isTaskWithItems(node: BodyNode, paragraphs: Passage[], depth: number): boolean {
  if (paragraphs.some(({ text }) => isSentence(text))) return true;
  const content = node.passage?.content ?? '';
  const words = content.split(' ').length;
  return isSentence(content) && words > (depth === 1 ? SHORT_TOP_HEADING : SHORT_HEADING);
}

const headingOf = ({ passage }: BodyNode): string => passage?.text.replace(/[\s:;.]+$/, '') ?? '';

function rowOf(passages: Passage[], lines: string[], { path, planYear }: Context): Draft {
  const [first, ...rest] = passages as [Passage, ...Passage[]];
  const name = [first.content, ...rest.map(({ text }) => text)].join(' ');
  const ordinal = first.marker?.ordinal;
  return {
    source: 'body',
    ...(ordinal !== undefined && { ordinal }),
    ...(path.length > 0 && { section: path.join(' / ') }),
    name,
    quote: [first.text, ...rest.map(({ text }) => text)].join(' '),
    location: locationOf(first, passages.at(-1)),
    ...readStatements(name, lines, planYear),
    confidence: 0.95,
  };
}
