/** A centred line with room in it where the văn thư writes or stamps a number, a day. */
import { Paragraph, TabStopType } from 'docx';
import type { TextStyle } from '../form/form-rule.ts';
import { ROOM, type WithRoom } from '../form/letterhead-words.ts';
import { textWidth } from '../form/text-width.ts';
import { mm } from './measures.ts';
import { CENTRED, line, type Setting, styledRun } from './text.ts';
import { tidyText } from './tidy-runs.ts';

/** Millimetres of a room: a stamped number of four digits. */
const ROOMY = 13;
const NARROW = 6;

/**
 * Each room is one tab with a stop of its own, so that nothing has to be filled with spaces; centred by its indent, since
 * tabs and centring do not go together.
 * @param width of the column, millimetres
 */
export function roomedLine(parts: WithRoom, style: TextStyle, width: number, setting: Setting): Paragraph {
  const rooms = parts.filter((part) => part === ROOM).length;
  const texts = parts.map((part) => (part === ROOM ? part : tidyText(part)));
  if (rooms === 0)
    return line(parts.filter((part) => part !== ROOM).join(' '), style, { ...setting, ...CENTRED });
  const written = texts.reduce((sum, part) => sum + (part === ROOM ? 0 : textWidth(part, style)), 0);
  const room = Math.min(ROOMY, Math.max(NARROW, (width - written) / rooms));
  const left = Math.max(0, (width - written - rooms * room) / 2);
  return new Paragraph({
    ...setting,
    indent: { left: mm(left) },
    tabStops: stops(texts, style, left, room).map((at) => ({ type: TabStopType.LEFT, position: mm(at) })),
    children: [styledRun(texts.map((part) => (part === ROOM ? '\t' : part)).join(''), style)],
  });
}

/** Where each room ends, millimetres from the edge of the column. */
function stops(parts: WithRoom, style: TextStyle, left: number, room: number): number[] {
  let at = left;
  return parts.flatMap((part) => {
    at += part === ROOM ? room : textWidth(part, style);
    return part === ROOM ? [at] : [];
  });
}
