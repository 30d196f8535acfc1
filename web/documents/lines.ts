/** Lists that are typed one below the other. Pure. */

/** One for each line that says something. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const textOfLines = (lines: readonly string[]): string => lines.join('\n');
