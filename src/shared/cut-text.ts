/**
 * The longest beginning of `text` of at most `most` UTF-16 units that ends between two letters as people see them:
 * half an emoji is refused by PostgreSQL, and a vowel without its tone mark is another vowel. Pure.
 */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = 0;
  // A letter with its marks never takes so much that more of the text is needed to find its end.
  for (const { index, segment } of letters.segment(text.slice(0, most + LONGEST_LETTER))) {
    if (index + segment.length > most) break;
    end = index + segment.length;
  }
  // Marks without end on one letter: cut between code points, at least.
  return text.slice(0, end || wholePoints(text, most));
}

const LONGEST_LETTER = 100;
const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' });

function wholePoints(text: string, most: number): number {
  const last = text.charCodeAt(most - 1);
  return last >= 0xd800 && last < 0xdc00 ? most - 1 : most;
}
