/** Marks of Markdown and of converters inside a line: what they say is kept as flags, the marks themselves go. */
export interface MarkedText {
  text: string;
  /** The whole line is bold. */
  bold: boolean;
  /** The whole line is italic. */
  italic: boolean;
}

/** Stands for a formula while marks are read; private letters were removed from the text before. */
const HELD = '\ue000';
const MATH = /\$[^$\n]*\$/g;
const IMAGE = /!\[[^\][]*\]\([^()]*\)/g;
const LINK = /\[([^\][]*)\]\((?:[^()\s]|\([^()]*\))*(?:\s+"[^"]*")?\)/g;
const BOOKMARK = /\[bookmark:[^\][]*\]|\[\]\{[^{}]*\}|(?<=\S)\s*\{#[\w.-]+(?:\s[^{}]*)?\}$/gi;
const TAG =
  /<\/?(?:a|b|strong|i|em|u|s|del|ins|sup|sub|span|p|div|font|center|mark|small|bookmark|anchor)(?:\s[^<>]*)?\/?>/gi;
const ESCAPE = /\\([\\`*_{}[\]()#+\-.!|~<>])/g;
const ENTITIES: Record<string, string> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&ge;': '≥',
  '&le;': '≤',
  '&#39;': "'",
};
const ENTITY = /&(?:nbsp|amp|lt|gt|quot|ge|le|#39);/g;

/** What its author struck through. */
export const STRUCK = /~~(?=\S)[^~\n]*~~|<(s|del|strike)>[^<]*<\/\1>/giu;

/** Strips the marks of one line (or of one cell). Formulas between "$" are left as they are. */
export function stripMarks(source: string): MarkedText {
  const formulas: string[] = [];
  let text = source.replace(MATH, (formula) => `${HELD}${formulas.push(formula) - 1}${HELD}`);
  text = text.replace(STRUCK, '').replace(IMAGE, '').replace(BOOKMARK, '').replace(LINK, '$1');
  text = text.replace(/<(\/?)(?:b|strong)>/gi, '**').replace(TAG, '');
  text = text.replace(ENTITY, (entity) => ENTITIES[entity] ?? entity);
  const bold = isWhole(text, '**') || isWhole(text, '__');
  text = text.replace(/(?<!\w)__(?=\S)([^_]+)(?<=\S)__(?!\w)/g, '$1');
  text = text.replaceAll('**', '');
  const italic = isWhole(text, '*') || isWhole(text, '_');
  text = text.replace(/(?<![\w*\\])([*_])(?=[^\s*_])([^*_\n]*?[^\s*_\\])\1(?![\w*])/g, '$2');
  text = text.replace(ESCAPE, '$1').replace(/\\$/, '');
  text = text.replace(/\ue000(\d+)\ue000/g, (_, index: string) => formulas[Number(index)] ?? '');
  return { text, bold, italic };
}

/** Whether everything of the text stands between marks ("**I.** **MỤC TIÊU**" counts, "**a** b" does not). */
function isWhole(text: string, mark: '**' | '__' | '*' | '_'): boolean {
  const pieces = text.trim().split(mark);
  if (pieces.length < 3 || pieces.length % 2 === 0) return false;
  const outside = pieces.filter((_, index) => index % 2 === 0).join('');
  const inside = pieces.filter((_, index) => index % 2 === 1).join('');
  return /[\p{L}\p{N}]/u.test(inside) && !/[\p{L}\p{N}]/u.test(outside.replace(/^#{1,6}\s/, ''));
}
