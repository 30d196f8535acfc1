/**
 * Vietnamese from before Unicode: text whose letters only look right in fonts of their own (".VnTime" for TCVN3,
 * "VNI-Times" for VNI). The tables are the published encodings TCVN 5712:1993 (VN3) and VNI for Windows, read as
 * Windows-1252.
 */
export type LegacyEncoding = 'tcvn3' | 'vni';

export const LEGACY_NAMES: Record<LegacyEncoding, string> = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI' };

/** The encoding that a font's name stands for. */
export function encodingOfFont(font: string | undefined): LegacyEncoding | undefined {
  if (font === undefined) return undefined;
  if (/^\.?vn[a-z]/i.test(font) && font.startsWith('.')) return 'tcvn3';
  return /^vni[- ]/i.test(font) ? 'vni' : undefined;
}

/** TCVN3 fonts whose name ends in "H" draw every letter as a capital. */
export const isCapitalFont = (font: string | undefined): boolean => /^\.[Vv][Nn][\w ]*H$/.test(font ?? '');

const TCVN3_FROM = '¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ';
const TCVN3_TO = 'ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ';
const TCVN3 = new Map(Array.from(TCVN3_FROM, (letter, index) => [letter, TCVN3_TO[index] ?? letter]));

/** Second letters of VNI: tone, or circumflex or breve with a tone, put on the vowel before. */
const VNI_MARKS: Record<string, string> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
/** Letters of VNI that stand alone. */
const VNI_LETTERS: Record<string, string> = {
  ô: 'ơ',
  ö: 'ư',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
  ñ: 'đ',
};

const VNI_PAIR = new RegExp(`([aeouyôö])([${Object.keys(VNI_MARKS).join('')}])`, 'gi');
const VNI_SINGLE = new RegExp(`[${Object.keys(VNI_LETTERS).join('')}]`, 'gi');

const WORD = /[A-Za-z\u00a1-\u00ff]+/g;
/** TCVN3 has no capitals with a tone: typed in capitals, such letters stay small ("CéNG HßA"). */
const TYPED_IN_CAPITALS = /^[^a-z]*[A-Z][^a-z]*$/;

function tcvn3Word(word: string, text: string, at: number): string {
  const converted = Array.from(word, (letter) => TCVN3.get(letter) ?? letter).join('');
  if (!TYPED_IN_CAPITALS.test(word)) return converted;
  // One capital at the beginning ("X·") tells nothing by itself; the word beside it may.
  const plain = word.match(/[A-Z]/g)?.length ?? 0;
  const isName = plain === 1 && /^(?:[A-Z]|[\u00a1-\u00ae\u00d0])/.test(word);
  return isName && !isBesideCapitals(text, at, at + word.length) ? converted : converted.toUpperCase();
}

/** Whether the word before or behind was typed in capitals too, and is no abbreviation. */
function isBesideCapitals(text: string, start: number, end: number): boolean {
  const before = /([A-Za-z\u00a1-\u00ff]+) +$/.exec(text.slice(Math.max(0, start - 20), start))?.[1];
  const behind = /^ +([A-Za-z\u00a1-\u00ff]+)/.exec(text.slice(end, end + 20))?.[1];
  return [before, behind].some(
    (word) =>
      word !== undefined &&
      TYPED_IN_CAPITALS.test(word) &&
      /[\u00a1-\u00ff]/.test(word) &&
      /[A-Z].*[A-Z]/.test(word),
  );
}

/** Unicode (NFC) of a text in a legacy encoding; what is not in its table stays. */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === 'tcvn3') return text.replace(WORD, (word, at: number) => tcvn3Word(word, text, at));
  return text
    .normalize('NFC')
    .replace(VNI_PAIR, (_, base: string, mark: string) =>
      `\ue000${vniLetter(base)}${VNI_MARKS[mark.toLowerCase()] ?? mark}`.normalize('NFC'),
    )
    .replace(
      /\ue000(.)|([^\ue000])/gsu,
      (_, done: string | undefined, plain: string | undefined) =>
        done ?? (plain ?? '').replace(VNI_SINGLE, vniLetter),
    );
}

function vniLetter(letter: string): string {
  const small = VNI_LETTERS[letter.toLowerCase()] ?? letter.toLowerCase();
  return letter === letter.toLowerCase() ? small : small.toUpperCase();
}

/** Letters that only Unicode Vietnamese has: Ă Đ Ơ Ư and everything with two marks. */
const UNICODE_ONLY = /[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/g;
const COMMON =
  /(?<!\p{L})(?:của|và|các|thực|hiện|nhiệm|vụ|xã|việc|chỉ|tiêu|hoạch|kế|đến|năm|ủy|phòng|cơ|quan|độc|lập|số|được|với|nghị|quyết|hội|tổ|chức)(?!\p{L})/giu;

/** How many of the most common words of Vietnamese a text holds, each counted once. */
export const vietnameseWords = (text: string): number => new Set(text.toLowerCase().match(COMMON) ?? []).size;

/**
 * The legacy encoding that a longer text is written in, told by common words that appear once it is converted.
 * Undefined when it is Unicode, or cannot be told for certain.
 */
export function detectLegacy(text: string): LegacyEncoding | undefined {
  const sample = text.slice(0, 20_000);
  const marked = sample.match(/[\u00a1-\u00ff]/g)?.length ?? 0;
  if (marked === 0 || (sample.match(UNICODE_ONLY)?.length ?? 0) > marked / 20) return undefined;
  const tcvn3 = vietnameseWords(fromLegacy(sample, 'tcvn3'));
  const vni = vietnameseWords(fromLegacy(sample, 'vni'));
  const best = Math.max(tcvn3, vni);
  if (best < 3 || best < 2 * vietnameseWords(sample) || tcvn3 === vni) return undefined;
  return tcvn3 > vni ? 'tcvn3' : 'vni';
}

/** Letters of before Unicode that no Vietnamese word has in Unicode. */
const FOREIGN_LETTERS =
  /[\u00a1-\u00aa\u00ac-\u00af\u00b1\u00b4-\u00ba\u00bc-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de-\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]/g;
const ENCODINGS: readonly LegacyEncoding[] = ['tcvn3', 'vni'];

/**
 * The encoding of texts whose fonts say which it could be. Such fonts are often only left over in the name, so the
 * texts must bear it out: by common words, or in short ones by letters that Unicode would not hold.
 */
export function detectByFonts(texts: readonly { text: string; font: string }[]): LegacyEncoding | undefined {
  const named = ENCODINGS.map((encoding) => {
    const own = texts.filter(({ font }) => encodingOfFont(font) === encoding).map(({ text }) => text);
    return { encoding, sample: own.join('\n').slice(0, 20_000) };
  }).sort((a, b) => b.sample.length - a.sample.length);
  const [most] = named;
  if (!most || most.sample === '') return undefined;
  const detected = detectLegacy(most.sample);
  if (detected) return detected;
  const foreign = most.sample.match(FOREIGN_LETTERS)?.length ?? 0;
  const unicode = most.sample.match(UNICODE_ONLY)?.length ?? 0;
  return foreign > 0 && foreign > unicode ? most.encoding : undefined;
}

/** Whether a text has letters that only Unicode has. */
export const hasUnicodeLetters = (text: string): boolean => text.search(UNICODE_ONLY) >= 0;

/** Whether a text has letters that no Vietnamese word has, and none that only Unicode has. */
export const looksLegacy = (text: string): boolean =>
  text.search(FOREIGN_LETTERS) >= 0 && !hasUnicodeLetters(text);

/** A stretch of text in a font of before Unicode, converted; text that is Unicode all the same stays. */
export function fromFont(text: string, font: string, encoding: LegacyEncoding): string {
  if (encodingOfFont(font) !== encoding || hasUnicodeLetters(text)) return text;
  const converted = fromLegacy(text, encoding);
  return isCapitalFont(font) ? converted.toUpperCase() : converted;
}
