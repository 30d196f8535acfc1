/** Content controls: what they show is content, except the prompt of one that nobody has filled in. */
import { cleanText } from '../clean-text.ts';
import { child, toggle, type XmlElement } from '../xml.ts';
import type { DocxState } from './state.ts';

/** Whether a control still shows its prompt, whatever that says; the prompt is then told. */
export function isWaiting(control: XmlElement, state: DocxState): boolean {
  if (!toggle(child(control, 'w:sdtPr'), 'w:showingPlcHdr')) return false;
  const prompt = cleanText(textIn(control)).trim();
  if (prompt !== '') state.told.prompts.add(prompt);
  return true;
}

/** What stands in a control; of one that still shows its prompt, its paragraphs and cells without text. */
export function controlContent(control: XmlElement, state: DocxState): XmlElement[] {
  const content = child(control, 'w:sdtContent')?.children ?? [];
  return isWaiting(control, state) ? content.map(emptied) : content;
}

function emptied(element: XmlElement): XmlElement {
  const kept =
    element.name === 'w:p' ? element.children.filter(({ name }) => name === 'w:pPr') : element.children;
  return { ...element, children: element.name === 'w:p' ? kept : kept.map(emptied) };
}

const textIn = (element: XmlElement): string =>
  element.name === 'w:t' ? element.text : element.children.map(textIn).join('');
