import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBlocksOf } from '../../reading/read-plan.ts';
import type { OfficialDocument } from '../model/contract.ts';
import { applied } from './applied.ts';
import { differences } from './compare.ts';
import { documentOf } from './read-document.ts';
import { documents } from './samples.ts';
import { takenOver } from './take-over.ts';
import { written } from './written.ts';

const signed = (document: OfficialDocument): OfficialDocument => ({
  ...document,
  number: '15',
  date: '2026-09-30',
});

const readBack = async (document: OfficialDocument) =>
  documentOf(await readBlocksOf([{ name: 'bao-cao.docx', bytes: await written(document) }]));

test('what is written as a Word file and read back is what was written', async () => {
  await fc.assert(
    fc.asyncProperty(documents, async (document) => {
      const read = await readBack(signed(document));
      expect(read.unread).toEqual([]);
      expect(differences(document, read)).toEqual([]);
      const template = takenOver(read, document);
      expect(template.unmapped).toEqual([]);
      expect(applied(template, document)).toEqual(document);
    }),
    { numRuns: 30 },
  );
});
