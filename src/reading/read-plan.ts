/** From files to a plan: bytes → blocks → parts → rows → values → checks. See README.md of this folder. */
import type { Block, PageInfo, SourceDocument, SourceFormat } from './block.ts';
import type { PlanReading } from './contract.ts';

export interface SourceFile {
  name: string;
  bytes: Uint8Array;
}

export interface ReadingResult {
  plan: PlanReading;
  blocks: Block[];
  pages: PageInfo[];
  formats: SourceFormat[];
  notes: string[];
}

/** One list of blocks over all files, ids consecutive, each block knowing its file. */
export function joinDocuments(documents: SourceDocument[]): Block[] {
  const blocks: Block[] = [];
  documents.forEach((document, file) => {
    for (const block of document.blocks) blocks.push({ ...block, id: blocks.length, file });
  });
  return blocks;
}
