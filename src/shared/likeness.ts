/**
 * Likeness of short Vietnamese texts: TF-IDF over character 3–5-grams, accents kept. On names of indicators,
 * tasks and units the right pair scores 0.6–1.0 and a wrong one below 0.2; in between a person is asked.
 */

/**
 * Lower case, NFC, one spelling for what Vietnamese spells in two ways (tone marks on oa/oe/uy, i and y at the end),
 * dashes and quotes unified, spaces squeezed.
 */
export function foldText(text: string): string {
  return unifyFinalI(foldLetters(text));
}

/** `foldText` without the spelling of i and y: of a word that is not typed to its end nobody knows how it ends. */
export function foldLetters(text: string): string {
  const squeezed = text
    .normalize('NFC')
    .toLowerCase()
    .replace(OTHER_D, 'đ')
    .replace(/[–—−]/g, '-')
    .replace(/[“”"'‘’`*_|]/g, '')
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  return unifyToneMarks(squeezed);
}

/** Eth and the African d: they look like đ in capitals and come out of old fonts and keyboards in its place. */
const OTHER_D = /[\u00f0\u0256]/g;

/** The tone mark stands on the first vowel of oa, oe, uy: "hoà" → "hòa". */
const SECOND_MARKED = /o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]/g;
const FIRST_MARKED = new Map(
  ['òa', 'óa', 'ỏa', 'õa', 'ọa', 'òe', 'óe', 'ỏe', 'õe', 'ọe', 'ùy', 'úy', 'ủy', 'ũy', 'ụy'].map((pair) => {
    const [vowel = '', mark = '', second = ''] = pair.normalize('NFD');
    return [(vowel + second + mark).normalize('NFC'), pair];
  }),
);

function unifyToneMarks(text: string): string {
  return text.replace(SECOND_MARKED, (pair) => FIRST_MARKED.get(pair) ?? pair);
}

/** Syllables that end in i are also written with y after h, k, l, m, s, t and qu: tỉ/tỷ, kĩ/kỹ, quí/quý. */
const FINAL_I = /(?:[hklmst]|qu)[iìíỉĩị](?![\p{L}\p{M}])(?<![\p{L}\p{M}](?:[hklmst]|qu)[iìíỉĩị])/gu;
const AS_Y = new Map(
  ['h', 'k', 'l', 'm', 's', 't', 'qu'].flatMap((onset) =>
    ['iy', 'ìỳ', 'íý', 'ỉỷ', 'ĩỹ', 'ịỵ'].map(([i = '', y = '']) => [onset + i, unifyToneMarks(onset + y)]),
  ),
);

/** "tỉ lệ" → "tỷ lệ", "ki nang" → "ky nang"; other words stay. Source: Quyết định 240/QĐ (1984) on spelling. */
export function unifyFinalI(folded: string): string {
  return folded.replace(FINAL_I, (syllable) => AS_Y.get(syllable) ?? syllable);
}

/** The same for one word. */
export function unifyWord(folded: string): string {
  return AS_Y.get(folded) ?? folded;
}

/** `foldText` without diacritics, for spellings that lost their marks; the same for a text with marks and without. */
export function foldPlain(text: string): string {
  return unifyFinalI(withoutMarks(foldLetters(text)));
}

/** Diacritics taken off a folded text, those of đ too. */
export function withoutMarks(folded: string): string {
  return folded.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}

type Vector = ReadonlyMap<string, number>;

/** The grams of a text, counted; counting costs more than comparing, so it is done once per text. */
export interface PreparedText {
  readonly counts: Vector;
}

export function prepareText(text: string): PreparedText {
  const padded = ` ${foldText(text)} `;
  const counts = new Map<string, number>();
  for (let size = 3; size <= 5; size++) {
    for (let at = 0; at + size <= padded.length; at++) {
      const gram = padded.slice(at, at + size);
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
  }
  return { counts };
}

export interface LikenessPair {
  index: number;
  /** Cosine, 0..1. */
  score: number;
  /** Share of the query's weight that the text contains, 0..1: high when the query is a part of the text. */
  contained: number;
}

export interface LikenessIndex {
  /** The texts most like the query, best first. Texts that share none of its grams are left out. */
  like(query: string | PreparedText, limit?: number): LikenessPair[];
}

/** Texts that share the query's rarest grams are compared with it exactly; more would change no best five. */
const CANDIDATES = 16;
/** Entries looked at to find them: bounds the cost of a query among thousands of nearly equal texts. */
const LOOKED_AT = 12_000;

const prepared = (text: string | PreparedText) => (typeof text === 'string' ? prepareText(text) : text);

/** An index over texts. A query costs what it shares with the texts, within a bound. */
export function likenessIndex(texts: readonly (string | PreparedText)[]): LikenessIndex {
  const counted = texts.map((text) => prepared(text).counts);
  const postings = new Map<string, number[]>();
  counted.forEach((counts, index) => {
    for (const gram of counts.keys()) {
      const posting = postings.get(gram);
      if (posting) posting.push(index);
      else postings.set(gram, [index]);
    }
  });
  const rarity = (gram: string) => Math.log(1 + (texts.length + 1) / ((postings.get(gram)?.length ?? 0) + 1));
  const weigh = (counts: Vector): Map<string, number> =>
    new Map([...counts].map(([gram, n]) => [gram, (1 + Math.log(n)) * rarity(gram)]));
  const vectors = counted.map(weigh);
  const lengths = vectors.map((vector) => Math.sqrt(sumOfSquares(vector)));

  return {
    like(query, limit = 5) {
      const vector = weigh(prepared(query).counts);
      const squared = sumOfSquares(vector);
      return candidates(vector, postings)
        .map((index) => {
          const { dot, shared } = compare(vector, vectors[index] ?? new Map());
          const norm = Math.sqrt(squared) * (lengths[index] ?? 0);
          return { index, score: norm ? dot / norm : 0, contained: squared ? shared / squared : 0 };
        })
        .sort((a, b) => b.score - a.score || a.index - b.index)
        .slice(0, limit);
    },
  };
}

function sumOfSquares(vector: Vector): number {
  let sum = 0;
  for (const weight of vector.values()) sum += weight * weight;
  return sum;
}

/** Indexes of the texts with the greatest weight of shared grams, the rarest grams looked at first. */
function candidates(vector: Vector, postings: ReadonlyMap<string, readonly number[]>): number[] {
  const known = [...vector].flatMap(([gram, weight]) => {
    const posting = postings.get(gram);
    return posting ? [{ posting, weight }] : [];
  });
  known.sort((a, b) => a.posting.length - b.posting.length);
  const shares = new Map<number, number>();
  let lookedAt = 0;
  for (const { posting, weight } of known) {
    if (lookedAt > LOOKED_AT) break;
    lookedAt += posting.length;
    for (const index of posting) shares.set(index, (shares.get(index) ?? 0) + weight * weight);
  }
  if (shares.size <= CANDIDATES) return [...shares.keys()];
  return [...shares]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, CANDIDATES)
    .map(([index]) => index);
}

function compare(query: Vector, text: Vector): { dot: number; shared: number } {
  let dot = 0;
  let shared = 0;
  for (const [gram, weight] of query) {
    const other = text.get(gram);
    if (other === undefined) continue;
    dot += weight * other;
    shared += weight * weight;
  }
  return { dot, shared };
}
