import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { type Damage, scripts, testDamaged } from '../../tests/fuzz.ts';
import type { PlanScript } from '../../tests/golden/random-plan.ts';
import { renderDocx } from '../../tests/golden/render-docx.ts';
import { indicatorGrid, taskGrid } from '../../tests/golden/tables.ts';
import { type Draw, mutateBytes, mutateOffice, mutateText } from '../../tests/mutate.ts';

/** The rows of both appendices as lines of cells, all of one width as sheets save them. */
function sheetRows(script: PlanScript): string[][] {
  const rows = [indicatorGrid(script), taskGrid(script)].flatMap((grid) =>
    [...grid.header, ...grid.rows].map((cells) => cells.map(({ lines }) => lines.join('\n'))),
  );
  const width = Math.max(...rows.map((cells) => cells.length));
  return rows.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => '')]);
}
const toCsv = (script: PlanScript): string =>
  sheetRows(script)
    .map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(';'))
    .join('\n');
const toXlsx = (script: PlanScript): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: 'Phụ lục', rows: sheetRows(script) }] });

const pdf = new Uint8Array(readFileSync(join(import.meta.dirname, 'formats/pdf/fixtures/chromium.pdf')));
const words = await Promise.all(scripts.map(renderDocx));
const sheets = await Promise.all(scripts.map(toXlsx));
const of = (files: Uint8Array[], draw: Draw): Uint8Array => files[draw(files.length)] ?? new Uint8Array();

const DAMAGE: Damage[] = [
  {
    name: 'Word, its XML',
    runs: 450,
    readable: 0.5,
    make: (_, draw) => mutateOffice(of(words, draw), 'word/document.xml', draw),
  },
  {
    name: 'Word, its lists',
    runs: 60,
    readable: 0.5,
    make: (_, draw) => mutateOffice(of(words, draw), 'word/numbering.xml', draw),
  },
  { name: 'Word, its bytes', runs: 120, make: (_, draw) => mutateBytes(of(words, draw), draw) },
  {
    name: 'workbook',
    runs: 80,
    readable: 0.5,
    make: (_, draw) => mutateOffice(of(sheets, draw), 'xl/worksheets/sheet1.xml', draw),
  },
  {
    name: 'workbook, its bytes',
    runs: 60,
    make: (_, draw) => mutateBytes(of(sheets, draw), draw),
  },
  {
    name: 'separated values',
    runs: 120,
    readable: 0.5,
    make: (script, draw) => new TextEncoder().encode(mutateText(toCsv(script), draw)),
  },
  { name: 'PDF', runs: 40, make: (_, draw) => mutateBytes(pdf, draw) },
];

testDamaged(DAMAGE);
