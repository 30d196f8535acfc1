/** Text of a workbook from before Unicode: told by its fonts, or by the text alone where the fonts were lost. */
import {
  detectByFonts,
  detectLegacy,
  encodingOfFont,
  fromFont,
  fromLegacy,
  hasUnicodeLetters,
  LEGACY_NAMES,
  looksLegacy,
} from '../legacy-encoding.ts';
import { SCRAMBLED_NOTE, unscramblerOf } from '../scrambled.ts';
import type { CellStyle } from './cell-styles.ts';
import type { Run } from './rich-text.ts';
import type { Worksheet } from './worksheet.ts';

export interface LegacyText {
  /** A stretch of text in a font, as Unicode. */
  unicodeOf: (text: string, font: string | undefined) => string;
  notes: string[];
}

interface Stretch {
  text: string;
  font: string;
}

const CHECK = 'Vui lòng đối chiếu lại các dấu.';

export function legacyText(
  sheets: readonly Worksheet[],
  strings: readonly Run[][],
  styleOf: (index: number) => CellStyle,
): LegacyText {
  const all = stretches(sheets, strings, styleOf);
  const named = all.filter(({ font }) => encodingOfFont(font) !== undefined);
  const byFonts = detectByFonts(named);
  const fonts = fontsOf(named);
  if (byFonts) {
    const note = `Bảng tính dùng phông chữ cũ (${fonts}); chữ đã được chuyển từ bảng mã ${LEGACY_NAMES[byFonts]} sang Unicode. ${CHECK}`;
    return {
      unicodeOf: (text, font) => (font === undefined ? text : fromFont(text, font, byFonts)),
      notes: fonts === '' ? [] : [note],
    };
  }
  const whole = all.map(({ text }) => text).join('\n');
  const unscrambled = unscramblerOf(whole);
  if (unscrambled) return { unicodeOf: (text) => unscrambled(text), notes: [SCRAMBLED_NOTE] };
  const byText = detectLegacy(whole);
  if (byText) {
    const note = `Bảng tính dùng bảng mã cũ ${LEGACY_NAMES[byText]}; chữ đã được chuyển sang Unicode. ${CHECK}`;
    return {
      unicodeOf: (text) => (hasUnicodeLetters(text) ? text : fromLegacy(text, byText)),
      notes: [note],
    };
  }
  const note = `Bảng tính có ô dùng phông chữ cũ (${fonts}) chưa chuyển được sang Unicode. Vui lòng chuyển mã rồi tải lên lại nếu chữ đọc ra bị sai.`;
  return { unicodeOf: (text) => text, notes: fonts === '' ? [] : [note] };
}

/** Such fonts whose text bears them out. */
function fontsOf(named: readonly Stretch[]): string {
  const fonts = new Set(named.filter(({ text }) => looksLegacy(text)).map(({ font }) => font));
  return [...fonts].slice(0, 5).join(', ');
}

function stretches(
  sheets: readonly Worksheet[],
  strings: readonly Run[][],
  styleOf: (index: number) => CellStyle,
): Stretch[] {
  return sheets.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ type, value, runs, style }): Stretch[] => {
        if (type === 'n' || type === 'b' || type === 'e') return [];
        const own = styleOf(style).font.name;
        const stored = type === 's' ? strings[Number(value)] : runs;
        return (stored ?? [{ text: value ?? '' }]).map(({ text, font }: Run) => ({
          text,
          font: (font ? font.name : own) ?? '',
        }));
      }),
    ),
  );
}
