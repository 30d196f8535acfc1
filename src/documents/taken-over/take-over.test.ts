import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OfficialDocument } from '../model/contract.ts';
import { applied } from './applied.ts';
import { asRead } from './as-read.ts';
import { differences } from './compare.ts';
import { Template } from './contract.ts';
import { documents } from './samples.ts';
import { takenOver } from './take-over.ts';

const headings = ({ body }: OfficialDocument) => body.filter(({ kind }) => kind === 'heading');

test('a document that was signed as it was drafted changes nothing', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const read = asRead(document);
      expect(differences(document, read)).toEqual([]);
      const template = takenOver(read, document);
      expect(template.unmapped).toEqual([]);
      expect(applied(template, document)).toEqual(document);
    }),
  );
});

test('what is taken over survives being kept as JSON', () => {
  fc.assert(
    fc.property(documents, documents, (ours, theirs) => {
      const template = takenOver(asRead(theirs), ours);
      expect(Template.parse(JSON.parse(JSON.stringify(template)))).toEqual(template);
    }),
    { numRuns: 25 },
  );
});

test('a template applied to what it was applied to changes nothing, whatever document it came from', () => {
  fc.assert(
    fc.property(documents, documents, (ours, theirs) => {
      const template = takenOver(asRead(theirs), ours);
      const once = applied(template, ours);
      expect(applied(template, once)).toEqual(once);
    }),
    { numRuns: 25 },
  );
});

test('no heading of ours is lost, and no fact', () => {
  fc.assert(
    fc.property(documents, documents, (ours, theirs) => {
      const made = applied(takenOver(asRead(theirs), ours), ours);
      const keys = headings(made).map(({ key }) => key);
      expect(keys).toEqual(expect.arrayContaining(headings(ours).map(({ key }) => key)));
      const facts = ({ body }: OfficialDocument) =>
        body.flatMap((block) => (block.kind === 'paragraph' ? block.runs.filter(({ fact }) => fact) : []));
      expect(facts(made)).toHaveLength(facts(ours).length);
    }),
    { numRuns: 25 },
  );
});
