/**
 * Letters of the symbol fonts, which Word and its printers keep at U+F020..U+F0FF. Facts of the encodings
 * of Adobe Symbol and Wingdings; only what stands in office documents.
 */
const SYMBOL: Record<number, string> = {
  0x2d: '-',
  0xa3: '≤',
  0xa5: '∞',
  0xae: '→',
  0xb0: '°',
  0xb1: '±',
  0xb2: '″',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xbc: '…',
  0xde: '⇒',
};
const WINGDINGS: Record<number, string> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x75: '◆',
  0x76: '❖',
  0x9f: '•',
  0xa7: '▪',
  0xa8: '□',
  0xd8: '➢',
  0xe0: '→',
  0xe8: '➔',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfe: '☑',
};

/** What a letter of a symbol font shows; '' when it is unknown. `code` may be with or without U+F000. */
export function symbolText(code: number, font = ''): string {
  const low = code & 0xff;
  const plain = low >= 0x20 && low < 0x7f ? String.fromCharCode(low) : '';
  if (/wingdings|webdings|zapf/i.test(font)) return WINGDINGS[low] ?? '';
  if (/symbol/i.test(font)) return SYMBOL[low] ?? plain;
  return SYMBOL[low] ?? WINGDINGS[low] ?? '';
}
