/** What recognition got wrong, put right where the plan itself shows what is meant; flagged unless the plan bears it out. */
import { CORRECTED, RECOGNISED, type ReadPage, type ReadRegion, type Word } from './read-page.ts';
import { withEvidence } from './evidence.ts';
import { withSureLetterhead } from './letterhead.ts';
import { isNothingButDirt, withoutDirt } from './noise.ts';
import { withPossibleFigures } from './figures.ts';
import { misreadOrdinals } from './ordinals.ts';
import { withCountedHeadings } from './roman-headings.ts';
import { withQuarters } from './quarters.ts';
import { columnsOf, unusualSpellings, valueOf } from './repeated-values.ts';
import { withTornRows } from './torn-rows.ts';
import { isClean, withFigures, withUsualCase } from './spelling.ts';
import { PHRASE_WEIGHT, USUAL_PHRASES } from './usual-phrases.ts';
import { vocabularyOf, withKnownWords } from './vocabulary.ts';

const PHRASES = USUAL_PHRASES.map((phrase) => phrase.split(' '));

/** Pages with their words corrected; a word in doubt that nothing bears out has a confidence below 0.8, none one of 0.95. */
export function correctPages(pages: ReadPage[]): ReadPage[] {
  const cleaned = mapRegions(pages, (region) => ({
    ...region,
    lines: isNothingButDirt(region) ? [] : withoutDirt(region.lines).map(withUsualCase),
  }));
  const vocabulary = vocabularyOf(sequencesOf(cleaned), PHRASES, PHRASE_WEIGHT);
  const known = mapRegions(cleaned, (region) => {
    const words = withKnownWords(region.lines.flat(), vocabulary).map(withFigures).map(withDoubt);
    let next = 0;
    return { ...region, lines: region.lines.map((line) => line.map((word) => words[next++] ?? word)) };
  });
  const numbered = withCountedHeadings(withQuarters(replace(known, misreadOrdinals(known))));
  const respelt = replace(
    numbered,
    new Map(columnsOf(numbered).flatMap((column) => [...unusualSpellings(column)])),
  );
  const borneOut = withEvidence(respelt, vocabularyOf(sequencesOf(respelt), PHRASES, PHRASE_WEIGHT));
  const checked = withTornRows(withSureLetterhead(withPossibleFigures(borneOut)));
  return mapRegions(checked, (region) => ({
    ...region,
    lines: region.lines.map((line) => line.map(atMostRecognised)),
  }));
}

const atMostRecognised = (word: Word): Word => ({
  ...word,
  confidence: Math.min(word.confidence, RECOGNISED),
});

/** Text that runs on: a cell, or the lines of running text one after the other. */
function sequencesOf(pages: ReadPage[]): string[][] {
  return pages.flatMap(({ regions }) => regions.map((region) => valueOf(region).split(' ')));
}

function withDoubt(word: Word): Word {
  if (isClean(word.text)) return word;
  return { ...word, confidence: Math.min(word.confidence, CORRECTED) };
}

function mapRegions(pages: ReadPage[], change: (region: ReadRegion) => ReadRegion): ReadPage[] {
  return pages.map((page) => ({ ...page, regions: page.regions.map(change) }));
}

function replace(pages: ReadPage[], changes: Map<ReadRegion, ReadRegion>): ReadPage[] {
  return mapRegions(pages, (region) => changes.get(region) ?? region);
}
