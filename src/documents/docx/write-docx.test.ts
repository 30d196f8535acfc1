/** Whatever a document holds, it is written, and nothing of it is lost. */
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Annex, Block, Cell, OfficialDocument, Run, TableRow } from '../model/contract.ts';
import { paragraphsOf, readForm } from './fixtures/read-form.ts';
import { LARGE } from './fixtures/samples.ts';
import { writeDocx } from './write-docx.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '',
    ' ',
    'Nghị quyết số 57-NQ/TW',
    '37 ',
    ' nhiệm vụ',
    'a\nb',
    '\u0000',
    '<w:p>',
    '&amp;',
    '…',
    './.',
  ),
);
const run: fc.Arbitrary<Run> = fc.record(
  { text, bold: fc.boolean(), italic: fc.boolean() },
  { requiredKeys: ['text'] },
);
const runs = fc.array(run, { maxLength: 4 });
const cell: fc.Arbitrary<Cell> = fc.record(
  { runs, rows: fc.integer({ min: 1, max: 9 }), covered: fc.constant(true as const) },
  { requiredKeys: ['runs'] },
);
const tableRow: fc.Arbitrary<TableRow> = fc.oneof(
  fc.record({ kind: fc.constant('group' as const), text }),
  fc.record({ kind: fc.constant('row' as const), cells: fc.array(cell, { maxLength: 5 }) }),
);
const column = fc.record(
  {
    key: text,
    title: text,
    under: fc.constantFrom('', 'Thực hiện', 'Tiến độ'),
    width: fc.double({ noNaN: true, noDefaultInfinity: true, min: -10, max: 1e6 }),
    align: fc.constantFrom('left' as const, 'center' as const, 'right' as const),
  },
  { requiredKeys: ['key', 'title', 'width', 'align'] },
);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constant('heading' as const),
    key: text,
    level: fc.integer({ min: 1, max: 3 }),
    text,
  }),
  fc.record(
    { kind: fc.constant('paragraph' as const), key: text, runs, bullet: fc.boolean() },
    { requiredKeys: ['kind', 'key', 'runs'] },
  ),
  fc.record({
    kind: fc.constant('table' as const),
    key: text,
    columns: fc.array(column, { maxLength: 5 }),
    rows: fc.array(tableRow, { maxLength: 6 }),
  }),
);
const annex: fc.Arbitrary<Annex> = fc.record(
  { key: text, name: text, title: text, landscape: fc.boolean(), blocks: fc.array(block, { maxLength: 4 }) },
  { requiredKeys: ['key', 'title', 'landscape', 'blocks'] },
);
const frame = fc.record(
  {
    parent: text,
    body: text,
    symbol: text,
    place: text,
    type: text,
    subject: text,
    addressees: fc.array(text, { maxLength: 3 }),
    basis: fc.array(text, { maxLength: 3 }),
    signature: fc.record(
      { lines: fc.array(text, { maxLength: 3 }), name: text },
      { requiredKeys: ['lines'] },
    ),
    recipients: fc.array(text, { maxLength: 3 }),
  },
  { requiredKeys: ['body', 'symbol', 'place', 'subject', 'addressees', 'basis', 'signature', 'recipients'] },
);
const official: fc.Arbitrary<OfficialDocument> = fc.record(
  {
    form: fc.constantFrom('state' as const, 'party' as const),
    frame,
    number: text,
    date: fc.constantFrom('2026-09-05', '2027-12-31'),
    body: fc.array(block, { maxLength: 6 }),
    annexes: fc.array(annex, { maxLength: 3 }),
  },
  { requiredKeys: ['form', 'frame', 'body', 'annexes'] },
);

// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;
/** Without what the form changes: capitals, spaces, dashes, marks at ends. */
const letters = (any: string): string =>
  any
    .toWellFormed()
    .replaceAll(new RegExp(FORBIDDEN, 'g'), '')
    .replace(/[\s\u0085.;,/\-–\u2011]/g, '')
    .toLocaleUpperCase('vi');

const saidIn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((each) => {
    if (each.kind === 'heading') return [each.text];
    if (each.kind === 'paragraph') return each.runs.map((own) => own.text);
    const rows = each.rows.flatMap((row) =>
      row.kind === 'group' ? [row.text] : row.cells.flatMap((own) => own.runs.map((one) => one.text)),
    );
    return [...each.columns.map(({ title }) => title), ...rows];
  });
const saidBy = ({
  frame: { body, subject, place, symbol, addressees, basis, recipients, signature },
  ...document
}: OfficialDocument) => [
  body,
  subject,
  place,
  symbol,
  ...addressees,
  ...basis,
  ...recipients,
  ...signature.lines,
  signature.name ?? '',
  ...saidIn(document.body),
  ...document.annexes.flatMap(({ name, title, blocks }) => [name ?? '', title, ...saidIn(blocks)]),
];

it('writes any document, and every word of it stands in the file', async () => {
  await fc.assert(
    fc.asyncProperty(official, async (document) => {
      const bytes = await writeDocx(document);
      const xml = unzipSync(bytes)['word/document.xml'];
      expect(strFromU8(xml ?? new Uint8Array())).not.toMatch(FORBIDDEN);
      const { sections } = readForm(bytes);
      // Word makes one table of two that touch.
      expect(sections.map(({ blocks }) => blocks.map(({ kind }) => kind).join(' ')).join('\n')).not.toContain(
        'table table',
      );
      const written = sections.flatMap(paragraphsOf);
      const all = letters(written.map((paragraph) => paragraph.text).join(''));
      expect(saidBy(document).filter((words) => !all.includes(letters(words)))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it('writes the longest report of a commune in less than two seconds', async () => {
  const started = performance.now();
  expect((await writeDocx(LARGE)).length).toBeGreaterThan(20_000);
  expect(performance.now() - started).toBeLessThan(2000);
});
