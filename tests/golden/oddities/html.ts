/** Plans as web pages, the way office programs and e-office systems save them. */
import type { PlanScript } from '../random-plan.ts';
import { planText } from '../plan-text.ts';
import { type Grid, type GridCell, indicatorGrid, taskGrid } from '../tables.ts';
import type { Oddity } from './oddity.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
/** Letters outside ASCII as numbers, as old exporters write them. */
const numbered = (text: string): string =>
  text.replace(/\P{ASCII}/gu, (letter) => `&#${letter.codePointAt(0)};`);

export function htmlTable(grid: Grid): string {
  const cell = ({ lines, colSpan }: GridCell): string =>
    `<td${colSpan > 1 ? ` colspan=${colSpan}` : ''}><p class=MsoNormal><span style='font-size:12.0pt'>${lines.map(escaped).join('<br>')}<o:p></o:p></span></p></td>`;
  const row = (cells: GridCell[]): string => `<tr>${cells.map(cell).join('\n')}</tr>`;
  return `<table class=MsoTableGrid border=1>${[...grid.header, ...grid.rows].map(row).join('\n')}</table>`;
}

function page(script: PlanScript): string {
  const text = planText(script);
  const line = (words: string): string => `<p class=MsoNormal>${escaped(words)}</p>`;
  const beside = (left: string[], right: string[]): string =>
    `<table border=0><tr><td>${left.map(line).join('')}</td><td>${right.map(line).join('')}</td></tr></table>`;
  const half = text.letterhead.length - (script.system === 'party' ? 2 : 3);
  const appendix = (grid: Grid, number: string): string =>
    `${line(`PHỤ LỤC ${number}`)}${line(grid.title)}${htmlTable(grid)}`;
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><style>p.MsoNormal{margin:0}</style></head><body lang=VI>
${beside(text.letterhead.slice(0, half), text.letterhead.slice(half))}
${text.title.map(line).join('\n')}
${text.body.map(line).join('\n')}
${beside(text.recipients, text.signature)}
${appendix(indicatorGrid(script), 'I')}
${appendix(taskGrid(script), 'II')}</body></html>`;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Quoted-printable of RFC 2045, in lines of at most 76 letters. */
function quotedPrintable(text: string): string {
  const encoded = [...utf8(text)]
    .map((byte) =>
      byte === 10
        ? '\r\n'
        : byte < 32 || byte > 126 || byte === 61
          ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
          : String.fromCharCode(byte),
    )
    .join('');
  return encoded.replace(/(?:[^\r\n=]|=[\dA-F]{2}){70}(?!\r\n)/g, '$&=\r\n');
}

const archive = (script: PlanScript): string =>
  [
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; boundary="----=_NextPart_01"',
    '',
    'This document is a Single File Web Page.',
    '',
    '------=_NextPart_01',
    'Content-Location: file:///C:/ke-hoach.htm',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Type: text/html; charset="utf-8"',
    '',
    quotedPrintable(page(script)),
    '',
    '------=_NextPart_01--',
    '',
  ].join('\r\n');

export const HTML_ODDITIES: Oddity[] = [
  { name: 'Web page', make: (script) => ({ bytes: utf8(page(script)) }) },
  { name: 'Web page: letters as numbers', make: (script) => ({ bytes: utf8(numbered(page(script))) }) },
  { name: 'Web archive', make: (script) => ({ bytes: utf8(archive(script)) }) },
];
