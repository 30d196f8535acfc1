/** Which encoding of before Unicode the text of a page is in, by its fonts or by all of it. */
import { detectLegacy, encodingOfFont } from '../legacy-encoding.ts';
import type { HtmlState } from './item.ts';
import { type Look, lookOf } from './look.ts';
import { type HtmlNode, type HtmlParent, isElement } from './parse-html.ts';
import type { StyleSheet } from './style-sheet.ts';

const SAMPLE = 20_000;
const OLD_FONT = /\.vn|vni[- ]/i;

/** Fonts of before Unicode are often only left over in the name: the text itself must prove the encoding. */
export function surveyLegacy(source: string, page: HtmlParent, styles: StyleSheet): HtmlState['legacy'] {
  const named = OLD_FONT.test(source) ? textInOldFonts(page, styles) : '';
  const encoding = detectLegacy(named === '' ? firstText(page) : named);
  return encoding && { encoding, all: named === '' };
}

function textInOldFonts(page: HtmlParent, styles: StyleSheet): string {
  let sample = '';
  const visit = (node: HtmlNode, outer: Look): void => {
    if (sample.length > SAMPLE) return;
    if ('value' in node) {
      if (encodingOfFont(outer.font)) sample += node.value;
    } else if (isElement(node) && !isCode(node)) {
      const look = lookOf(node, styles.of(node), outer);
      for (const child of node.childNodes) visit(child, look);
    }
  };
  for (const node of page.childNodes) visit(node, {});
  return sample;
}

function firstText(page: HtmlParent): string {
  let sample = '';
  const visit = (node: HtmlNode): void => {
    if (sample.length > SAMPLE) return;
    if ('value' in node) sample += node.value;
    else if (isElement(node) && !isCode(node)) node.childNodes.forEach(visit);
  };
  page.childNodes.forEach(visit);
  return sample;
}

const isCode = ({ tagName }: { tagName: string }): boolean => tagName === 'style' || tagName === 'script';
