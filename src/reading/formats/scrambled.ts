/**
 * Text whose UTF-8 was once taken for an encoding of one byte a letter and saved like that: "Káº¿ hoáº¡ch" is
 * "Kế hoạch". Nothing is lost in it; each stretch of such letters gives back its bytes.
 */
const PAGES = ['windows-1252', 'windows-1258'] as const;
type Page = (typeof PAGES)[number];

/** Codes of the letters of a page. */
const CODES: Record<Page, ReadonlyMap<string, number>> = {
  'windows-1252': codesOf('windows-1252'),
  'windows-1258': codesOf('windows-1258'),
};

/** Letters of the page, and the bare codes that programs keep which know no more than Latin-1. */
function codesOf(page: Page): Map<string, number> {
  const decoder = new TextDecoder(page);
  const codes = Array.from({ length: 128 }, (_, at) => at + 128);
  return new Map([
    ...codes.slice(0, 32).map((code): [string, number] => [String.fromCharCode(code), code]),
    ...codes.map((code): [string, number] => [decoder.decode(new Uint8Array([code])), code]),
  ]);
}

const STRETCH = /[^\0-\u007f]+/g;
/** So many stretches must give Vietnamese before any is changed. */
const FEWEST = 3;
const SHARE = 0.9;

/** How scrambled texts become readable again; undefined when they are not scrambled. */
export function unscramblerOf(sample: string): ((text: string) => string) | undefined {
  const stretches = sample.slice(0, 50_000).match(STRETCH) ?? [];
  const page = PAGES.find((candidate) => {
    const mended = stretches.map((stretch) => mend(stretch, candidate)).filter((text) => text !== undefined);
    const words = mended.filter((text) => /\p{L}/u.test(text));
    return words.length >= FEWEST && mended.length >= stretches.length * SHARE;
  });
  return page && ((text) => text.replace(STRETCH, (stretch) => mend(stretch, page) ?? stretch));
}

function mend(stretch: string, page: Page): string | undefined {
  const codes = Array.from(stretch, (letter) => CODES[page].get(letter));
  if (codes.some((code) => code === undefined)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(codes as number[]));
  } catch {
    return undefined;
  }
}

export const SCRAMBLED_NOTE =
  'Chữ trong tệp đã bị lưu sai bảng mã (UTF-8 bị đọc thành bảng mã khác); đã được khôi phục. Vui lòng đối chiếu lại các dấu.';
