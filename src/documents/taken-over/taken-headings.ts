/** Wording and order of headings for the next document. Pure. */
import { markerOf } from '../../reading/structure/marker.ts';
import type { Aligned, TheirText } from './aligned.ts';
import type { TemplateHeading } from './contract.ts';
import { headingWords } from './heading-pairs.ts';
import { bare, carried } from './said.ts';

interface TakenHeadings {
  headings: TemplateHeading[];
  order: string[];
  unmapped: string[];
  /** For each text of theirs the key of its heading, where it is one that stands in the template. */
  keys: (string | undefined)[];
}

/** Begins the key of a heading that only they have. */
const TAKEN = 'taken:';
const LONGEST_KEY = 150;

/** Whether a heading of a template is one that only they have. */
export const isTaken = (key: string): boolean => key.startsWith(TAKEN);

export function takenHeadings(
  { ours, theirs, pairing }: Aligned,
  lasting: ReadonlySet<string>,
): TakenHeadings {
  const taken: TakenHeadings = { headings: [], order: [], unmapped: [], keys: theirs.map(() => undefined) };
  theirs.forEach((their, at) => {
    if (their.of !== 'heading') return;
    const counterpart = ours[pairing.theirs[at] ?? -1];
    const key = counterpart?.key ?? headingKey(their.text, taken.order);
    const text = open(their.text, counterpart?.text ?? '', lasting);
    const level = counterpart?.level ?? Math.max(1, Math.min(3, their.level));
    taken.unmapped.push(...told(their, counterpart?.text, text));
    if (text === undefined && !counterpart) return;
    if (text !== undefined) taken.headings.push({ key, text, level });
    taken.order.push(key);
    taken.keys[at] = key;
  });
  const left = ours.filter(({ of }, at) => of === 'heading' && pairing.ours[at] === undefined);
  taken.unmapped.push(
    ...left.map(({ text }) => `Đề mục “${text}” của phần mềm không có trong văn bản: vẫn giữ.`),
  );
  return taken;
}

function told(their: TheirText, ours: string | undefined, text: string | undefined): string[] {
  if (ours === undefined) {
    const what = text === undefined ? ', có số liệu hoặc tên kỳ: không lấy' : ': để trống';
    return [`Đề mục “${their.text}” chưa ghép với mục nào của phần mềm${what}.`];
  }
  if (text !== undefined || bare(their.text) === bare(ours)) return [];
  return [`Đề mục “${their.text}” có số liệu hoặc tên kỳ khác: giữ lời “${ours}”.`];
}

/** The number of a heading is none of a period. */
function open(theirs: string, ours: string, lasting: ReadonlySet<string>): string | undefined {
  const words = carried(headingWords(theirs), headingWords(ours), lasting);
  if (words === undefined) return undefined;
  return `${theirs.slice(0, markerOf(theirs)?.length ?? 0)}${words}`;
}

/** The same for the same words, so that a template can be applied to what it was applied to. */
export function headingKey(text: string, taken: readonly string[]): string {
  const key = `${TAKEN}${bare(headingWords(text)).toLocaleLowerCase('vi').slice(0, LONGEST_KEY)}`;
  const times = taken.filter((one) => one === key || one.startsWith(`${key}#`)).length;
  return times === 0 ? key : `${key}#${times + 1}`;
}
