/** Wording and order of headings for the next document. Pure. */
import { markerOf } from '../../reading/structure/marker.ts';
import type { Aligned, TheirText } from './aligned.ts';
import type { TemplateHeading } from './contract.ts';
import { headingWords } from './heading-pairs.ts';
import { bare, carried, isOfPeriod, withoutPeriods } from './said.ts';
import { headingKey } from './taken-keys.ts';

interface TakenHeadings {
  headings: TemplateHeading[];
  order: string[];
  unmapped: string[];
  /** For each text of theirs the key of its heading, where it is one that stands in the template. */
  keys: (string | undefined)[];
}

export function takenHeadings(
  { ours, theirs, pairing }: Aligned,
  lasting: ReadonlySet<string>,
): TakenHeadings {
  const taken: TakenHeadings = { headings: [], order: [], unmapped: [], keys: theirs.map(() => undefined) };
  theirs.forEach((their, at) => {
    if (their.of !== 'heading') return;
    const counterpart = ours[pairing.theirs[at] ?? -1];
    const key = counterpart?.key ?? headingKey(their.text, taken.order);
    const text = openHeading(their.text, counterpart?.text ?? '', lasting);
    const level = counterpart?.level ?? Math.max(1, Math.min(3, their.level));
    const waits = text === undefined && !counterpart;
    taken.unmapped.push(...told(their, counterpart?.text, text));
    if (waits && !mayWait(their, lasting)) return;
    if (waits) taken.headings.push({ key, text: their.text, level, aside: 'waits' });
    else if (text !== undefined) taken.headings.push({ key, text, level });
    taken.order.push(key);
    if (!waits) taken.keys[at] = key;
  });
  const left = ours.filter(({ of }, at) => of === 'heading' && pairing.ours[at] === undefined);
  taken.unmapped.push(
    ...left.map(({ text }) => `Đề mục “${text}” của phần mềm không có trong văn bản: vẫn giữ.`),
  );
  return taken;
}

/** A part of the report, or one that names no figure but its period: what is below it with figures is a sentence. */
const mayWait = ({ text, level }: TheirText, lasting: ReadonlySet<string>): boolean =>
  level === 1 || !isOfPeriod(withoutPeriods(headingWords(text)), lasting);

function told(their: TheirText, ours: string | undefined, text: string | undefined): string[] {
  if (ours === undefined) {
    const what = text === undefined ? ', có số liệu hoặc tên kỳ: không lấy' : ': để trống';
    return [`Đề mục “${their.text}” chưa ghép với mục nào của phần mềm${what}.`];
  }
  if (text !== undefined || bare(their.text) === bare(ours)) return [];
  return [`Đề mục “${their.text}” có số liệu hoặc tên kỳ khác: giữ lời “${ours}”.`];
}

/** As it can stand in every period, undefined where it can not; the number of a heading is none of a period. */
export function openHeading(theirs: string, ours: string, lasting?: ReadonlySet<string>): string | undefined {
  const words = carried(headingWords(theirs), headingWords(ours), lasting);
  if (words === undefined) return undefined;
  return `${theirs.slice(0, markerOf(theirs)?.length ?? 0)}${words}`;
}
