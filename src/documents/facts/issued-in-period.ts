/** The documents that were issued in a period: products of tasks, and what units' notes list. Pure. */
import type { IssuedDocument, NoteFact, PeriodFacts, TaskFact } from './contract.ts';

const inside = (day: string | undefined, { start, end }: Pick<PeriodFacts, 'start' | 'end'>): boolean =>
  day !== undefined && day >= start && day <= end;

/** By day, then by number; what a task and a note both tell of stands once. */
export function issuedIn(
  tasks: readonly TaskFact[],
  notes: readonly NoteFact[],
  period: Pick<PeriodFacts, 'start' | 'end'>,
): IssuedDocument[] {
  const found = new Map<string, IssuedDocument>();
  for (const each of [...ofTasks(tasks, period), ...ofNotes(notes, period)]) {
    const key = `${each.number.toLocaleLowerCase('vi')} ${each.date ?? ''}`;
    if (!found.has(key)) found.set(key, each);
  }
  return [...found.values()].toSorted((a, b) =>
    (a.date ?? '') === (b.date ?? '')
      ? a.number.localeCompare(b.number, 'vi', { numeric: true })
      : (a.date ?? '') < (b.date ?? '')
        ? -1
        : 1,
  );
}

/** "15" and "KH-UBND" are one number; some people write all of it into one of the two. */
export function numberOf({ number, symbol }: { number?: string | undefined; symbol?: string | undefined }) {
  const [first, second] = [number?.trim() ?? '', symbol?.trim() ?? ''];
  if (first.includes('/') || second === '') return first;
  return second.includes('/') && /^\d/.test(second) ? second : `${first}/${second}`;
}

const ofTasks = (tasks: readonly TaskFact[], period: Pick<PeriodFacts, 'start' | 'end'>): IssuedDocument[] =>
  tasks.flatMap(({ id, name, product, leadName }) => {
    const number = product && numberOf(product);
    if (!product || !number || !inside(product.issuedOn, period)) return [];
    return [
      {
        number,
        title: product.title ?? name,
        record: { kind: 'task' as const, id },
        ...(product.issuedOn !== undefined && { date: product.issuedOn }),
        ...(leadName !== undefined && { unitName: leadName }),
      },
    ];
  });

/** A line without a day belongs to the period whose note lists it. */
const ofNotes = (notes: readonly NoteFact[], period: Pick<PeriodFacts, 'start' | 'end'>): IssuedDocument[] =>
  notes.flatMap(({ dutyId, unitName, note }) =>
    (note.issued ?? []).flatMap(({ number, date, title }) => {
      if (!number?.trim() || (date !== undefined && !inside(date, period))) return [];
      return [
        {
          number: number.trim(),
          record: { kind: 'duty' as const, id: dutyId },
          unitName,
          ...(date !== undefined && { date }),
          ...(title?.trim() && { title: title.trim() }),
        },
      ];
    }),
  );
