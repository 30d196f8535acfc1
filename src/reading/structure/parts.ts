/** The document cut into its parts: what stands above the body, the body, the signature, the appendices. */
import type { Block, Paragraph } from '../block.ts';
import { cleanBlocks } from './clean-blocks.ts';
import { withoutContents } from './contents.ts';
import { type DocumentParts, partsOf } from './document-parts.ts';
import { type DocumentKind, splitDocuments } from './documents.ts';
import { isLetterheadLine, isNumberLine } from './letterhead.ts';
import { markAt } from './section-marks.ts';
import { ATTACHED, typeOf } from './title.ts';

export interface PlanParts extends DocumentParts {
  /** All blocks that hold content, whatever part they went to. */
  cleaned: Block[];
}

interface Document {
  kind: DocumentKind;
  parts: DocumentParts;
}

/** Cuts the blocks of a plan (all files, in order) into parts; each block lands in exactly one. */
export function splitParts(source: Block[]): PlanParts {
  const cleaned = withoutContents(cleanBlocks(source));
  const documents = splitDocuments(cleaned).map(({ kind, blocks }) => ({ kind, parts: partsOf(blocks) }));
  return { ...joined(documents), cleaned };
}

/** The parts of the plan itself, with what the documents before and behind it add to it, in order. */
function joined(documents: Document[]): DocumentParts {
  const main = mainOf(documents);
  if (!main) return { head: [], body: [], signature: [], appendices: [], aside: [] };
  const enacting = documents.find((document) => document !== main && document.kind === 'enacting');
  const { head, signature } = enacting ? withDecision(main.parts, enacting.parts) : main.parts;
  const taken = new Set([...head, ...signature]);
  const others = documents.filter((document) => document !== main);
  return {
    head,
    signature,
    body: documents.flatMap((document) => (document === main || isRead(document) ? document.parts.body : [])),
    appendices: documents.flatMap(({ parts }) => parts.appendices),
    aside: [
      ...documents.flatMap(({ parts }) => [...parts.aside, ...parts.head, ...parts.signature]),
      ...others.flatMap((other) => (isRead(other) ? [] : knownOf(other))),
    ].filter((block) => block.kind !== 'paragraph' || !taken.has(block)),
  };
}

/** A second plan, and matter without a title, are read like the first. */
const isRead = ({ kind }: Document): boolean => kind === 'plan' || kind === 'other';

/**
 * A decision orders that its plan be done, and nothing else. What a letter lists goes to no part: its items are
 * nobody's rows, and are shown as not read.
 */
const knownOf = ({ kind, parts: { body } }: Document): Block[] =>
  kind === 'enacting' ? body : body.filter((_, at) => markAt(body, at) === undefined);

/** The plan with a body or appendices of its own, else whatever has. */
function mainOf(documents: Document[]): Document | undefined {
  const holds = ({ parts }: Document): boolean => parts.body.length + parts.appendices.length > 0;
  return (
    documents.find((document) => document.kind === 'plan' && holds(document)) ??
    documents.find(({ kind }) => kind === 'plan') ??
    documents.find(({ kind }) => kind !== 'other') ??
    documents.find(holds) ??
    documents[0]
  );
}

/** The decision gives letterhead, legal basis and signature, the plan its title and all that follows. */
function withDecision(
  plan: DocumentParts,
  decision: DocumentParts,
): Pick<DocumentParts, 'head' | 'signature'> {
  const type = decision.head.findIndex(({ text }) => typeOf(text) !== undefined);
  const basis = decision.head
    .slice(type + 1)
    .filter(({ text }) => /^(?:Căn cứ|Thực hiện|Xét)(?!\p{L})/u.test(text));
  const hasOwn = plan.head.some(({ text }) => isNumberLine(text));
  const above = hasOwn ? [] : decision.head.slice(0, Math.max(0, type));
  const own = withoutCaption(plan.head);
  return {
    head: [...above, ...(hasOwn ? own : own.filter(({ text }) => !isLetterheadLine(text))), ...basis],
    signature: plan.signature.length > 0 ? plan.signature : decision.signature,
  };
}

/** "(Ban hành kèm theo Quyết định số …)" goes, with the lines it is wrapped into. */
function withoutCaption(head: Paragraph[]): Paragraph[] {
  const from = head.findIndex(({ text }) => ATTACHED.test(text));
  if (from < 0) return head;
  const closes = head.findIndex(({ text }, at) => at >= from && text.endsWith(')'));
  const to = head[from]?.text.startsWith('(') && closes >= 0 && closes - from < 4 ? closes : from;
  return [...head.slice(0, from), ...head.slice(to + 1)];
}
