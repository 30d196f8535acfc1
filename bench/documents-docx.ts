/**
 * A .docx of a document, in a process of its own: `node bench/documents-docx.ts program|library document.json`. "library"
 * writes the same number of paragraphs and cells with plain text, by the library docx alone.
 */
import { readFileSync } from 'node:fs';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { writeDocx } from '../src/documents/docx/write-docx.ts';
import { type Block, OfficialDocument } from '../src/documents/model/contract.ts';
import { allBlocks } from '../src/documents/model/facts-in.ts';
import { plainText } from '../src/documents/words/said.ts';

function plainBlock(block: Block): Paragraph | Table {
  if (block.kind === 'heading') return new Paragraph(block.text);
  if (block.kind === 'paragraph') return new Paragraph(plainText(block.runs));
  const rows = [
    block.columns.map(({ title }) => title),
    ...block.rows.map((row) =>
      row.kind === 'group' ? [row.text] : row.cells.map(({ runs }) => plainText(runs)),
    ),
  ];
  return new Table({
    rows: rows.map(
      (texts) =>
        new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
    ),
  });
}

const [way, path] = process.argv.slice(2);
const document = OfficialDocument.parse(JSON.parse(readFileSync(path ?? '', 'utf8')));
const children = [...allBlocks(document)].map(plainBlock);
const bytes =
  way === 'program'
    ? await writeDocx(document)
    : await Packer.toBuffer(new Document({ sections: [{ children }] }));
if (bytes.length < 1000) process.exitCode = 1;
