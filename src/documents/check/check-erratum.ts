/** What is said of a letter that corrects a report before it is issued. Pure. */
import type { Choices, Correction, DraftRemark } from '../contract.ts';
import type { ReportFacts } from '../facts/contract.ts';
import { CORRECTIONS } from '../kinds/erratum.ts';
import { numbersIn } from './numbers-in-text.ts';
import { type Searched, searchedTexts, searchable, statedNumbers } from './texts-of-document.ts';

/** Of any other document nothing. Errors first. */
export function checkErratum(
  { corrected }: Pick<ReportFacts, 'corrected'>,
  { corrections = [] }: Pick<Choices, 'corrections'>,
): DraftRemark[] {
  if (!corrected) return [];
  if (corrections.length === 0)
    return [
      {
        rule: 'no-correction',
        severity: 'error',
        key: 'opening',
        text: 'Chưa có nội dung đính chính nào.',
      },
    ];
  const texts = searchedTexts(corrected.document);
  return corrections
    .flatMap((correction, at) => remarksOf(correction, at + 1, texts, corrected.called))
    .toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}

function remarksOf(
  correction: Correction,
  ordinal: number,
  texts: readonly Searched[],
  called: string,
): DraftRemark[] {
  const { written, corrected } = correction;
  const at = { key: CORRECTIONS };
  if (written.normalize('NFC') === corrected.normalize('NFC'))
    return [
      {
        ...at,
        rule: 'nothing-corrected',
        severity: 'error',
        text: `Nội dung ${ordinal}: phần đã ghi và phần đính chính giống nhau.`,
      },
    ];
  const found = texts.some(({ text }) => text.includes(searchable(written)));
  const figures = correctedFigures(correction, texts);
  return [
    ...(found
      ? []
      : [
          {
            ...at,
            rule: 'not-in-report' as const,
            severity: 'warning' as const,
            text: `Nội dung ${ordinal}: ${called} không ghi “${written}”.`,
          },
        ]),
    ...(figures.length === 0
      ? []
      : [
          {
            ...at,
            rule: 'figure-corrected' as const,
            severity: 'warning' as const,
            text: `Nội dung ${ordinal}: ${figures.join(', ')} là số liệu trong sổ theo dõi. Số liệu sai là sai nội dung: lập báo cáo thay thế.`,
          },
        ]),
  ];
}

/** Numbers that the correction takes away, and that a record stands behind where they were written. */
function correctedFigures({ written, corrected }: Correction, texts: readonly Searched[]): string[] {
  const kept = numbersIn(corrected).map(({ text }) => text);
  const taken = numbersIn(written).filter(({ text }) => {
    const at = kept.indexOf(text);
    if (at >= 0) kept.splice(at, 1);
    return at < 0;
  });
  if (taken.length === 0) return [];
  const stated = statedNumbers(written, texts);
  return [...new Set(taken.map(({ text }) => text).filter((text) => stated.has(text)))];
}
