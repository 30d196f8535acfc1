/** A signed or foreign report, read back from its file. */
import { isBlock, type SourceBlock } from '../../reading/block.ts';
import type { WorkerFile } from '../../reading/worker/messages.ts';
import { readBlocksInWorker, type WorkerOptions } from '../../reading/worker/read-in-worker.ts';
import { cleanBlocks } from '../../reading/structure/clean-blocks.ts';
import { withoutContents } from '../../reading/structure/contents.ts';
import { partsOf } from '../../reading/structure/document-parts.ts';
import { isLetterheadLine } from '../../reading/structure/letterhead.ts';
import type { ReadAnnex, ReadDocument, ReadSection } from './contract.ts';
import { headOf } from './head.ts';
import { sectionsOf } from './sections.ts';
import { signatureOf } from './signature.ts';
import { annexOf } from './tables.ts';
import { unreadOf } from './unread.ts';

/**
 * Reads a report in a thread of its own.
 * @param files the report, and annexes that come in files of their own, in their order
 * @throws Unreadable when a file cannot be read
 */
export async function readDocument(files: WorkerFile[], options: WorkerOptions = {}): Promise<ReadDocument> {
  return documentOf(await readBlocksInWorker(files, options));
}

/** The document that a list of blocks holds, of either form. Pure; nothing that is not found is guessed. */
export function documentOf(source: readonly SourceBlock[]): ReadDocument {
  const blocks = withoutContents(cleanBlocks(source.filter(isBlock)));
  if (isOnlyTables(blocks)) return withUnread(onlyAnnexes(blocks), source);
  const parts = partsOf(blocks);
  const { body, rest, ...head } = headOf(parts.head, parts.body);
  const read = {
    ...head,
    body: sectionsOf(body),
    annexes: parts.appendices.map(annexOf).filter(({ title, tables }) => title !== '' || tables.length > 0),
    ...signatureOf(parts.signature),
  };
  return withUnread(read, source, rest);
}

type Found = Omit<ReadDocument, 'unread'>;

const withUnread = (
  read: Found,
  source: readonly SourceBlock[],
  rest: readonly string[] = [],
): ReadDocument => ({
  ...read,
  unread: unreadOf(read, source, rest),
});

/** A workbook, or a form of tables: no letterhead, and no lines but titles above tables. */
function isOnlyTables(blocks: ReturnType<typeof cleanBlocks>): boolean {
  const hasTable = blocks.some(({ kind }) => kind === 'table');
  return (
    hasTable &&
    blocks.every(
      (block) => block.kind === 'table' || (block.text.length < 300 && !isLetterheadLine(block.text)),
    )
  );
}

/** Each table with the lines above it. */
function onlyAnnexes(blocks: ReturnType<typeof cleanBlocks>): Found {
  const annexes: ReadAnnex[] = [];
  const body: ReadSection[] = [];
  let from = 0;
  blocks.forEach((block, at) => {
    if (block.kind !== 'table') return;
    annexes.push(annexOf(blocks.slice(from, at + 1)));
    from = at + 1;
  });
  const behind = sectionsOf(blocks.slice(from));
  return {
    letterhead: {},
    addressees: [],
    basis: [],
    body: [...body, ...behind],
    annexes,
    signature: { lines: [] },
    recipients: [],
  };
}
