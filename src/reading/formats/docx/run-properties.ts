/** What a run looks like, directly and through its styles. */
import { child, childValue, type XmlElement } from '../xml.ts';
import type { DocxState } from './state.ts';
import { overlay, type RunProperties, readRunProperties } from './styles.ts';

/** What the style of a paragraph gives its runs. */
export function styleRun(paragraph: XmlElement, { styles }: DocxState): RunProperties {
  return styles.run(childValue(child(paragraph, 'w:pPr'), 'w:pStyle') ?? styles.defaultParagraph);
}

/** Properties of a run in a paragraph whose style gives `base`. */
export function runProperties(run: XmlElement, base: RunProperties, { styles }: DocxState): RunProperties {
  const direct = readRunProperties(child(run, 'w:rPr'));
  if (direct.style === undefined) return overlay(base, direct);
  const defaults = styles.run(undefined);
  // A character style changes only what it states itself; document defaults must not undo the paragraph's style.
  const stated = Object.fromEntries(
    Object.entries(styles.run(direct.style)).filter(
      ([name, value]) => value !== defaults[name as keyof RunProperties],
    ),
  );
  return overlay(overlay(base, stated), direct);
}

/** Whether text is the prompt of a field that nobody has filled in. */
export const isPrompt = ({ style }: RunProperties, { styles }: DocxState): boolean =>
  style !== undefined && (style === 'PlaceholderText' || styles.nameOf(style) === 'placeholder text');
