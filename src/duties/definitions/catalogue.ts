/**
 * Indicators that plans of communes share, with what is counted and who usually has the figures. Certainty: o of an
 * official text, c of plans of communes, p proposed here. Whatever is taken from it is a proposal until a person sets
 * it. Sources: Nghị quyết 57-NQ/TW, Nghị quyết 71/NQ-CP, Quyết định 766/QĐ-TTg, plans of communes.
 */
import { foldText, type LikenessIndex, likenessIndex } from '../../shared/likeness.ts';
import { CITIZEN_INDICATORS } from './catalogue-citizens.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';
import { OFFICE_INDICATORS } from './catalogue-offices.ts';
import { isRank } from './rank.ts';

export const CATALOGUE: readonly CatalogueEntry[] = [...OFFICE_INDICATORS, ...CITIZEN_INDICATORS];

const BY_CODE = new Map(CATALOGUE.map((entry) => [entry.code, entry]));
const NAMES = CATALOGUE.flatMap((entry) => entry.names.map((name) => ({ name, entry })));
let index: LikenessIndex | undefined;

export function catalogueEntry(code: string | undefined): CatalogueEntry | undefined {
  return code === undefined ? undefined : BY_CODE.get(code);
}

/** Below this a name is somebody else's; wrong pairs score under 0.2, right ones mostly over 0.6. */
const ALIKE = 0.4;

/** What says nothing of which indicator it is, and makes all of them alike. */
const COMMON =
  /(?<!\p{L})(?:tỷ lệ|số lượng|mức độ|trên địa bàn|xã|phường|đặc khu|các|được|đạt|trở lên)(?!\p{L})/gu;
const telling = (name: string) => foldText(name).replace(COMMON, ' ').replace(/\s+/g, ' ').trim();

interface Match {
  entry: CatalogueEntry;
  score: number;
}

/** Names are asked for again with every list that shows them; as many are remembered. */
const REMEMBERED = 2000;
const matches = new Map<string, Match | undefined>();

/** The indicator of the catalogue that the name says, and how alike the two are (0..1). */
export function catalogueMatch(name: string): Match | undefined {
  if (matches.has(name)) return matches.get(name);
  if (matches.size >= REMEMBERED) matches.clear();
  const match = findMatch(name);
  matches.set(name, match);
  return match;
}

function findMatch(name: string): Match | undefined {
  index ??= likenessIndex(NAMES.map((named) => telling(named.name)));
  const ranked = isRank({ name });
  for (const { index: at, score } of index.like(telling(name))) {
    const named = NAMES[at];
    // A place in a ranking is nothing like what is ranked, however alike the words.
    if (named && score >= ALIKE && isRank(named) === ranked) return { entry: named.entry, score };
  }
  return undefined;
}
