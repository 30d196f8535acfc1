/** Formulas and ligatures that text recognition and PDF fonts leave in a text, turned into what a person typed. */

const LATEX_COMMANDS: readonly (readonly [RegExp, string])[] = [
  [/\\(?:geqslant|geq|ge)(?![a-z])/g, '≥'],
  [/\\(?:leqslant|leq|le)(?![a-z])/g, '≤'],
  [/\\(?:gt)(?![a-z])/g, '>'],
  [/\\(?:lt)(?![a-z])/g, '<'],
  [/\\(?:times)(?![a-z])/g, '×'],
  [/\\(?:sim|approx)(?![a-z])/g, '~'],
  [/\\(?:rightarrow|to)(?![a-z])/g, '→'],
  [/\\(?:text|mathrm|mathbf|mathit|textbf|operatorname)\s*\{([^{}]*)\}/g, '$1'],
  [/\\(?:quad|qquad|,|;|:|!| )/g, ' '],
  [/\\([%&#_$])/g, '$1'],
  [/\{,\}/g, ','],
  [/[{}]/g, ''],
];

/** A pair of dollar signs is a formula only when it holds a command or nothing but a figure. */
const FORMULA = /\$([^$\n]{1,80})\$/g;
const FORMULA_CONTENT = /\\|^[\s≥≤<>=~+\-\d.,%]+$/;

const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/**
 * One text as a person typed it: NFC, LaTeX figures ("$\geq 50\%$" → "≥ 50%"), ligatures and soft hyphens
 * resolved, spaces of every kind as one. Line breaks stay.
 */
export function plainText(text: string): string {
  return resolvedText(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** Like `plainText`, but runs of spaces stay: they may be all that is left of the columns of a table. */
export function resolvedText(text: string): string {
  return unwrapFormulas(text)
    .normalize('NFC')
    .replace(/[ﬀ-ﬆ]/g, (ligature) => LIGATURES[ligature] ?? ligature)
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[^\S\n\t]/g, ' ')
    .trim();
}

function unwrapFormulas(text: string): string {
  if (!text.includes('$') && !text.includes('\\')) return text;
  return text
    .replace(FORMULA, (whole, inner: string) => (FORMULA_CONTENT.test(inner) ? latex(inner) : whole))
    .replace(/\\%/g, '%');
}

function latex(source: string): string {
  let text = source;
  for (const [pattern, plain] of LATEX_COMMANDS) text = text.replace(pattern, plain);
  return text.trim();
}
