/** Headings in the words and the order of theirs, each with what stands below it. Pure. */
import type { Block, Heading } from '../model/contract.ts';
import { markerOf } from '../../reading/structure/marker.ts';
import type { Template, TemplateHeading } from './contract.ts';
import { headingWords } from './heading-pairs.ts';
import { numberedAnew } from './numbered-anew.ts';
import { filled } from './said.ts';
import { isTaken } from './taken-keys.ts';

interface Unit {
  heading?: Heading;
  blocks: Block[];
}

export function arranged(
  body: readonly Block[],
  { headings, order }: Pick<Template, 'headings' | 'order'>,
): Block[] {
  const [first, ...units] = unitsOf(body);
  const worded = units.map((unit) => reworded(unit, headings));
  const inOrder = ordered([...worded, ...missing(worded, headings)], order);
  const numbered = numberedAnew(inOrder.flatMap(({ heading }) => heading ?? []));
  return [
    ...(first?.blocks ?? []),
    ...inOrder.flatMap(({ blocks }, at) => [...numbered.slice(at, at + 1), ...blocks]),
  ];
}

/** What stands before the first heading, then each heading with its own blocks, without those below lower headings. */
function unitsOf(body: readonly Block[]): Unit[] {
  const units: Unit[] = [{ blocks: [] }];
  for (const block of body) {
    if (block.kind === 'heading') units.push({ heading: block, blocks: [] });
    else units.at(-1)?.blocks.push(block);
  }
  return units;
}

function reworded(unit: Unit, headings: readonly TemplateHeading[]): Unit {
  const { heading } = unit;
  const theirs = headings.find(({ key }) => key === heading?.key);
  if (!heading || !theirs) return unit;
  const words = filled(headingWords(theirs.text), headingWords(heading.text));
  if (words === undefined) return unit;
  const mark = theirs.text.slice(0, markerOf(theirs.text)?.length ?? 0);
  return { ...unit, heading: { ...heading, text: `${mark}${words}` } };
}

/** Headings that only they have and that are used: shown with nothing below them. */
const missing = (units: readonly Unit[], headings: readonly TemplateHeading[]): Unit[] =>
  headings
    .filter(
      ({ key, aside }) =>
        isTaken(key) && aside === undefined && !units.some(({ heading }) => heading?.key === key),
    )
    .map(({ key, level, text }) => ({ heading: { kind: 'heading', key, level, text }, blocks: [] }));

/** Units that the order does not know stay behind the one that they stood behind. */
function ordered(units: readonly Unit[], order: readonly string[]): Unit[] {
  const place = new Map(order.map((key, at) => [key, at]));
  let last = -1;
  const placed = units.map((unit) => {
    last = place.get(unit.heading?.key ?? '') ?? last;
    return { unit, at: last };
  });
  return placed.toSorted((one, other) => one.at - other.at).map(({ unit }) => unit);
}
