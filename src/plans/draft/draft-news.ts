/** What is new in a draft for a screen that knows it up to a version. */
import type { PlanImport } from '../intake/contract.ts';
import { fingerprint } from './draft-parts.ts';
import { DRAFT_PARTS, type DraftPart, type DraftVersion, versionText } from './draft-version.ts';
import type { KnownParts } from './kept-parts.ts';

/** The answer as JSON in pieces: a long draft is put together without being taken apart first. */
export interface DraftNews {
  version: string;
  rows: string;
  parts: Partial<Record<DraftPart, string>>;
}

export interface KnownDraft extends KnownParts {
  import: PlanImport;
}

/** @param rows that changed since then, or all, as JSON */
export function draftNews(
  { import: found, stamp, parts: { counts, ...texts } }: KnownDraft,
  rows: string,
  since: DraftVersion | undefined,
): DraftNews {
  const all: Record<DraftPart, string> = { ...texts, import: JSON.stringify({ ...found, counts }) };
  const prints = Object.fromEntries(
    DRAFT_PARTS.map((part) => [part, fingerprint(all[part])]),
  ) as DraftVersion['parts'];
  const changed = DRAFT_PARTS.filter((part) => since?.parts[part] !== prints[part]);
  return {
    version: versionText({ revision: stamp.revision, units: stamp.units, parts: prints }),
    rows,
    parts: Object.fromEntries(changed.map((part) => [part, all[part]])),
  };
}

/** @returns JSON of a `DraftDelta` */
export function newsText({ version, rows, parts }: DraftNews): string {
  const named = Object.entries(parts).map(([part, text]) => `,"${part}":${text}`);
  return `{"version":${JSON.stringify(version)},"rows":${rows}${named.join('')}}`;
}
