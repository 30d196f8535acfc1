/** Boxes of forms: what is ticked counts, what is not was only offered. */

const TICKED = '☑☒✅✔✓🗹🗷';
const OPEN = '☐□❑❒▢⬜◻';
const BOX = new RegExp(`[${TICKED}${OPEN}]`, 'u');
const CHOICE = new RegExp(String.raw`([${TICKED}${OPEN}])\s*([^${TICKED}${OPEN}]*)`, 'gu');

export interface Choice {
  text: string;
  /** Something is ticked, and it is known what. */
  sure: boolean;
}

/** The ticked ones of several things to choose from, or undefined where a text offers none. */
export function chosenIn(text: string): Choice | undefined {
  if (!BOX.test(text)) return undefined;
  const offered = [...text.matchAll(CHOICE)].map(([, box = '', words = '']) => ({
    ticked: TICKED.includes(box),
    words: words.trim(),
  }));
  if (!offered.every(({ words }) => /\p{L}/u.test(words))) return undefined;
  const before = text.slice(0, text.search(BOX)).trim();
  const chosen = offered.filter(({ ticked }) => ticked);
  const kept = chosen.length > 0 ? chosen : offered;
  return {
    text: [before, ...kept.map(({ words }) => words)].filter((part) => part !== '').join('\n'),
    sure: chosen.length > 0,
  };
}
