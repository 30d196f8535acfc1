/** The body as a tree of headings and items. */
import type { Block, Table } from '../block.ts';
import { isCapitals, isUnnumberedHeading, joinPassages, type Passage } from './passage.ts';
import { milestoneYear } from '../values/target-year.ts';
import type { MarkerKind } from './marker.ts';

export interface BodyNode {
  /** The heading or item itself; absent for the root. */
  passage?: Passage;
  kind: MarkerKind | 'root' | 'plain';
  /** Paragraphs without a mark that follow the heading. */
  paragraphs: Passage[];
  children: BodyNode[];
  tables: Table[];
  parent?: BodyNode;
}

/** Outer marks close everything inside them, however the inner levels were nested. */
const OUTERMOST: readonly (MarkerKind | 'root' | 'plain')[] = [
  'root',
  'part',
  'upper',
  'roman',
  'caps',
  'article',
];

/** Builds the tree; numbers may be missing, repeated or wrong, levels may be skipped. */
export function buildTree(blocks: Block[]): BodyNode {
  const root: BodyNode = { kind: 'root', paragraphs: [], children: [], tables: [] };
  let current = root;
  for (const stretch of stretches(blocks)) {
    if (!Array.isArray(stretch)) {
      current.tables.push(stretch);
      continue;
    }
    for (const passage of joinPassages(stretch)) current = place(current, passage);
  }
  return root;
}

/** Each table of the body after the headings that lead to it. */
export function tablesOf(node: BodyNode, headings: Passage[] = []): Block[][] {
  const above = node.passage ? [...headings, node.passage] : headings;
  const context = [...above, ...node.paragraphs.slice(-1)].map(({ first, text }) => ({ ...first, text }));
  const own = node.tables.length > 0 ? [[...context, ...node.tables]] : [];
  return [...own, ...node.children.flatMap((child) => tablesOf(child, above))];
}

type Stretch = Extract<Block, { kind: 'paragraph' }>[] | Table;

function stretches(blocks: Block[]): Stretch[] {
  const found: Stretch[] = [];
  for (const block of blocks) {
    const open = found.at(-1);
    if (block.kind === 'table') found.push(block);
    else if (Array.isArray(open)) open.push(block);
    else found.push([block]);
  }
  return found;
}

/** Puts a passage where its mark belongs and returns the node that is open after it. */
function place(current: BodyNode, passage: Passage): BodyNode {
  if (current.passage?.content === '' && !passage.marker) {
    current.passage = headed(current.passage, passage);
    return current;
  }
  const kind = kindOf(passage);
  if (kind === undefined) {
    if (isLeadIn(passage)) return addChild(headingAbove(current), 'plain', passage);
    current.paragraphs.push(passage);
    return current;
  }
  return addChild(parentFor(current, kind, passage.marker?.ordinal), kind, passage);
}

/** A mark alone on its line ("Phần thứ nhất") is headed by the line below it. */
function headed(mark: Passage, heading: Passage): Passage {
  return { ...mark, text: `${mark.text} ${heading.text}`, content: heading.text, last: heading.last };
}

function kindOf(passage: Passage): MarkerKind | undefined {
  if (passage.marker) return passage.marker.kind;
  if (isCapitals(passage.text) && passage.text.length < 200) return 'caps';
  return passage.first === passage.last && isUnnumberedHeading(passage.first) ? 'caps' : undefined;
}

/** "Đến hết năm 2030, phấn đấu:" or a line such as "Giai đoạn 2026 - 2030" opens the items below it. */
const isLeadIn = ({ text }: Passage): boolean =>
  (text.endsWith(':') && text.length < 200) ||
  (text.length < 60 && !/[.;%]/.test(text) && milestoneYear(text) !== undefined);

const BULLETS: ReadonlySet<string> = new Set(['dash', 'plus', 'star', 'plain']);

function headingAbove(node: BodyNode): BodyNode {
  let above = node;
  while (above.parent && BULLETS.has(above.kind)) above = above.parent;
  return above;
}

function addChild(parent: BodyNode, kind: BodyNode['kind'], passage: Passage): BodyNode {
  const node: BodyNode = { kind, passage, paragraphs: [], children: [], tables: [], parent };
  parent.children.push(node);
  return node;
}

function parentFor(current: BodyNode, kind: MarkerKind, ordinal: string | undefined): BodyNode {
  const outer = OUTERMOST.indexOf(kind);
  if (outer >= 0)
    return climb(
      current,
      (node) => OUTERMOST.indexOf(node.kind) >= 0 && OUTERMOST.indexOf(node.kind) < outer,
    );
  if (kind === 'dotted') return parentOfDotted(current, ordinal ?? '');
  const sibling = findAbove(current, (node) => node.kind === kind);
  if (sibling?.parent && !restartsBelow(current, kind, ordinal)) return sibling.parent;
  return innermost(current, kind);
}

/** A list that starts at 1 below a lettered item is nested, although numbers stand further out: "1. … a) … 1.". */
const restartsBelow = (current: BodyNode, kind: MarkerKind, ordinal: string | undefined): boolean =>
  kind === 'number' && ordinal === '1' && current.kind === 'letter';

/** Items go below the node that is open, numbers never below a bullet. */
function innermost(current: BodyNode, kind: MarkerKind): BodyNode {
  return kind === 'number' || kind === 'letter' ? headingAbove(current) : current;
}

/** "2.1" belongs below "2"; without one, beside the other dotted numbers or below the open section. */
function parentOfDotted(current: BodyNode, ordinal: string): BodyNode {
  const prefix = ordinal.slice(0, ordinal.lastIndexOf('.'));
  const depth = ordinal.split('.').length;
  const ordinalOf = (node: BodyNode): string => node.passage?.marker?.ordinal ?? '';
  const numbered = (node: BodyNode): boolean => node.kind === 'number' || node.kind === 'dotted';
  const parent = findAbove(current, (node) => numbered(node) && ordinalOf(node) === prefix);
  if (parent) return parent;
  const sibling = findAbove(
    current,
    (node) => node.kind === 'dotted' && ordinalOf(node).split('.').length === depth,
  );
  if (sibling?.parent) return sibling.parent;
  const shallower = (node: BodyNode): boolean => numbered(node) && ordinalOf(node).split('.').length < depth;
  return findAbove(current, shallower) ?? climb(current, (node) => OUTERMOST.indexOf(node.kind) >= 0);
}

function findAbove(node: BodyNode, wanted: (node: BodyNode) => boolean): BodyNode | undefined {
  let above: BodyNode | undefined = node;
  while (above && !wanted(above)) above = above.parent;
  return above;
}

function climb(node: BodyNode, wanted: (node: BodyNode) => boolean): BodyNode {
  let above = node;
  while (above.parent && !wanted(above)) above = above.parent;
  return above;
}
