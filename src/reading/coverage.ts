/** How much of the document some reader took in, so that what nobody thought of shows too. */
import type { Block, Paragraph, SourceBlock } from './block.ts';
import { unreadKindOf } from './checks/unread.ts';
import { isAttribute } from './rows/body-statements.ts';
import { listsOf } from './structure/appendix-lists.ts';
import type { PlanParts } from './structure/parts.ts';

/** Counts of blocks; `blocks` = `used` + `unread`. */
export interface Coverage {
  blocks: number;
  /** Read, or known to be no content (page numbers, running headers, contents). */
  used: number;
  /** What could not be read, and what no reader took anything from. */
  unread: number;
}

export function coverageOf(blocks: readonly SourceBlock[]): Coverage {
  const unread = blocks.filter((block) => unreadKindOf(block) !== undefined).length;
  return { blocks: blocks.length, used: blocks.length - unread, unread };
}

/** What gave rows. */
export interface Read {
  /** Ids of the tables. */
  tables: ReadonlySet<number>;
  /** The last lines of the lists of appendices. */
  lists: ReadonlySet<Paragraph>;
  /** Whether the running text gave tasks. */
  bodyTasks: boolean;
}

/** The blocks with those marked that no reader took anything from. */
export function markPassedOver(blocks: readonly SourceBlock[], parts: PlanParts, read: Read): SourceBlock[] {
  const placed = new Set(
    [parts.head, parts.body, parts.signature, parts.aside, ...parts.appendices].flatMap((part) =>
      part.map(({ id }) => id),
    ),
  );
  const left = new Set([
    ...parts.cleaned.filter((block) => !placed.has(block.id) && holdsText(block)).map(({ id }) => id),
    ...parts.appendices.flatMap((appendix) => unreadLines(appendix, read)).map(({ id }) => id),
    ...(read.bodyTasks ? [] : ownersOfNothing(parts.body)).map(({ id }) => id),
  ]);
  // A table that only laid out lines (a letterhead) stands among the cleaned blocks as paragraphs, contents not at all.
  const tables = new Set(parts.cleaned.flatMap((block) => (block.kind === 'table' ? [block.id] : [])));
  return blocks.map((block) => {
    const passedOver =
      block.kind === 'table'
        ? holdsText(block) && !read.tables.has(block.id) && tables.has(block.id)
        : left.has(block.id);
    return passedOver ? { ...block, passedOver } : block;
  });
}

/** Fewer such lines may belong to one remark. */
const SEVERAL = 3;

/** Where lines like "Chủ trì: …", "Thời hạn: …" begin that no task was read above. */
function ownersOfNothing(body: Block[]): Block[] {
  const lines = body.filter((block) => block.kind === 'paragraph' && isAttribute(block.text));
  return lines.length >= SEVERAL ? lines.slice(0, 1) : [];
}

const holdsText = (block: Block): boolean =>
  block.kind === 'paragraph'
    ? /\p{L}/u.test(block.text)
    : block.rows.some(({ cells }) => cells.some(({ lines }) => lines.some((line) => /\p{L}/u.test(line))));

/** The form of a report to be sent in holds neither indicators nor tasks of the plan. */
const FORM = /^(?:\(?(?:BIỂU )?MẪU|\(?(?:Biểu )?[Mm]ẫu|BÁO CÁO|ĐỀ CƯƠNG|PHIẾU)(?!\p{L})|BIỂU MẪU/u;
/** Lines that head an appendix. */
const HEADING_LINES = 3;

/** What an appendix says in lines that gave no rows: its lists, and all of it when nothing of it was read. */
function unreadLines(appendix: Block[], { tables, lists }: Read): Block[] {
  const lines = appendix.filter((block) => block.kind === 'paragraph');
  if (lines.slice(0, HEADING_LINES + 1).some(({ text }) => FORM.test(text))) return [];
  const own = listsOf(appendix);
  const unread = own.filter((list) => !list.slice(-1).some((last) => lists.has(last)));
  const gaveRows = unread.length < own.length || appendix.some(({ id }) => tables.has(id));
  if (gaveRows) return unread.flat().slice(1);
  const hasTable = appendix.some(({ kind }) => kind === 'table');
  return lines.length > HEADING_LINES && !hasTable ? lines.slice(1) : [];
}
