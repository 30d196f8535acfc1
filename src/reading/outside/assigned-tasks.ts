/** The tasks that the running text of a letter or notice gives, each with who, with whom and by when. Pure. */
import type { TaskReading } from '../contract.ts';
import { locationOf } from '../rows/body-location.ts';
import { deadlineIn, isAttribute, readStatements, withoutAttributes } from '../rows/body-statements.ts';
import { responsibleUnit } from '../rows/body-units.ts';
import type { BodyNode } from '../structure/body-tree.ts';
import { headingText, type Passage } from '../structure/passage.ts';
import { splitOwners } from '../values/owners.ts';
import { type Order, readItem, readOrder, readSubject } from './order.ts';
import { isClosing, isInCase, leadsOn, sentencesOf } from './sentences.ts';

type Draft = Omit<TaskReading, 'id'>;

/** Whom the items below are given to. */
interface Context {
  order?: Order;
  path: string[];
  planYear: number | undefined;
}

const SURE = 0.95;
/** What a unit is to do, by where it stands. */
const LISTED = 0.9;
const UNSURE = 0.7;

export function readAssignedTasks(tree: BodyNode, planYear: number | undefined): Draft[] {
  const found: Draft[] = [];
  visit(tree, { path: [], planYear }, found);
  return found;
}

const isAttributeNode = ({ passage, children }: BodyNode): boolean =>
  children.length === 0 && isAttribute(passage?.content ?? '');

function visit(node: BodyNode, context: Context, found: Draft[]): void {
  const items = node.children.filter((child) => !isAttributeNode(child));
  const attributes = node.children.flatMap((child) =>
    isAttributeNode(child) ? (child.passage?.content ?? []) : [],
  );
  const own = node.passage;
  const begun = found.length;
  const inner = own ? readPassage(node, own, { context, items, attributes }, found) : context;
  let open: Context = inner;
  for (const paragraph of node.paragraphs) {
    if (isAttribute(paragraph.text)) continue;
    open = readLine(paragraph, open, found);
  }
  // What is listed below an order that says what to do is part of it.
  if (own && found.length > begun && inner === context && !items.some(gives)) {
    const last = found.at(-1);
    if (last) addParts(last, items, context.planYear);
    return;
  }
  for (const item of items) open = visitItem(item, open, found);
}

/** A line that only leads on ("… thực hiện các nhiệm vụ sau:") says to whom the items after it go. */
function visitItem(item: BodyNode, context: Context, found: Draft[]): Context {
  const leading = item.kind === 'plain' && item.children.length + item.paragraphs.length === 0;
  if (leading && item.passage) return readLine(item.passage, context, found);
  visit(item, context, found);
  return context;
}

/** Whether an item or anything below it gives something to somebody. */
const gives = ({ passage, paragraphs, children }: BodyNode): boolean =>
  [passage?.content ?? '', ...paragraphs.map(({ text }) => text)].some((text) =>
    sentencesOf(text).some((sentence) => readOrder(sentence) ?? readSubject(sentence)),
  ) || children.some(gives);

interface Around {
  context: Context;
  items: BodyNode[];
  attributes: string[];
}

/** Reads the passage of a node. @returns the context of what stands below it: the same when nothing is handed down */
function readPassage(node: BodyNode, own: Passage, around: Around, found: Draft[]): Context {
  const { context, items, attributes } = around;
  const path = [...context.path, headingText(own)];
  const headed = headOf(node, own, items.length + node.paragraphs.length > 0);
  if (headed) return { ...context, order: headed, path };
  const sentences = sentencesOf(own.content);
  const begun = found.length;
  sentences.forEach((sentence, at) => {
    const order = orderIn(sentence, context);
    const last = at === sentences.length - 1;
    if (order) found.push(taskOf(order, sentence, own, { context, attributes: last ? attributes : [] }));
  });
  if (found.length > begun) {
    const last = sentences.at(-1) ?? '';
    const order = readOrder(last);
    if (order && items.length > 0 && leadsOn(order.action)) {
      found.pop();
      return { ...context, order, path };
    }
    return context;
  }
  return items.length > 0 ? { ...context, path } : context;
}

/** "1. Phòng Kinh tế:", "Giao Phòng Kinh tế:", "Phòng Kinh tế chủ trì, phối hợp với Công an xã:" above its items. */
function headOf(node: BodyNode, own: Passage, hasItems: boolean): Order | undefined {
  if (!hasItems) return undefined;
  const named = responsibleUnit(node);
  if (named?.rest === '' && !/[.;]$/u.test(own.content))
    return { leads: splitOwners(named.unit), coordinators: [], action: '' };
  const order = readOrder(own.content) ?? readSubject(own.content);
  return order && leadsOn(order.action) ? order : undefined;
}

function orderIn(sentence: string, { order }: Context): Order | undefined {
  if (isInCase(sentence)) return undefined;
  const given = readOrder(sentence) ?? readSubject(sentence) ?? (order && readItem(sentence, order.leads));
  if (!given || given.action === '') return undefined;
  const helped = given.coordinators.length > 0 || given.leads !== order?.leads;
  const whole = helped ? given : { ...given, coordinators: order.coordinators };
  return isClosing(whole.action) && deadlineIn(sentence).kind === 'none' ? undefined : whole;
}

/** A paragraph without a mark: it gives tasks of its own, or says to whom the items below it go. */
function readLine(paragraph: Passage, context: Context, found: Draft[]): Context {
  let open = context;
  for (const sentence of sentencesOf(paragraph.text)) {
    const order = readOrder(sentence) ?? readSubject(sentence);
    if (order && leadsOn(order.action)) {
      open = { ...context, order };
      continue;
    }
    const given = order && orderIn(sentence, { ...context, order });
    if (given) found.push(taskOf(given, sentence, paragraph, { context, attributes: [] }));
  }
  return open;
}

interface Said {
  context: Context;
  attributes: string[];
}

function taskOf(order: Order, sentence: string, passage: Passage, { context, attributes }: Said): Draft {
  const { planYear, path } = context;
  const said = readStatements(sentence, attributes, planYear);
  const ordinal = passage.marker?.ordinal;
  const listed = order.leads === context.order?.leads;
  const confidence = order.unsure ? UNSURE : listed ? LISTED : SURE;
  return {
    source: 'body',
    ...(ordinal !== undefined && { ordinal }),
    ...(path.length > 0 && { section: path.join(' / ') }),
    name: nameOf(order.action),
    quote: passage.text,
    location: locationOf(passage),
    leads: order.leads,
    coordinators: order.coordinators,
    ...(said.director && { director: said.director }),
    ...(said.deliverable && { deliverable: said.deliverable }),
    deadline: said.deadline,
    confidence: Math.min(confidence, passage.confidence ?? 1),
    ...(order.unsure && { doubts: ['coordinators', 'name'] }),
  };
}

/** What is to be done, without what is said apart about time or product. */
function nameOf(action: string): string {
  const name = withoutAttributes(action).replace(/[\s,;.:/]+$/u, '');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The list below an order goes with it, word for word. */
function addParts(task: Draft, items: readonly BodyNode[], planYear: number | undefined): void {
  const texts = items.flatMap(textsOf);
  if (texts.length === 0) return;
  const [last] = items.slice(-1);
  task.name = [task.name, ...texts].join(' ');
  task.quote = [task.quote, ...texts].join(' ');
  const end = last && lastBlock(last);
  if (end !== undefined && end !== task.location.block) task.location.blockEnd = end;
  if (task.deadline.kind === 'none')
    task.deadline =
      texts.map((text) => deadlineIn(text, planYear)).find(({ kind }) => kind !== 'none') ?? task.deadline;
}

const textsOf = ({ passage, paragraphs, children }: BodyNode): string[] => [
  ...(passage ? [passage.text] : []),
  ...paragraphs.map(({ text }) => text),
  ...children.flatMap(textsOf),
];

const lastBlock = ({ passage, paragraphs, children }: BodyNode): number | undefined =>
  children.map(lastBlock).at(-1) ?? paragraphs.at(-1)?.last.id ?? passage?.last.id;
