/** The search of `shared/search-text.ts` in SQL: columns hold searchable texts. */
import { type RawBuilder, sql } from 'kysely';
import type { Spellings } from '../shared/search-text.ts';

/** Whether the text holds any of the spellings. */
export function contains(text: RawBuilder<string>, spellings: Spellings): RawBuilder<boolean> {
  const [only, ...others] = spellings.map((spelling) => sql<boolean>`strpos(${text}, ${spelling}) > 0`);
  if (!only) return sql<boolean>`false`;
  return others.length === 0 ? only : sql<boolean>`(${sql.join([only, ...others], sql` OR `)})`;
}

/** Whether the text holds every word. */
export function containsAll(text: RawBuilder<string>, words: readonly Spellings[]): RawBuilder<boolean> {
  if (words.length === 0) return sql<boolean>`true`;
  return sql<boolean>`(${sql.join(
    words.map((word) => contains(text, word)),
    sql` AND `,
  )})`;
}
