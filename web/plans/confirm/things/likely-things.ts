/** Finding the thing that a person means among those of a draft. Pure. */
import type { DraftThing } from '../../../../src/plans/draft/draft-things.ts';
import { foldPlain, likenessIndex } from '../../../../src/shared/likeness.ts';

const nameOf = ({ rows }: DraftThing): string => rows[0].value.name;

/**
 * The other things of the same kind, those most alike first and the rest in the order of the plan; with a search only
 * those that contain all its words, with or without diacritics.
 * @param name of what is to be joined or moved
 */
export function likelyThings(
  things: readonly DraftThing[],
  { kind, id }: Pick<DraftThing, 'kind' | 'id'>,
  name: string,
  search: string,
): DraftThing[] {
  const others = things.filter((other) => other.kind === kind && other.id !== id);
  const liked = likenessIndex(others.map(nameOf)).like(name, others.length);
  const near = liked.flatMap(({ index }) => others[index] ?? []);
  const rest = others.filter((other) => !near.includes(other));
  const words = foldPlain(search).split(' ').filter(Boolean);
  return [...near, ...rest].filter((other) => {
    const text = foldPlain(
      [other.rows[0].value.ordinal, ...other.rows.map((row) => row.value.name)].join(' '),
    );
    return words.every((word) => text.includes(word));
  });
}
