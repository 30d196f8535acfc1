/** What is said before a document is issued. Errors are what its reader would find; warnings what its signer asks. Pure. */
import type { DraftRemark, WrittenText } from '../contract.ts';
import type { IndicatorFact, ReportFacts } from '../facts/contract.ts';
import type { OfficialDocument, Run } from '../model/contract.ts';
import { factsIn } from '../model/facts-in.ts';
import { textsOf, withFacts } from '../reports/overlay.ts';
import { plainText } from '../words/said.ts';
import { numbersIn } from './numbers-in-text.ts';

export interface Checked {
  facts: ReportFacts;
  /** As the program writes it now. */
  document: OfficialDocument;
  /** With what people wrote. */
  shown: OfficialDocument;
  written: readonly WrittenText[];
  /** Bodies that are no longer there. */
  former: readonly string[];
}

/** Errors first. */
export function checkDraft(checked: Checked): DraftRemark[] {
  return [
    ...outdatedNumbers(checked),
    ...countsAgainstAnnexes(checked),
    ...slippedUnits(checked.facts),
    ...formerBodies(checked),
    ...unknownNumbers(checked),
    ...notReported(checked.facts),
    ...missingFigures(checked.facts),
  ].toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}

/** A number that was right when the text was written, and is another one today. */
function outdatedNumbers({ document, written }: Checked): DraftRemark[] {
  const places = textsOf(document);
  return written.flatMap(({ key, text, instead }) => {
    const now = new Map(
      (places.get(key) ?? []).flatMap(({ text: shown, fact }) => (fact ? [[fact.key, shown]] : [])),
    );
    return withFacts(text, instead).flatMap(({ text: was, fact }): DraftRemark[] => {
      const present = fact && now.get(fact.key);
      if (!fact || present === was) return [];
      return [
        {
          rule: 'outdated-number',
          severity: 'error',
          key,
          was,
          text: `${fact.label}: đoạn đã sửa ghi ${was}, ${present === undefined ? 'nay không còn số này' : `nay là ${present}`}.`,
          ...(present !== undefined && { now: present }),
        },
      ];
    });
  });
}

/** A number in a text that a person wrote which no record stands behind. */
function unknownNumbers({ document, written }: Checked): DraftRemark[] {
  const places = textsOf(document);
  return written.flatMap(({ key, text, instead }) => {
    const known: Run[] = [...(places.get(key) ?? []), ...instead];
    const unknown = withFacts(text, known)
      .filter(({ fact }) => !fact)
      .flatMap((run) => numbersIn(run.text))
      .map((number) => number.text)
      .filter((number) => !plainText(known).includes(number));
    return [...new Set(unknown)].map(
      (number): DraftRemark => ({
        rule: 'unknown-number',
        severity: 'warning',
        key,
        was: number,
        text: `Số ${number} do người soạn ghi, không có trong sổ theo dõi.`,
      }),
    );
  });
}

/** What is counted in a sentence stands as rows in an annex, each thing once. */
function countsAgainstAnnexes({ shown }: Checked): DraftRemark[] {
  const listed = new Set(
    shown.annexes
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'table' ? block.rows : []))
      .flatMap((row) => (row.kind === 'row' ? (row.id ?? []) : [])),
  );
  if (listed.size === 0) return [];
  return factsIn(shown).flatMap(({ label, value, things }): DraftRemark[] => {
    if (!things || value === undefined) return [];
    const found = things.filter((id) => listed.has(id)).length;
    if (value === things.length && found === things.length) return [];
    return [
      {
        rule: 'count-differs',
        severity: 'error',
        text: `${label}: trong bài ghi ${value}, phụ lục có ${found}.`,
      },
    ];
  });
}

/** Powers of ten that units slip by: thousand, million, billion. */
const SLIPS = [3, 6, 9];
/** A real change by so much is taken for one: a third of a power of ten. */
const NEAR = 0.34;

function slippedUnits({ indicators }: ReportFacts): DraftRemark[] {
  return indicators.flatMap((indicator): DraftRemark[] => {
    const value = indicator.inPeriod?.value;
    const beside = besideFigure(indicator);
    if (value === undefined || beside === undefined || value <= 0 || beside <= 0) return [];
    const powers = Math.abs(Math.log10(value / beside));
    if (!SLIPS.some((slip) => Math.abs(powers - slip) < NEAR)) return [];
    return [
      {
        rule: 'unit-slipped',
        severity: 'error',
        key: `indicator:${indicator.id}`,
        text: `${indicator.name}: số kỳ này lệch hàng nghìn, hàng triệu lần so với số liền trước hoặc mức của kế hoạch; có thể nhầm đơn vị tính.`,
      },
    ];
  });
}

const besideFigure = ({ previous, lastYear, target }: IndicatorFact): number | undefined =>
  previous?.value ?? lastYear?.value ?? target?.value;

/** Source: Luật Tổ chức chính quyền địa phương 2025: no district level since 1 July 2025. */
const DISTRICT = /(?:UBND|Ủy ban nhân dân|HĐND|Huyện ủy|cấp)\s+huyện/iu;

function formerBodies({ shown, former }: Checked): DraftRemark[] {
  const places = [
    ...[...textsOf(shown)].map(([key, runs]) => ({ key, text: plainText(runs) })),
    ...shown.frame.recipients.map((text) => ({ key: 'recipients', text })),
    ...shown.frame.addressees.map((text) => ({ key: 'addressees', text })),
  ];
  return places.flatMap(({ key, text }): DraftRemark[] => {
    const said = text.toLocaleLowerCase('vi');
    const named = former.filter((name) => said.includes(name.toLocaleLowerCase('vi')));
    const district = DISTRICT.exec(text)?.[0];
    return [
      ...named.map((name) => `${name} không còn là một đơn vị của xã.`),
      ...(district === undefined ? [] : [`“${district}”: không còn cấp huyện từ ngày 01/7/2025.`]),
    ].map((words) => ({ rule: 'former-body', severity: 'warning', key, text: words }));
  });
}

function notReported({ units }: ReportFacts): DraftRemark[] {
  const missing = units.filter(({ submittedOn }) => submittedOn === undefined).map(({ name }) => name);
  if (missing.length === 0) return [];
  const text = `${missing.length}/${units.length} đơn vị chưa báo cáo kỳ này: ${missing.join(', ')}.`;
  return [{ rule: 'not-reported', severity: 'warning', text }];
}

function missingFigures({ indicators }: ReportFacts): DraftRemark[] {
  const missing = indicators.filter(({ inPeriod, estimate }) => !inPeriod && !estimate);
  if (missing.length === 0) return [];
  const text = `${missing.length}/${indicators.length} chỉ tiêu chưa có số liệu của kỳ này.`;
  return [{ rule: 'missing-figure', severity: 'warning', text }];
}
