/** What was changed within a text, word by word. Pure. */
import type { Span } from './contract.ts';

/** Of two changed middles longer than this together (in pairs of words) only beginning and end are compared. */
const MOST_PAIRS = 4_000_000;

/** The words of both texts in order: kept, taken out, put in; each text is the joined spans that belong to it. */
export function spansOf(before: string, now: string): Span[] {
  const [old, own] = [before, now].map((text) => text.split(/(?<=\s)(?=\S)/u).filter((word) => word !== ''));
  const [a, b] = [old ?? [], own ?? []];
  const isSame = (i: number, j: number): boolean => a[i]?.trim() === b[j]?.trim();
  let head = 0;
  while (head < Math.min(a.length, b.length) && isSame(head, head)) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && isSame(a.length - 1 - tail, b.length - 1 - tail))
    tail += 1;
  const inner = middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return joined([...kept(b.slice(0, head)), ...inner, ...kept(b.slice(b.length - tail))]);
}

const kept = (words: readonly string[]): Span[] => words.map((text) => ({ kind: 'same', text }));

/** By the longest common subsequence. */
function middle(a: readonly string[], b: readonly string[]): Span[] {
  if (a.length * b.length > MOST_PAIRS) return replaced(a, b);
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  const isSame = (i: number, j: number): boolean => a[i]?.trim() === b[j]?.trim();
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] = isSame(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const spans: Span[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (isSame(i, j)) {
      spans.push({ kind: 'same', text: b[j] ?? '' });
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) spans.push({ kind: 'removed', text: a[i++] ?? '' });
    else spans.push({ kind: 'added', text: b[j++] ?? '' });
  }
  return [...spans, ...replaced(a.slice(i), b.slice(j))];
}

const replaced = (a: readonly string[], b: readonly string[]): Span[] => [
  ...a.map((text): Span => ({ kind: 'removed', text })),
  ...b.map((text): Span => ({ kind: 'added', text })),
];

/** Neighbours of one kind as one span; within a change what was taken out stands first. */
function joined(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  let change = { removed: '', added: '' };
  const close = (): void => {
    if (change.removed !== '') found.push({ kind: 'removed', text: change.removed });
    if (change.added !== '') found.push({ kind: 'added', text: change.added });
    change = { removed: '', added: '' };
  };
  for (const { kind, text } of spans) {
    if (kind !== 'same') change[kind] += text;
    else {
      close();
      const open = found.at(-1);
      if (open?.kind === 'same') open.text += text;
      else found.push({ kind, text });
    }
  }
  close();
  return found;
}
