/** A document that gives tasks and is no plan: a letter of assignment, a notice of conclusions, a list from above. */
import { isBlock, type Block, type Paragraph, type SourceBlock } from '../block.ts';
import { checkPlan } from '../checks/check-plan.ts';
import type { OutsideKind, PlanHeader, PlanReading, TaskReading } from '../contract.ts';
import { readTableRows } from '../rows/table-rows.ts';
import { dateIn } from '../structure/header.ts';
import { buildTree, tablesOf } from '../structure/body-tree.ts';
import { isRule } from '../structure/clean-blocks.ts';
import { joinPassages } from '../structure/passage.ts';
import type { PlanParts } from '../structure/parts.ts';
import { readTitle, typeOf } from '../structure/title.ts';
import { fitted } from '../../shared/text-limits.ts';
import { planYearOf } from '../values/plan-year.ts';
import { readAssignedTasks } from './assigned-tasks.ts';
import { isAddressed, numberIn, outsideKindOf, subjectIn, topOf } from './document-kind.ts';
import { listTablesOf, readListTable } from './list-tasks.ts';
import { readOrder } from './order.ts';

export interface OutsideReading {
  plan: PlanReading;
  blocks: SourceBlock[];
}

type Task = Omit<TaskReading, 'id'>;

/** @returns undefined for a plan, and for what gives no task: the reader of plans has its say then */
export function readOutside(
  source: SourceBlock[],
  parts: PlanParts,
  header: PlanHeader,
): OutsideReading | undefined {
  const top = topOf(
    [...parts.head, ...parts.body].flatMap((block) => (block.kind === 'paragraph' ? block.text : [])),
  );
  const kind = outsideKindOf(top, header);
  const own = kind === undefined ? header : ownHeader(header, parts, top);
  const read = kind === undefined ? readList(source, own) : readLetter(parts, own);
  if (!read || read.tasks.length === 0) return undefined;
  return composed(source, { ...own, documentKind: kind ?? 'list' }, read);
}

/** With what a letter says otherwise than a plan: what it is about, a number of its own kind, a date on any of its first lines. */
function ownHeader(header: PlanHeader, { head }: PlanParts, top: readonly string[]): PlanHeader {
  const title = titleOf(head) ?? subjectIn(top);
  const number = header.number ?? numberIn(top);
  const date = header.date ?? dateIn([...top]);
  return { ...header, ...(title && { title }), ...(number && { number }), ...(date && { date }) };
}

/** The whole line below the type: that of a notice speaks of bodies with which a preamble would begin. */
function titleOf(head: PlanParts['head']): string | undefined {
  const type = head.findIndex(({ text }) => typeOf(text) !== undefined);
  const [first] = joinPassages(type < 0 ? [] : head.slice(type + 1).filter(({ text }) => !isRule(text)));
  return first !== undefined && first.text.length < 400 ? first.text : undefined;
}

interface Rows {
  tasks: Task[];
  /** Ids of the tables that gave them. */
  tables: ReadonlySet<number>;
}

/** A sheet that is nothing but a table of tasks in the manner of lists; what names its type is none. */
function readList(source: SourceBlock[], header: PlanHeader): Rows | undefined {
  if (header.docType !== undefined) return undefined;
  const blocks = source.filter(isBlock);
  const tables = listTablesOf(blocks);
  const planYear = planYearOf(header);
  return {
    tasks: tables.flatMap((table, at) => readListTable(table, at, planYear)),
    tables: new Set(tables.flatMap(({ table }) => table.blocks)),
  };
}

/** Orders of the text, and the tables that go with it; with indicators among them it is a plan, whatever sends it. */
function readLetter(parts: PlanParts, header: PlanHeader): Rows | undefined {
  const planYear = planYearOf(header);
  const tree = buildTree(textOf(parts));
  const tasks = readAssignedTasks(tree, planYear);
  const used = new Set<number>();
  let before = 0;
  for (const stretch of [...tablesOf(tree), ...parts.appendices]) {
    const lists = listTablesOf(stretch);
    const listed = new Set(lists.flatMap(({ table }) => table.blocks));
    const others = stretch.filter(({ id }) => !listed.has(id));
    const options = planYear === undefined ? {} : { planYear };
    const rows = readTableRows(others, { ...options, tablesBefore: before + lists.length });
    if (rows.indicators.length > 0) return undefined;
    tasks.push(...lists.flatMap((list, at) => readListTable(list, before + at, planYear)), ...rows.tasks);
    before += lists.length + rows.tables;
    for (const id of [...listed, ...rows.used]) used.add(id);
  }
  return { tasks, tables: used };
}

/** The text: below the type of the document, or below those to whom a letter goes; without either, below the letterhead. */
function textOf({ head, body }: PlanParts): Block[] {
  const type = head.findIndex(({ text }) => typeOf(text) !== undefined);
  if (type >= 0) return [...head.slice(type + 1), ...body];
  const all = [...head, ...body];
  const addressed = all.findIndex((block) => block.kind === 'paragraph' && isAddressed(block.text));
  if (addressed < 0) return all.slice(readTitle(head).letterhead.length);
  const own = all.slice(addressed + 1);
  const text = own.findIndex(
    (block) => block.kind === 'table' || !isRecipient(block) || readOrder(block.text) !== undefined,
  );
  return text < 0 ? [] : own.slice(text);
}

/** "- Các phòng, ban, đơn vị thuộc xã;" */
const isRecipient = ({ text, label }: Paragraph): boolean =>
  label !== undefined || /^[-–+•*]\s/u.test(text) || (/[;,]$/u.test(text) && text.length < 150);

function composed(source: SourceBlock[], header: PlanHeader, { tasks, tables }: Rows): OutsideReading {
  const rows = tasks.map((task, at): TaskReading => {
    const { value, cut } = fitted({ ...task, id: `t${at + 1}` });
    return cut.length === 0 ? value : { ...value, doubts: [...new Set([...(value.doubts ?? []), ...cut])] };
  });
  const blocks = source.map((block) => {
    const passedOver =
      block.kind === 'table' && !tables.has(block.id) && isTableOfTasks(block, header.documentKind);
    return passedOver ? { ...block, passedOver: true as const } : block;
  });
  const plan: PlanReading = {
    header: fitted(header).value,
    indicators: [],
    tasks: rows,
    groups: rows.map(({ id }) => ({ kind: 'task' as const, rows: [id], lead: id })),
    reporting: [],
    findings: [],
  };
  return { plan: { ...plan, findings: checkPlan(plan, blocks) }, blocks };
}

/** Of a letter, tables without rows may only lay out lines (letterhead, signature); a list is its tables. */
const isTableOfTasks = (block: Extract<Block, { kind: 'table' }>, kind: OutsideKind | undefined): boolean =>
  (kind === 'list' || block.rows.length > 3) &&
  block.rows.some(
    ({ cells }) => cells.filter(({ lines }) => lines.some((line) => /\p{L}/u.test(line))).length > 2,
  );
