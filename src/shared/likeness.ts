/**
 * Likeness of short Vietnamese texts: TF-IDF over character 3–5-grams, accents kept. On names of indicators,
 * tasks and units the right pair scores 0.6–1.0 and a wrong one below 0.2; in between a person is asked.
 */

/** Lower case, NFC, one spelling for tone marks on oa/oe/uy, dashes and quotes unified, spaces squeezed. */
export function foldText(text: string): string {
  const squeezed = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[–—−]/g, '-')
    .replace(/[“”"'‘’`*_|]/g, '')
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  return unifyToneMarks(squeezed);
}

const TONE_PAIRS: [string, string][] = [
  ['òa', 'oà'],
  ['óa', 'oá'],
  ['ỏa', 'oả'],
  ['õa', 'oã'],
  ['ọa', 'oạ'],
  ['òe', 'oè'],
  ['óe', 'oé'],
  ['ỏe', 'oẻ'],
  ['õe', 'oẽ'],
  ['ọe', 'oẹ'],
  ['ùy', 'uỳ'],
  ['úy', 'uý'],
  ['ủy', 'uỷ'],
  ['ũy', 'uỹ'],
  ['ụy', 'uỵ'],
];

function unifyToneMarks(text: string): string {
  let unified = text;
  for (const [oldStyle, newStyle] of TONE_PAIRS) unified = unified.replaceAll(newStyle, oldStyle);
  return unified.replaceAll('tỉ lệ', 'tỷ lệ');
}

/** `foldText` without diacritics, for searching and for spellings that lost their marks. */
export function foldPlain(text: string): string {
  return foldText(text).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}

type Vector = Map<string, number>;

function countGrams(text: string): Vector {
  const padded = ` ${text} `;
  const counts: Vector = new Map();
  for (let size = 3; size <= 5; size++) {
    for (let at = 0; at + size <= padded.length; at++) {
      const gram = padded.slice(at, at + size);
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
  }
  return counts;
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
  like(query: string, limit?: number): LikenessPair[];
}

/** An index over texts; folding is done here. Building and asking are linear in the grams that are shared. */
export function likenessIndex(texts: readonly string[]): LikenessIndex {
  const counted = texts.map((text) => countGrams(foldText(text)));
  const spread = new Map<string, number>();
  for (const counts of counted)
    for (const gram of counts.keys()) spread.set(gram, (spread.get(gram) ?? 0) + 1);
  const weigh = (counts: Vector): Vector =>
    new Map(
      [...counts].map(([gram, n]) => [
        gram,
        (1 + Math.log(n)) * Math.log(1 + (texts.length + 1) / ((spread.get(gram) ?? 0) + 1)),
      ]),
    );
  const length = (vector: Vector) => Math.sqrt([...vector.values()].reduce((sum, w) => sum + w * w, 0));

  const collected = new Map<string, { indexes: number[]; weights: number[] }>();
  const lengths = Float64Array.from(counted, (counts, index) => {
    const vector = weigh(counts);
    for (const [gram, weight] of vector) {
      const posting = collected.get(gram) ?? { indexes: [], weights: [] };
      if (posting.indexes.push(index) === 1) collected.set(gram, posting);
      posting.weights.push(weight);
    }
    return length(vector);
  });
  // Plain arrays of numbers: a plan of 200 pages asks thousands of times about hundreds of texts.
  const postings = new Map(
    [...collected].map(([gram, { indexes, weights }]) => [
      gram,
      { indexes: Int32Array.from(indexes), weights: Float64Array.from(weights) },
    ]),
  );
  const dots = new Float64Array(texts.length);
  const shares = new Float64Array(texts.length);

  return {
    like(query, limit = 5) {
      const vector = weigh(countGrams(foldText(query)));
      const norm = length(vector);
      const squared = norm * norm;
      dots.fill(0);
      shares.fill(0);
      for (const [gram, weight] of vector) {
        const posting = postings.get(gram);
        if (!posting) continue;
        const { indexes, weights } = posting;
        for (let at = 0; at < indexes.length; at += 1) {
          const index = indexes[at] ?? 0;
          dots[index] = (dots[index] ?? 0) + weight * (weights[at] ?? 0);
          shares[index] = (shares[index] ?? 0) + weight * weight;
        }
      }
      const found: LikenessPair[] = [];
      dots.forEach((dot, index) => {
        if (dot === 0) return;
        found.push({
          index,
          score: dot / (norm * (lengths[index] ?? 1) || 1),
          contained: squared ? (shares[index] ?? 0) / squared : 0,
        });
      });
      return found.sort((a, b) => b.score - a.score || a.index - b.index).slice(0, limit);
    },
  };
}
