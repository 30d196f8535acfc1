/** What a row of the register holds, and the columns that follow from it for filtering and searching. Pure. */
import { z } from 'zod';
import { Deadline, Target } from '../../reading/contract.ts';
import { searchable } from '../../shared/search-text.ts';
import { RowOwner } from '../contract.ts';

/** The part of a row that a correction may change. */
export const RowContent = z.object({
  ordinal: z.string().optional(),
  section: z.string().optional(),
  name: z.string(),
  unit: z.string().optional(),
  targets: z.array(Target),
  deadline: Deadline.optional(),
  deliverable: z.string().optional(),
  owners: z.array(RowOwner.omit({ unitName: true })),
  leadBasis: z.string().optional(),
  deadlineBasis: z.string().optional(),
});
export type RowContent = z.infer<typeof RowContent>;

function yearsBetween(start: string, due: string): number[] {
  const [from, to] = [Number(start.slice(0, 4)), Number(due.slice(0, 4))];
  return Array.from({ length: Math.max(0, Math.min(to - from, 50)) + 1 }, (_, index) => from + index);
}

function yearsOf({ targets, deadline }: Pick<RowContent, 'targets' | 'deadline'>): number[] {
  const years = targets.flatMap((target) => target.year ?? []);
  if (deadline?.due)
    years.push(
      ...yearsBetween(
        deadline.kind === 'range' ? (deadline.start ?? deadline.due) : deadline.due,
        deadline.due,
      ),
    );
  return [...new Set(years)].sort((a, b) => a - b);
}

export interface DerivedColumns {
  years: number[];
  unitIds: string[];
  persons: string[];
}

export function derivedColumns(content: RowContent): DerivedColumns {
  const persons = content.owners.filter(
    (owner) => owner.role === 'director' || owner.resolution === 'person',
  );
  return {
    years: yearsOf(content),
    unitIds: [...new Set(content.owners.flatMap((owner) => owner.unitId ?? []))],
    persons: [...new Set(persons.map((owner) => owner.text))],
  };
}

export interface SearchEntry {
  nameExact: string;
  namePlain: string;
  exact: string;
  plain: string;
}

/** The part of a row that it is found by. */
export type SearchedContent = Pick<RowContent, 'ordinal' | 'section' | 'name' | 'unit' | 'deliverable'> & {
  deadline?: Pick<Deadline, 'text'> | undefined;
  owners: readonly Pick<RowOwner, 'text'>[];
  /** What its mentions call it. */
  names: readonly string[];
};

/** Words that a thing is called by elsewhere, each once and only those that its texts lack: they stay short. */
function furtherWords(names: readonly string[], texts: readonly (string | undefined)[]): string {
  const wordsOf = (all: readonly (string | undefined)[]) => all.flatMap((text) => text?.split(/\s+/) ?? []);
  const known = new Set(wordsOf(texts).map((word) => word.toLowerCase()));
  const further = new Map(wordsOf(names).map((word) => [word.toLowerCase(), word]));
  return [...further].flatMap(([key, word]) => (known.has(key) ? [] : word)).join(' ');
}

/** What a row is found by; its name also alone, so that matches in it can be ranked above the others. */
export function searchEntry(content: SearchedContent): SearchEntry {
  const texts = [
    content.name,
    content.ordinal,
    content.section,
    content.deliverable,
    content.unit,
    content.deadline?.text,
    ...new Set(content.owners.map((owner) => owner.text)),
  ];
  const name = searchable(content.name);
  const all = searchable(...texts, furtherWords(content.names, texts));
  return { nameExact: name.exact, namePlain: name.plain, ...all };
}
