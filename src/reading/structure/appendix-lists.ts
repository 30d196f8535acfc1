/** The lists of an appendix: what it says in numbered lines, beside or instead of its tables. */
import { type Block, type Paragraph, isParagraph } from '../block.ts';
import { isRule } from './clean-blocks.ts';
import type { MarkerKind } from './marker.ts';
import { isCapitals } from './passage.ts';
import { markAt } from './section-marks.ts';

const NAMES_MATTER = /chỉ tiêu|mục tiêu|nhiệm vụ|giải pháp|công việc|phân công/iu;
const NOTE = /^[(*\s]*(?:ghi chú|chú thích|lưu ý|nguồn)\s*[:(]?/iu;
const OUTER: ReadonlySet<MarkerKind> = new Set(['part', 'upper', 'roman']);
/** Lines at the top of an appendix that say what it is about. */
const TITLE_LINES = 3;
const LEAST_ITEMS = 2;
const LONGEST_HEADING = 150;

/** Each list with the lines that head it; an appendix without tables is one list. */
export function listsOf(appendix: Block[]): Paragraph[][] {
  if (appendix.every(isParagraph)) return byMatter(appendix);
  const title = appendix.slice(0, TITLE_LINES).filter(isParagraph);
  return stretchesOf(appendix).flatMap(({ lines, headsTable }) => {
    const own = withoutTableHeading(withoutNotes(lines), headsTable);
    if (itemsOf(own).length < LEAST_ITEMS) return [];
    const named = own.slice(0, TITLE_LINES + 1).some(({ text }) => NAMES_MATTER.test(text));
    // Dashes below a table without a heading of their own are remarks on it.
    if (!named && itemsOf(own).every((kind) => kind === 'dash' || kind === 'plus' || kind === 'star'))
      return [];
    return byMatter(named ? own : [...title, ...own]);
  });
}

export const OF_INDICATORS = /chỉ tiêu|mục tiêu/iu;
export const OF_TASKS = /nhiệm vụ|giải pháp|công việc|phân công/iu;

/** "A. CHỈ TIÊU" and "B. NHIỆM VỤ" are lists of their own. */
function byMatter(lines: Paragraph[]): Paragraph[][] {
  const matters = lines.map(({ text }, at): 'indicators' | 'tasks' | undefined => {
    const kind = markAt(lines, at)?.kind;
    if (!(kind === undefined ? isCapitals(text) : OUTER.has(kind)) || text.length > LONGEST_HEADING)
      return undefined;
    if (OF_INDICATORS.test(text)) return OF_TASKS.test(text) ? undefined : 'indicators';
    return OF_TASKS.test(text) ? 'tasks' : undefined;
  });
  const named = matters.filter((matter) => matter !== undefined);
  if (new Set(named).size < 2) return [lines];
  const lists: Paragraph[][] = [];
  let open: string | undefined;
  lines.forEach((line, at) => {
    const matter = matters[at];
    if (lists.length === 0 || (matter !== undefined && open !== undefined && matter !== open)) lists.push([]);
    open = matter ?? open;
    lists.at(-1)?.push(line);
  });
  return lists;
}

const itemsOf = (lines: Paragraph[]): MarkerKind[] =>
  lines.flatMap((_, at) => {
    const kind = markAt(lines, at)?.kind;
    return kind === undefined || OUTER.has(kind) ? [] : [kind];
  });

interface Between {
  lines: Paragraph[];
  headsTable: boolean;
}

/** The paragraphs between tables. */
function stretchesOf(blocks: Block[]): Between[] {
  const stretches: Between[] = [{ lines: [], headsTable: false }];
  for (const block of blocks) {
    const open = stretches.at(-1) as Between;
    if (isParagraph(block)) {
      if (!isRule(block.text)) open.lines.push(block);
    } else {
      open.headsTable = true;
      stretches.push({ lines: [], headsTable: false });
    }
  }
  return stretches;
}

/** "Ghi chú: …" with the lines below it, as far as no new heading or number begins. */
function withoutNotes(lines: Paragraph[]): Paragraph[] {
  let inNote = false;
  return lines.filter((line, at) => {
    const kind = markAt(lines, at)?.kind;
    if (NOTE.test(line.text)) inNote = true;
    else if (isCapitals(line.text) || (kind !== undefined && OUTER.has(kind))) inNote = false;
    return !inNote;
  });
}

/** What heads the table below is none of the items: headings of parts, and a last line that is no sentence. */
function withoutTableHeading(lines: Paragraph[], headsTable: boolean): Paragraph[] {
  if (!headsTable) return lines;
  let end = lines.length;
  while (end > 0 && !/[.;]["”)]*$/.test(lines[end - 1]?.text ?? '.')) end -= 1;
  return lines.slice(0, end);
}
