/** What the browser's own print makes of a page. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';

/** The texts of the paper that the browser's own print makes of the page. */
export async function printed(page: Page): Promise<string> {
  const paper = await getDocument({ data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })) })
    .promise;
  const texts: string[] = [];
  for (let number = 1; number <= paper.numPages; number++) {
    const { items } = await (await paper.getPage(number)).getTextContent();
    // A word may change between the files of one typeface; only what ends a line parts words.
    texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''));
  }
  return texts.join(' ').normalize('NFC').replace(/\s+/g, ' ');
}
