/** A document of ours as it would be read back, to be compared with one that was. Pure. */
import type { Annex, Block, Heading, OfficialDocument, Table } from '../model/contract.ts';
import { markerOf } from '../../reading/structure/marker.ts';
import type { ReadAnnex, ReadDocument, ReadSection, ReadTable } from './contract.ts';
import { plainText } from '../words/said.ts';

export function asRead({ frame, number, date, body, annexes }: OfficialDocument): ReadDocument {
  const {
    parent,
    body: issuer,
    symbol,
    place,
    type,
    subject,
    addressees,
    basis,
    signature,
    recipients,
  } = frame;
  return {
    letterhead: {
      ...(parent !== undefined && { parent }),
      body: issuer,
      ...(number !== undefined && { number }),
      symbol,
      place,
      ...(date !== undefined && { date }),
    },
    ...(type !== undefined && { type }),
    subject,
    addressees,
    basis,
    body: sectionsOf(body),
    annexes: annexes.map(annexOf),
    signature,
    recipients,
    unread: [],
  };
}

function sectionsOf(blocks: readonly Block[]): ReadSection[] {
  const sections: ReadSection[] = [];
  const open = (): ReadSection => {
    const last = sections.at(-1) ?? { level: 0, paragraphs: [], tables: [] };
    if (sections.length === 0) sections.push(last);
    return last;
  };
  for (const block of blocks) {
    if (block.kind === 'heading') sections.push(sectionOf(block));
    else if (block.kind === 'table') open().tables.push(readTable(block));
    else open().paragraphs.push(`${block.bullet ? '- ' : ''}${plainText(block.runs)}`);
  }
  return sections;
}

function sectionOf({ level, text }: Heading): ReadSection {
  const marker = markerOf(text);
  return {
    level,
    ...(marker && { number: marker.written }),
    heading: text.slice(marker?.length ?? 0).trim(),
    paragraphs: [],
    tables: [],
  };
}

/** What stands in an annex beside its tables is told by its title alone. */
const annexOf = ({ name, title, blocks }: Annex): ReadAnnex => ({
  ...(name !== undefined && { name }),
  title,
  tables: blocks.flatMap((block) => (block.kind === 'table' ? [readTable(block)] : [])),
});

export const readTable = ({ columns, rows }: Table): ReadTable => ({
  columns: columns.map(({ title, under }) => ({ title, ...(under !== undefined && { under }) })),
  rows: rows.map((row) =>
    row.kind === 'group' ? [row.text] : row.cells.map((cell) => plainText(cell.runs)),
  ),
});
