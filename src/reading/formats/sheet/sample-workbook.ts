/** Workbooks made part by part, for what no library writes; for tests only. */
import { strToU8, zipSync } from 'fflate';

interface SampleSheet {
  name: string;
  /** Rows of `row(…)`. */
  rows: string;
  /** Before and behind the rows. */
  before?: string;
  behind?: string;
  state?: string;
  /** Relationships of the sheet: [id, type, part]. */
  related?: [string, string, string][];
}

export interface SampleWorkbook {
  sheets: SampleSheet[];
  /** Of `<font>` without its tag; the first is the one that all cells have. */
  fonts?: string[];
  fills?: string[];
  /** Number format, font and fill of each style after the plain one. */
  styles?: { format?: string; font?: number; fill?: number }[];
  /** `<si>` elements without their tag. */
  strings?: string[];
  workbook?: string;
  parts?: Record<string, string | Uint8Array>;
  related?: [string, string, string][];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const text = (content: string): string => `<t xml:space="preserve">${content}</t>`;

/** A cell: its place, what stands in it, its attributes. */
export function cell(place: string, content: string | number, attributes = ''): string {
  if (typeof content === 'number') return `<c r="${place}" ${attributes}><v>${content}</v></c>`;
  if (content.startsWith('<')) return `<c r="${place}" ${attributes}>${content}</c>`;
  return `<c r="${place}" t="inlineStr" ${attributes}><is>${text(content)}</is></c>`;
}

export const row = (line: number, cells: string[], attributes = ''): string =>
  `<row r="${line}" ${attributes}>${cells.join('')}</row>`;

/** Rows of plain values from column A on; null leaves a cell out. */
export const plainRows = (values: (string | number | null)[][], from = 1): string =>
  values
    .map((cells, index) =>
      row(
        from + index,
        cells.flatMap((value, column) =>
          value === null ? [] : [cell(`${String.fromCharCode(65 + column)}${from + index}`, value)],
        ),
      ),
    )
    .join('');

export function sampleWorkbook(sample: SampleWorkbook): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  const put = (part: string, content: string | Uint8Array): void => {
    files[part] = typeof content === 'string' ? strToU8(content) : content;
  };
  put('_rels/.rels', relations([['r1', 'officeDocument', '/xl/workbook.xml']]));
  put(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${sample.workbook ?? ''}<sheets>${sample.sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index}" ${state ? `state="${state}"` : ''}/>`,
      )
      .join('')}</sheets></workbook>`,
  );
  put(
    'xl/_rels/workbook.xml.rels',
    relations([
      ...sample.sheets.map((_, index): [string, string, string] => [
        `s${index}`,
        'worksheet',
        `worksheets/page${index}.xml`,
      ]),
      ['st', 'styles', 'look.xml'],
      ['ss', 'sharedStrings', '/xl/texts.xml'],
      ...(sample.related ?? []),
    ]),
  );
  put('xl/look.xml', stylesXml(sample));
  put(
    'xl/texts.xml',
    `<sst xmlns="${MAIN}">${(sample.strings ?? []).map((si) => `<si>${si}</si>`).join('')}</sst>`,
  );
  sample.sheets.forEach(({ rows, before = '', behind = '', related }, index) => {
    put(
      `xl/worksheets/page${index}.xml`,
      `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${before}<sheetData>${rows}</sheetData>${behind}</worksheet>`,
    );
    if (related) put(`xl/worksheets/_rels/page${index}.xml.rels`, relations(related));
  });
  for (const [part, content] of Object.entries(sample.parts ?? {})) put(part, content);
  return zipSync(files);
}

const relations = (list: [string, string, string][]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, type, part]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${part}"/>`)
    .join('')}</Relationships>`;

function stylesXml({ fonts = [''], fills = [], styles = [] }: SampleWorkbook): string {
  const escaped = (code: string): string =>
    code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const formats = styles.map(
    ({ format = 'General' }, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escaped(format)}"/>`,
  );
  const xfs = styles.map(
    ({ font = 0, fill = 0 }, index) => `<xf numFmtId="${200 + index}" fontId="${font}" fillId="${fill}"/>`,
  );
  return `<styleSheet xmlns="${MAIN}"><numFmts>${formats.join('')}</numFmts><fonts>${fonts
    .map((font) => `<font>${font}</font>`)
    .join('')}</fonts><fills><fill><patternFill patternType="none"/></fill>${fills
    .map((fill) => `<fill>${fill}</fill>`)
    .join(
      '',
    )}</fills><cellXfs><xf numFmtId="0" fontId="0" fillId="0"/>${xfs.join('')}</cellXfs></styleSheet>`;
}
