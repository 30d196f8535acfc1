import { type Damage, scripts, testDamaged } from '../../tests/fuzz.ts';
import { HTML_ODDITIES } from '../../tests/golden/oddities/html.ts';
import type { Oddity } from '../../tests/golden/oddities/oddity.ts';
import { SHEET_ODDITIES } from '../../tests/golden/oddities/sheet.ts';
import { WORD_ODDITIES } from '../../tests/golden/oddities/word.ts';
import { type Draw, drawsFrom, mutateBytes, mutateOffice, mutateText } from '../../tests/mutate.ts';

/** A small plan with each of the traits. */
const filesOf = (oddities: readonly Oddity[]): Promise<Uint8Array[]> =>
  Promise.all(
    oddities.map(async ({ make }, at) => {
      const script = scripts[at % scripts.length];
      if (!script) throw new Error('no script');
      return (await make(script, drawsFrom(at))).bytes;
    }),
  );
const words = await filesOf(WORD_ODDITIES);
const sheets = await filesOf(SHEET_ODDITIES);
const pages = await filesOf(HTML_ODDITIES);
const of = (files: Uint8Array[], draw: Draw): Uint8Array => files[draw(files.length)] ?? new Uint8Array();
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const DAMAGE: Damage[] = [
  {
    name: 'odd Word files',
    runs: 150,
    readable: 0.5,
    make: (_, draw) => mutateOffice(of(words, draw), 'word/document.xml', draw),
  },
  {
    name: 'relations of odd Word files',
    runs: 60,
    readable: 0.3,
    make: (_, draw) => mutateOffice(of(words, draw), 'word/_rels/document.xml.rels', draw),
  },
  {
    name: 'odd workbooks',
    runs: 60,
    readable: 0.3,
    make: (_, draw) => mutateOffice(of(sheets, draw), 'xl/worksheets/sheet2.xml', draw),
  },
  {
    name: 'styles of odd workbooks',
    runs: 40,
    readable: 0.3,
    make: (_, draw) => mutateOffice(of(sheets, draw), 'xl/styles.xml', draw),
  },
  {
    name: 'web pages and archives',
    runs: 90,
    readable: 0.3,
    make: (_, draw) => new TextEncoder().encode(mutateText(textOf(of(pages, draw)), draw)),
  },
  {
    name: 'bytes of web pages and archives',
    runs: 60,
    make: (_, draw) => mutateBytes(of(pages, draw), draw),
  },
];

testDamaged(DAMAGE);
