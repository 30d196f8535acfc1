/** What differs between two documents, by the facts that they state. Pure. */
import type { FactChange } from '../contract.ts';
import type { Fact, OfficialDocument } from '../model/contract.ts';
import { allBlocks, runsOf } from '../model/facts-in.ts';

type Stated = Pick<OfficialDocument, 'body' | 'annexes'>;

/** In the order of the later one, then what it no longer states. */
export function factChanges(before: Stated, after: Stated): FactChange[] {
  const [was, is] = [statedIn(before), statedIn(after)];
  const keys = [...is.keys(), ...[...was.keys()].filter((key) => !is.has(key))];
  return keys.flatMap((key) => {
    const [old, now] = [was.get(key), is.get(key)];
    if (old?.shown === now?.shown) return [];
    return [changeOf(key, old, now)];
  });
}

interface Shown {
  fact: Fact;
  shown: string;
}

function changeOf(key: string, old: Shown | undefined, now: Shown | undefined): FactChange {
  const [from, to] = [old?.fact.value, now?.fact.value];
  return {
    key,
    label: (now ?? old)?.fact.label ?? '',
    ...(old && { before: old.shown }),
    ...(now && { after: now.shown }),
    ...(from !== undefined && to !== undefined && { difference: to - from }),
  };
}

/** By key, as it is stated first. */
function statedIn(document: Stated): Map<string, Shown> {
  const stated = new Map<string, Shown>();
  for (const block of allBlocks(document))
    for (const { text, fact } of runsOf(block))
      if (fact && !stated.has(fact.key)) stated.set(fact.key, { fact, shown: text });
  return stated;
}
