/** The one page drawn for a messenger: a picture of a phone's breadth in the colours of paper. */
import type { Summary } from './summary.ts';

const WIDTH = 1080;
const EDGE = 64;
const INK = '#16202c';
const SOFT = '#55606e';
const LINE = '#dfe3e9';
const ACCENT = '#14518f';
const FONT = "'Inter Variable', system-ui, sans-serif";

interface Style {
  size: number;
  weight: number;
  colour: string;
}
const HEAD: Style = { size: 40, weight: 650, colour: ACCENT };
const SMALL: Style = { size: 28, weight: 400, colour: SOFT };
const TITLE: Style = { size: 34, weight: 600, colour: INK };
const TEXT: Style = { size: 32, weight: 400, colour: INK };
const GAP = 24;

/** Words in lines that fit; a word is never cut. */
export function wrapped(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && !fits(longer)) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** Draws from top to bottom; with `paint` false it only measures. @returns the height that it takes */
function lay(pen: CanvasRenderingContext2D, { head, asOf, only, parts }: Summary, paint: boolean): number {
  let y = EDGE;
  const write = (text: string, style: Style, count?: string) => {
    pen.font = `${style.weight} ${style.size}px ${FONT}`;
    const room = WIDTH - 2 * EDGE - (count === undefined ? 0 : pen.measureText(count).width + GAP);
    const lines = wrapped(text, (line) => pen.measureText(line).width <= room);
    if (paint && count !== undefined)
      put(pen, count, { x: WIDTH - EDGE, y, align: 'right' }, { ...style, weight: 600 });
    for (const line of lines) {
      if (paint) put(pen, line, { x: EDGE, y, align: 'left' }, style);
      y += style.size * 1.4;
    }
  };
  write(head, HEAD);
  write(asOf, SMALL);
  if (only !== undefined) write(only, SMALL);
  for (const { title, lines } of parts) {
    y += GAP;
    if (paint) rule(pen, y);
    y += GAP;
    write(title, TITLE);
    for (const { name, count } of lines) write(name, TEXT, count);
  }
  return y + EDGE;
}

interface Place {
  x: number;
  y: number;
  align: CanvasTextAlign;
}

function put(pen: CanvasRenderingContext2D, text: string, { x, y, align }: Place, style: Style): void {
  pen.font = `${style.weight} ${style.size}px ${FONT}`;
  pen.fillStyle = style.colour;
  pen.textAlign = align;
  pen.fillText(text, x, y + style.size);
}

function rule(pen: CanvasRenderingContext2D, y: number): void {
  pen.fillStyle = LINE;
  pen.fillRect(EDGE, y, WIDTH - 2 * EDGE, 2);
}

/** Fits the canvas to the page and draws it. */
export function drawSummary(canvas: HTMLCanvasElement, summary: Summary): void {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  canvas.width = WIDTH;
  canvas.height = Math.ceil(lay(pen, summary, false));
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  lay(pen, summary, true);
}
