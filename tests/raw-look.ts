/** Colours, radii and font sizes that a screen sets for itself instead of choosing one of web/design/tokens.css. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './steps.ts';

const COLOUR = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(/i;
const NAMED = /:[^;{]*\b(?:white|black|red|green|blue|orange|yellow|gr[ae]y|silver|gold|navy)\b/i;

/** What may stand for a size or a radius: a token, nothing, what is around it, or a round thing. */
const CHOSEN = /^(?:(?:var\(--[\w-]+\)|0|inherit)\s*)+$/;

const STYLE = /^\s*(font-size|border-radius|border-(?:top|bottom)-(?:left|right)-radius):\s*([^;]+);/;
const FONT = /^\s*font:\s*(?!inherit;)[^;]*\d/;
/** In a component: the same as properties of a style, or of a part of the library. */
const PROPERTY = /\b(?:fontSize|borderRadius|fz|bdrs)[=:](?!\s*['"{`]*var\()|\b(?:c|bg|color|radius)="/;

const isRawStyle = (line: string): boolean => {
  const [, , value] = STYLE.exec(line) ?? [];
  return (value !== undefined && !CHOSEN.test(value)) || FONT.test(line) || NAMED.test(line);
};

/** @returns one line for each raw value in the text of one file */
export function rawLook(path: string, text: string): string[] {
  const isStyle = path.endsWith('.css');
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .split('\n')
    .flatMap((line, at) => {
      const raw = COLOUR.test(line) || (isStyle ? isRawStyle(line) : PROPERTY.test(line));
      return raw ? [`${path}:${at + 1}: not a token of web/design/tokens.css: ${line.trim()}`] : [];
    });
}

/** @returns one line for each raw value in the screens; empty when all come from the tokens */
export function rawLooks(): string[] {
  return globSync('web/**/*.{css,tsx}', { cwd: ROOT, exclude: ['**/dist/**', 'web/design/**'] })
    .map((path) => path.replaceAll('\\', '/'))
    .flatMap((path) => rawLook(path, readFileSync(join(ROOT, path), 'utf8')));
}
