/** The order that Vietnamese readers expect of texts, of names of people, and of what plans number. Pure. */

const collator = new Intl.Collator('vi');
const natural = new Intl.Collator('vi', { numeric: true });

/** As the database's collation "vietnamese": Ă after A, Đ after D, Ô after O, tones after letters. */
export function compareTexts(a: string, b: string): number {
  return collator.compare(a, b) || compareLetters(a, b);
}

/**
 * Names of people as official lists have them: by the given name, the last word, then by the whole name
 * ("Nguyễn Văn An", "Trần Thị An", "Lê Ân", "Đỗ Bình").
 */
export function comparePersonNames(a: string, b: string): number {
  return collator.compare(givenName(a), givenName(b)) || compareTexts(a, b);
}

const givenName = (name: string): string => name.trim().split(/\s+/u).at(-1) ?? '';

/** So that different texts never count as the same: collators pass over punctuation and normal forms. */
const compareLetters = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/**
 * What plans number, in the order in which they number it: I, II … IX, X; 1, 1.2, 1.10, 2; a), b), c), d), đ).
 * At one place capitals and Roman numbers come before figures, figures before small letters; what has no number
 * comes last, by its words, with the figures and Roman numbers in them by their value ("Phụ lục II", "Phụ lục X").
 */
export function compareOrdinals(a: string, b: string): number {
  const [left, right] = [ordinalKey(a), ordinalKey(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const [one, other] = [left[at], right[at]];
    // "1" stands before "1.1"; only a text without any number stands behind.
    if (!one || !other) return at === 0 ? Number(!one) - Number(!other) || compareWords(a, b) : one ? 1 : -1;
    const difference = one.rank - other.rank || one.place - other.place || one.value - other.value;
    if (difference !== 0) return difference;
  }
  return compareWords(a, b);
}

const compareWords = (a: string, b: string): number =>
  natural.compare(withFigures(a), withFigures(b)) || compareLetters(a, b);

/** Roman numbers among the words, as figures. */
const withFigures = (text: string): string =>
  text.replace(/(?<![\p{L}\p{N}])[IVX]+(?![\p{L}\p{N}])/gu, (roman) => String(romanValue(roman) ?? roman));

interface OrdinalPart {
  /** 0: capitals and Roman numbers, 1: figures, 2: small letters. */
  rank: number;
  /** Of the letter in the alphabet; Roman numbers stand behind the letter that they begin from. */
  place: number;
  value: number;
}

const PART = String.raw`(?:\d{1,9}|[IVXivx]{1,7}|[A-ZĐa-zđ])`;
const ORDINAL = new RegExp(String.raw`^\s*\(?(${PART}(?:[.,\-–]?${PART})*)(?:[.)/:]|\s*[-–]|\s*$)`, 'u');
const PARTS = /\d+|[IVX]+|[ivx]+|\p{L}/gu;

/** The number in front of a text, part by part ("II.1.10. Hạ tầng" → II, 1, 10); empty when there is none. */
function ordinalKey(text: string): OrdinalPart[] {
  const ordinal = ORDINAL.exec(text.normalize('NFC'))?.[1];
  return ordinal === undefined ? [] : (ordinal.match(PARTS) ?? []).map(partKey);
}

function partKey(part: string): OrdinalPart {
  if (/^\d/.test(part)) return { rank: 1, place: 0, value: Number(part) };
  const letters = part.toUpperCase();
  const roman = romanValue(letters);
  // "i" may be a letter after h or the Roman one: both stand in the right place when ii and iii follow it.
  const base = roman === undefined ? letters : roman < 5 ? 'I' : roman < 10 ? 'V' : 'X';
  return { rank: part === letters ? 0 : 2, place: ALPHABET.indexOf(base[0] ?? ''), value: roman ?? 0 };
}

const ALPHABET = 'ABCDĐEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS: [string, number][] = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** Undefined for what is no Roman number up to XXXIX ("IIX", "A"). */
function romanValue(roman: string): number | undefined {
  if (!/^X{0,3}(?:IX|IV|V?I{0,3})$/.test(roman) || roman === '') return undefined;
  let [value, rest] = [0, roman];
  for (const [digit, worth] of DIGITS) {
    while (rest.startsWith(digit)) [value, rest] = [value + worth, rest.slice(digit.length)];
  }
  return value;
}
