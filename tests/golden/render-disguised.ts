/** Plans as document systems export them under the names of Word and Excel files: pages, archives, XML of 2003. */
import type { PlanScript } from './random-plan.ts';
import { renderTabs } from './render-text.ts';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Runs of lines with tabs are tables; the rest are paragraphs. */
function pieces(script: PlanScript): { rows: string[][]; isTable: boolean }[] {
  const found: { rows: string[][]; isTable: boolean }[] = [];
  for (const line of renderTabs(script).split('\n')) {
    const isTable = line.includes('\t');
    const last = found.at(-1);
    if (line.trim() === '') continue;
    if (last?.isTable === isTable) last.rows.push(line.split('\t'));
    else found.push({ rows: [line.split('\t')], isTable });
  }
  return found;
}

const HEAD =
  '<head>\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\n<style>\n.an {display:none}\ntd {border:solid 1px}\n</style>\n</head>';

export function renderPage(script: PlanScript): string {
  const body = pieces(script).map(({ rows, isTable }) => {
    if (!isTable)
      return rows.map(([text = '']) => `<p style="mso-style-name:x">${escape(text)}</p>`).join('\n');
    const cells = rows.map((row) => row.map((text) => `<td>${escape(text)}</td>`).join('\n'));
    return `<table border="1">\n${cells.map((row) => `<tr>\n${row}\n</tr>`).join('\n')}\n</table>`;
  });
  return `<html>\n${HEAD}\n<body>\n${body.join('\n')}\n</body>\n</html>`;
}

export function renderArchive(script: PlanScript): string {
  const page = Buffer.from(renderPage(script)).toString('base64').replace(/.{76}/g, '$&\n');
  return [
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; boundary="----=_Part"',
    '',
    '------=_Part',
    'Content-Location: file:///C:/ke-hoach.htm',
    'Content-Transfer-Encoding: base64',
    'Content-Type: text/html; charset="utf-8"',
    '',
    page,
    '------=_Part--',
  ].join('\n');
}

export function renderSheetXml(script: PlanScript): string {
  const rows = pieces(script).flatMap(({ rows: lines }) =>
    lines.map((texts) => {
      const cells = texts.map((text) => `<Cell>\n<Data ss:Type="String">${escape(text)}</Data>\n</Cell>`);
      return `<Row>\n${cells.join('\n')}\n</Row>`;
    }),
  );
  const spaces = 'urn:schemas-microsoft-com:office:spreadsheet';
  return `<?xml version="1.0"?>\n<Workbook xmlns="${spaces}" xmlns:ss="${spaces}">\n<Worksheet ss:Name="NV">\n<Table>\n${rows.join('\n')}\n</Table>\n</Worksheet>\n</Workbook>`;
}

export function renderWordXml(script: PlanScript): string {
  const paragraph = (text: string): string => `<w:p>\n<w:r>\n<w:t>${escape(text)}</w:t>\n</w:r>\n</w:p>`;
  const body = pieces(script).map(({ rows, isTable }) => {
    if (!isTable) return rows.map(([text = '']) => paragraph(text)).join('\n');
    const lines = rows.map((row) => row.map((text) => `<w:tc>\n${paragraph(text)}\n</w:tc>`).join('\n'));
    return `<w:tbl>\n${lines.map((row) => `<w:tr>\n${row}\n</w:tr>`).join('\n')}\n</w:tbl>`;
  });
  return `<?xml version="1.0"?>\n<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">\n<w:body>\n${body.join('\n')}\n</w:body>\n</w:wordDocument>`;
}
