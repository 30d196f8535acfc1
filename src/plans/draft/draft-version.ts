/** How far a screen knows a draft, as one word that it hands back when it asks for what is new. Pure. */

/** What is told beside the rows, each as a whole and only when it has changed. */
export const DRAFT_PARTS = ['import', 'findings', 'owners', 'blockers', 'warnings', 'otherCommune'] as const;
export type DraftPart = (typeof DRAFT_PARTS)[number];

export interface DraftVersion {
  /** Counts changes of the draft. */
  revision: number;
  /** Counts changes of the commune's units, by which owners are recognised. */
  units: number;
  /** Fingerprints of the parts. */
  parts: Readonly<Record<DraftPart, string>>;
}

const SHAPE = /^(\d{1,9})\.(\d{1,9})((?:\.[\w-]{1,16}){6})$/;

export function versionText({ revision, units, parts }: DraftVersion): string {
  return [revision, units, ...DRAFT_PARTS.map((part) => parts[part])].join('.');
}

/** The version behind a word; undefined when it is none, so that the whole draft is told. */
export function parseVersion(text: string | undefined): DraftVersion | undefined {
  const [, revision, units, prints] = SHAPE.exec(text ?? '') ?? [];
  if (revision === undefined || units === undefined) return undefined;
  const parts = prints?.split('.').slice(1) ?? [];
  return {
    revision: Number(revision),
    units: Number(units),
    parts: Object.fromEntries(
      DRAFT_PARTS.map((part, at) => [part, parts[at] ?? '']),
    ) as DraftVersion['parts'],
  };
}

/** Whether `one` was told before `other`: an answer that was overtaken must not take anything back. */
export function isEarlier(one: string, other: string): boolean {
  const [a, b] = [parseVersion(one), parseVersion(other)];
  return a !== undefined && b !== undefined && (a.revision < b.revision || a.units < b.units);
}
