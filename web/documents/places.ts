/** Where in a document something stands: its parts, the numbers that can be opened, the rows of its annexes. Pure. */
import { calm } from './calm.ts';
import type { DraftRemark } from '../../src/documents/contract.ts';
import type { Block, Fact, OfficialDocument, Run } from '../../src/documents/model/contract.ts';
import { plainText } from '../../src/documents/words/said.ts';

/** What stands before the first heading, with the letterhead. */
export const HEAD = 'head';
/** Signature and recipients. */
export const END = 'end';

/** A block under the name by which the screen goes to it, and the part of the document that it stands in. */
export interface Placed {
  id: string;
  part: string;
  block: Block;
}

const isPart = (block: Block): boolean => block.kind === 'heading' && block.level === 1;

/** Keys are unique within the body and within an annex only. */
export const idIn = (annex: string | undefined, key: string): string =>
  annex === undefined ? key : `${annex}:${key}`;

export function blocksOf({ body, annexes }: Pick<OfficialDocument, 'body' | 'annexes'>): Placed[] {
  let part = HEAD;
  const own = body.map((block) => {
    if (isPart(block)) part = block.key;
    return { id: block.key, part, block };
  });
  const others = annexes.flatMap((annex) =>
    annex.blocks.map((block) => ({ id: idIn(annex.key, block.key), part: idIn(annex.key, ''), block })),
  );
  return [...own, ...others];
}

/** One run by its block, its cell and its number; what the screen knows the chosen number by. */
export const placeOf = (id: string, ...at: readonly number[]): string => [id, ...at].join('/');

/** The runs of a block, each list with where it stands in the block. */
function runLists(block: Block): { at: number[]; runs: readonly Run[] }[] {
  if (block.kind === 'heading') return [];
  if (block.kind === 'paragraph') return [{ at: [], runs: block.runs }];
  return block.rows.flatMap((row, y) =>
    row.kind === 'group' ? [] : row.cells.map(({ runs }, x) => ({ at: [y, x], runs })),
  );
}

/** A number as it is written, with what it stands on. */
export interface StatedFact {
  text: string;
  fact: Fact;
}

/** Everything that can be opened, by its place. */
export function factsOf(document: Pick<OfficialDocument, 'body' | 'annexes'>): Map<string, StatedFact> {
  const found = new Map<string, StatedFact>();
  for (const { id, block } of blocksOf(document))
    for (const { at, runs } of runLists(block))
      for (const [index, { text, fact }] of runs.entries())
        if (fact) found.set(placeOf(id, ...at, index), { text, fact });
  return found;
}

/** An indicator or a task by the name that the document gives it. */
export interface NamedThing {
  kind: 'indicator' | 'task';
  name: string;
}

/** The rows of the tables by what they are about; the name is what stands in their column of names. */
export function thingsOf(document: Pick<OfficialDocument, 'body' | 'annexes'>): Map<string, NamedThing> {
  const found = new Map<string, NamedThing>();
  for (const { block } of blocksOf(document)) {
    if (block.kind !== 'table') continue;
    const column = block.columns.findIndex(({ key }) => key === 'name');
    for (const row of block.rows) {
      if (row.kind === 'group' || row.id === undefined || found.has(row.id)) continue;
      const records = row.cells.flatMap(({ runs }) => runs.flatMap(({ fact }) => fact?.record ?? []));
      const kind = records.find(({ id }) => id === row.id)?.kind === 'indicator' ? 'indicator' : 'task';
      const name = plainText(row.cells[column]?.runs ?? []);
      if (name !== '') found.set(row.id, { kind, name });
    }
  }
  return found;
}

const FRAME_KEYS: Readonly<Record<string, string>> = {
  addressees: HEAD,
  basis: HEAD,
  subject: HEAD,
  recipients: END,
  signature: END,
};

/** The block or the end of the document that a remark is about; undefined when it is about all of it. */
export function anchorOf(
  document: Pick<OfficialDocument, 'body' | 'annexes'>,
  key: string | undefined,
): string | undefined {
  if (key === undefined) return undefined;
  const blocks = blocksOf(document);
  const own = blocks.find(({ id, block }) => id === key || block.key === key)?.id;
  if (own !== undefined) return own;
  const stated = [...factsOf(document)].find(
    ([, { fact }]) => fact.key === key || fact.key.startsWith(`${key}:`),
  );
  const [place] = stated ?? [];
  return blocks.find(({ id }) => place?.startsWith(`${id}/`))?.id ?? FRAME_KEYS[key];
}

/** A part of the document as the outline names it. */
export interface Part {
  /** Where it begins. */
  id: string;
  /** Absent for the head, which has no words of its own. */
  label?: string;
  errors: number;
  warnings: number;
}

/** Head, headings of the first level, annexes; with how much the check says of each. */
export function outlineOf(
  document: Pick<OfficialDocument, 'body' | 'annexes'>,
  remarks: readonly DraftRemark[],
): Part[] {
  const blocks = blocksOf(document);
  const partOf = new Map(blocks.map(({ id, part }) => [id, part]));
  const said = remarks.flatMap(({ key, severity }) => {
    const anchor = anchorOf(document, key);
    return anchor === undefined ? [] : [{ severity, part: partOf.get(anchor) ?? anchor }];
  });
  const count = (part: string, wanted: DraftRemark['severity']) =>
    said.filter((each) => each.part === part && each.severity === wanted).length;
  const names = [
    { id: HEAD },
    ...blocks.flatMap(({ id, part, block }) =>
      id === part && block.kind === 'heading' ? [{ id, label: calm(block.text) }] : [],
    ),
    ...document.annexes.map(({ key, name, title }) => ({
      id: idIn(key, ''),
      label: name === undefined ? title : `${name}: ${title}`,
    })),
  ];
  return names.map((each) => ({
    ...each,
    errors: count(each.id, 'error'),
    warnings: count(each.id, 'warning'),
  }));
}
