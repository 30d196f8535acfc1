/** The lines under the headings of a document: drawn, of a length that follows from the text above. */
import { BorderStyle, LineRuleType, Paragraph } from 'docx';
import type { TextStyle, Underline } from '../form/form-rule.ts';
import { textWidth } from '../form/text-width.ts';
import { mm, points } from './measures.ts';
import type { Setting } from './text.ts';

/** Eighths of a point. */
const THICKNESS = 6;
const HEIGHT = 4;

/**
 * A centred line under the last of the lines above it, as the border of a paragraph without text: Word and LibreOffice
 * draw it alike, and it moves with the text.
 * @param width of the column in which it is centred, millimetres
 */
export function drawnLine(
  above: string,
  style: TextStyle,
  { share }: Underline,
  width: number,
  setting: Setting = {},
): Paragraph {
  const length = Math.min(textWidth(above, style), width) * share;
  const side = mm((width - length) / 2);
  return new Paragraph({
    ...setting,
    indent: { left: side, right: side },
    spacing: { before: points(2), after: 0, line: points(HEIGHT), lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: THICKNESS, color: '000000', space: 0 } },
    run: { size: 2 },
  });
}
