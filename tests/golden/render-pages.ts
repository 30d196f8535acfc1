/** A script as the pages a browser prints: letterhead, body, appendix tables with their headings repeated. */
import type { Browser } from 'playwright-core';
import { planText } from './plan-text.ts';
import type { PlanScript } from './random-plan.ts';
import { type Grid, type GridCell, indicatorGrid, taskGrid } from './tables.ts';

/** How the pages are set. */
export interface Setting {
  font: string;
  /** Points. */
  size: number;
  /** Tables without ruling lines. */
  borderless?: boolean;
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const paragraphs = (lines: readonly string[], style = ''): string =>
  lines.map((line) => `<p class="${style}">${escapeHtml(line)}</p>`).join('\n');

function letterhead(lines: readonly string[], party: boolean): string {
  const cut = party ? 4 : 3;
  const side = (own: readonly string[]): string => `<td>${paragraphs(own, 'c b')}</td>`;
  return `<table class="head"><tr>${side(lines.slice(0, cut))}${side(lines.slice(cut))}</tr></table>`;
}

function cellHtml({ lines, colSpan }: GridCell, tag: 'td' | 'th'): string {
  return `<${tag} colspan="${colSpan}">${lines.map(escapeHtml).join('<br>')}</${tag}>`;
}

function tableHtml({ title, header, rows }: Grid, number: string): string {
  const lines = (own: readonly GridCell[][], tag: 'td' | 'th'): string =>
    own.map((row) => `<tr>${row.map((cell) => cellHtml(cell, tag)).join('')}</tr>`).join('\n');
  return `<section><p class="c b">Phụ lục ${number}</p><p class="c b">${escapeHtml(title)}</p>
<table class="grid"><thead>${lines(header, 'th')}</thead><tbody>${lines(rows, 'td')}</tbody></table></section>`;
}

function pageHtml(script: PlanScript, { font, size, borderless }: Setting): string {
  const text = planText(script);
  const party = script.system === 'party';
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><style>
@page { size: A4; margin: 20mm 15mm 20mm 25mm } @page wide { size: A4 landscape; margin: 20mm 15mm }
body { font: ${size}pt "${font}"; margin: 0 } p { margin: 0 0 4pt; text-align: justify }
.c { text-align: center } .b { font-weight: bold } .head { width: 100% } .head td { vertical-align: top; width: 50% }
section { page: wide; break-before: page } .grid { width: 100%; border-collapse: collapse }
.grid td, .grid th { ${borderless ? '' : 'border: 1px solid #000;'} padding: 3pt 5pt; vertical-align: top }
tr { break-inside: avoid }
</style></head><body>
${letterhead(text.letterhead, party)}
${paragraphs(text.title, 'c b')}
${paragraphs(text.body)}
<table class="head"><tr><td>${paragraphs(text.recipients)}</td><td>${paragraphs(text.signature, 'c b')}</td></tr></table>
${tableHtml(indicatorGrid(script), 'I')}
${tableHtml(taskGrid(script), 'II')}
</body></html>`;
}

/** The plan as a PDF that the browser prints. */
export async function renderPages(
  browser: Browser,
  script: PlanScript,
  setting: Setting,
): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setContent(pageHtml(script, setting));
    return new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
  } finally {
    await page.close();
  }
}
