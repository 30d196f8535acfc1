/** Whether a document that somebody names is one that is kept already. Pure. */
import type { PlanHeader } from '../../reading/contract.ts';
import { foldText } from '../../shared/likeness.ts';
import type { SourceDocument } from './contract.ts';

/** A document that is kept. */
export interface KeptDocument {
  id: string;
  header: PlanHeader;
}

const FIELDS = ['number', 'date', 'title', 'issuer'] as const;
const said = (text: string | undefined): string => foldText(text ?? '').trim();

/**
 * A document with a number is known by it, by its date and by whatever else is said of it; one without a number only when
 * all that is said of both is the same. Of several that it may be it is none: which one nobody could tell.
 */
export function sameDocument(named: SourceDocument, kept: readonly KeptDocument[]): KeptDocument | undefined {
  const found = kept.filter(({ header }) => header.documentKind === named.kind && agrees(named, header));
  return found.length === 1 ? found[0] : undefined;
}

function agrees(named: SourceDocument, header: PlanHeader): boolean {
  const numbered = named.number !== undefined;
  return FIELDS.every((field) => {
    const own = said(named[field]);
    return own === said(header[field]) || (numbered && field !== 'number' && own === '');
  });
}

/** The letterhead of a document as far as it is known. */
export function headerOf({ kind, ...known }: SourceDocument): PlanHeader {
  return { ...known, documentKind: kind, legalBasis: [], recipients: [] };
}
