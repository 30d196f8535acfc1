/** From files to a plan: bytes → blocks → parts → rows → values → groups → checks. See README.md of this folder. */
import { fitted } from '../shared/text-limits.ts';
import { isBlock, type PageInfo, type SourceBlock, type SourceDocument, type SourceFormat } from './block.ts';
import { checkPlan } from './checks/check-plan.ts';
import type { PlanReading } from './contract.ts';
import { type Coverage, coverageOf, markPassedOver } from './coverage.ts';
import { openFile } from './formats/open.ts';
import { isPlan, isUnreadPlan } from './is-plan.ts';
import { withGroups } from './groups/group-rows.ts';
import type { ReadingContext } from './progress.ts';
import { readOutside } from './outside/read-outside.ts';
import { type BodyRows, readBody, readListedAppendix } from './rows/body-rows.ts';
import { planYearOf } from './values/plan-year.ts';
import { readReporting } from './rows/reporting.ts';
import { realignTargets } from './rows/table-align.ts';
import { readTableRows } from './rows/table-rows.ts';
import { listsOf } from './structure/appendix-lists.ts';
import { tablesOf, buildTree } from './structure/body-tree.ts';
import { rebuildFlatTables } from './structure/flat-table.ts';
import { readHeader } from './structure/header.ts';
import { splitParts } from './structure/parts.ts';
import { Unreadable } from './unreadable.ts';

export interface SourceFile {
  name: string;
  bytes: Uint8Array;
}

export interface ReadingResult {
  plan: PlanReading;
  blocks: SourceBlock[];
  coverage: Coverage;
  pages: PageInfo[];
  formats: SourceFormat[];
  notes: string[];
}

/** One list of blocks over all files, ids consecutive, each block knowing its file. */
export function joinDocuments(documents: SourceDocument[]): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  documents.forEach((document, file) => {
    for (const block of document.blocks) blocks.push({ ...block, id: blocks.length, file });
  });
  return blocks;
}

/** Tables that came as running lines stand as tables; ids are positions again. */
function withFlatTables(blocks: SourceBlock[]): SourceBlock[] {
  return rebuildFlatTables(blocks).map((block, id) => ({ ...block, id }));
}

/** What the files hold, in their order, whatever kind of document they are. Throws `Unreadable`. */
export async function readBlocksOf(
  files: SourceFile[],
  context: ReadingContext = {},
): Promise<SourceBlock[]> {
  const documents: SourceDocument[] = [];
  for (const file of files) documents.push(await openFile(file.bytes, context));
  return withFlatTables(joinDocuments(documents));
}

/** Reads a plan from its files, in their order. Throws `Unreadable` when a file cannot be read or is no plan. */
export async function readPlan(files: SourceFile[], context: ReadingContext = {}): Promise<ReadingResult> {
  const documents: SourceDocument[] = [];
  for (const file of files) documents.push(await openFile(file.bytes, context));
  context.onProgress?.({ stage: 'structuring', done: 0, total: 1 });
  const { plan, blocks, tables } = readBlocks(withFlatTables(joinDocuments(documents)));
  const isOutside = plan.header.documentKind !== undefined;
  if (!isOutside && !isPlan(plan) && !isUnreadPlan(plan.header, blocks, tables))
    throw new Unreadable('not-a-plan');
  return {
    plan,
    blocks,
    coverage: coverageOf(blocks),
    pages: documents.flatMap(({ pages }, file) => pages.map((page) => ({ ...page, file }))),
    formats: documents.map(({ format }) => format),
    notes: documents.flatMap(({ notes }) => notes),
  };
}

const isRead = (rows: BodyRows | undefined): boolean =>
  rows !== undefined && rows.indicators.length + rows.tasks.length > 0;

/** What no field can hold is cut and marked, so that a person looks at it; the passage stays whole. */
function fittedRow<T extends { doubts?: string[] | undefined }>(row: T): T {
  const { value, cut } = fitted(row);
  return cut.length === 0 ? row : { ...value, doubts: [...new Set([...(row.doubts ?? []), ...cut])] };
}

/** The plan that a list of blocks holds, grouped and checked. Pure. */
export const planFromBlocks = (blocks: SourceBlock[]): PlanReading => readBlocks(blocks).plan;

/** The plan, its blocks with those marked that gave nothing, and how many tables have the columns of a plan. */
function readBlocks(source: SourceBlock[]): { plan: PlanReading; blocks: SourceBlock[]; tables: number } {
  const parts = splitParts(source.filter(isBlock));
  const header = readHeader(parts);
  const outside = readOutside(source, parts, header);
  if (outside) return { ...outside, tables: 0 };
  const tree = buildTree(parts.body);
  const planYear = planYearOf(header);
  const titleYear = planYearOf({ ...header, date: undefined });
  const issueYear = header.date === undefined ? undefined : Number(header.date.slice(0, 4));
  const options = {
    ...(issueYear !== undefined && { issueYear }),
    ...(planYear !== undefined && { planYear }),
    ...(titleYear !== undefined && { titleYear }),
  };
  let tablesBefore = 0;
  const tables = [...tablesOf(tree), ...parts.appendices].map((part) => {
    const rows = readTableRows(part, { ...options, tablesBefore });
    tablesBefore += rows.tables;
    return rows;
  });
  const hasTables = tables.some(({ tasks: rows }) => rows.length > 0);
  const body = readBody(tree, { title: header.title, planYear, hasTables });
  const lists = parts.appendices.flatMap(listsOf);
  const listed = lists.map((list) => readListedAppendix(list, planYear));
  const tableIndicators = realignTargets(
    tables.flatMap((rows) => rows.indicators),
    body.indicators,
  );
  const indicators = [...tableIndicators, ...listed.flatMap((rows) => rows.indicators), ...body.indicators];
  const tasks = [...[...tables, ...listed].flatMap((rows) => rows.tasks), ...body.tasks];
  const plan = withGroups({
    header: fitted(header).value,
    indicators: indicators.map((row, index) => ({ ...fittedRow(row), id: `i${index + 1}` })),
    tasks: tasks.map((row, index) => ({ ...fittedRow(row), id: `t${index + 1}` })),
    reporting: readReporting(tree).map((row) => fitted(row).value),
    findings: [],
  });
  const blocks = markPassedOver(source, parts, {
    tables: new Set(tables.flatMap(({ used }) => used)),
    bodyTasks: body.tasks.length > 0,
    lists: new Set(lists.flatMap((list, index) => (isRead(listed[index]) ? list.slice(-1) : []))),
  });
  return { plan: { ...plan, findings: checkPlan(plan, blocks) }, blocks, tables: tablesBefore };
}
