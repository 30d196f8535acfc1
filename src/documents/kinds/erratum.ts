/**
 * The letter that corrects an issued report (công văn đính chính): errors of form, wording and typing, never of figures.
 * Source: Nghị định 30/2020/NĐ-CP, Điều 18 khoản 3: what is wrong in its content is replaced by a document of the same
 * kind, what is wrong in its form is corrected by a letter of the body that issued it. Pure.
 */
import type { Correction } from '../contract.ts';
import type { CorrectedReport, ReportFacts } from '../facts/contract.ts';
import { AS_ABOVE } from '../frame/propose-frame.ts';
import type { Column } from '../model/contract.ts';
import type { TemplateFrame } from '../taken-over/contract.ts';
import { dayText } from '../words/numbers.ts';
import { column, paragraph, row, table } from './blocks.ts';
import type { BuildContext, Built, KindRule } from './kind-rule.ts';

/** The table of what is corrected; the check points at it. */
export const CORRECTIONS = 'corrections';
const COLUMNS: readonly Column[] = [
  column('ordinal', 'TT', 12, { align: 'center' }),
  column('position', 'Vị trí', 37),
  column('written', 'Đã ghi', 58),
  column('corrected', 'Nay đính chính', 58),
];

function correctedOf({ corrected }: Pick<ReportFacts, 'corrected'>): CorrectedReport {
  if (!corrected) throw new Error('a letter that corrects has a report that it corrects');
  return corrected;
}

/** Its subject within a sentence: "kết quả thực hiện …", but "UBND xã …". */
const inSentence = (subject: string): string =>
  /^\p{Lu}\p{Ll}/u.test(subject) ? subject.charAt(0).toLocaleLowerCase('vi') + subject.slice(1) : subject;

/** The report went to these; the letter goes there, signed as the report was. */
function frameOf({ document: { frame } }: CorrectedReport): TemplateFrame {
  const { parent, body, place, signature, addressees } = frame;
  const others = frame.recipients.filter(
    (name) => name !== AS_ABOVE && !addressees.some((addressed) => name.startsWith(addressed)),
  );
  return {
    ...(parent !== undefined && { parent }),
    body,
    place,
    addressees,
    basis: [],
    signature,
    recipients: [...(addressees.length === 0 ? [] : [AS_ABOVE]), ...others],
  };
}

const rowsOf = (corrections: readonly Correction[]) =>
  corrections.map(({ position, written, corrected }, at) =>
    row(undefined, [String(at + 1), position, written, corrected]),
  );

function build(facts: ReportFacts, { issuer, choices: { corrections = [] } }: BuildContext): Built {
  const { called, type, number, issuedOn, document } = correctedOf(facts);
  return {
    body: [
      paragraph(
        'opening',
        `Ngày ${dayText(issuedOn)}, ${issuer} đã ban hành ${type} số ${number} về ${inSentence(document.frame.subject)}. Do sơ suất trong khâu soạn thảo, ${issuer} xin đính chính như sau:`,
      ),
      ...(corrections.length === 0 ? [] : [table(CORRECTIONS, COLUMNS, rowsOf(corrections))]),
      paragraph(
        'rest',
        `Các nội dung khác của ${type} không thay đổi. Công văn này là một phần không tách rời của ${called}.`,
      ),
    ],
    annexes: [],
  };
}

export const ERRATUM: KindRule = {
  kind: 'erratum',
  symbol: { state: 'UBND-VP', party: 'CV/ĐU' },
  ofPlan: false,
  repeats: true,
  answersUpward: false,
  told: (facts) => frameOf(correctedOf(facts)),
  subject: ({ corrected }) => `đính chính ${corrected?.called ?? ''}`.trim(),
  build,
};
