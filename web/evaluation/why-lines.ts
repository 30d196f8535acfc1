/** The arithmetic of a standing as lines that a person can follow with a pocket calculator. Pure. */
import type { IndicatorStanding } from '../../src/evaluation/indicators/contract.ts';
import { daysBetween } from '../../src/shared/dates.ts';
import { dateText } from '../format/dates.ts';
import type { Texts } from '../i18n/vi.ts';

type Words = Texts['evaluation'];

export interface WhyLine {
  label: string;
  working: string;
  result: string;
  note?: string;
}

const figure = (value: number, digits = 2): string =>
  value.toLocaleString('vi-VN', { maximumFractionDigits: digits });

/** A share in percent; what is unfinished never rounds up to 100. */
export function shareText(share: number): string {
  const percent = Math.round(share * 1000) / 10;
  return `${figure(share < 1 ? Math.min(percent, 99.9) : percent, 1)}%`;
}

/** Two decimals that stay on their side of the bands: 0,949 is not shown as 0,95. */
function ratioText(ratio: number, bands: IndicatorStanding['bands']): string {
  const rounded = Math.round(ratio * 100) / 100;
  const crosses = [bands.onTrack, bands.behind].some((band) => ratio < band && rounded >= band);
  return figure(crosses ? Math.floor(ratio * 100) / 100 : rounded);
}

const MONTH_DAYS = 365.25 / 12;

export function whyLines(standing: IndicatorStanding, words: Words): WhyLine[] {
  return [
    ...baseLine(standing, words),
    ...keepLine(standing, words),
    ...shareLines(standing, words),
    ...rateLines(standing, words),
    ...secondLine(standing, words),
  ];
}

function baseLine({ base, baseFrom }: IndicatorStanding, words: Words): WhyLine[] {
  if (!base || !baseFrom) return [];
  return [
    {
      label: words.base,
      working: dateText(base.day),
      result: figure(base.value),
      note: words.baseFrom[baseFrom],
    },
  ];
}

function keepLine({ status, milestone }: IndicatorStanding, words: Words): WhyLine[] {
  if (!milestone || (status !== 'kept' && status !== 'lost')) return [];
  return [{ label: words.keep, working: dateText(milestone.day), result: milestone.text }];
}

function shareLines(standing: IndicatorStanding, words: Words): WhyLine[] {
  const { base, current, milestone, achievedShare, timeShare, paceRatio } = standing;
  if (!base || !current || !milestone || achievedShare === undefined || timeShare === undefined) return [];
  const [from, to] = [figure(base.value), figure(milestone.value)];
  const total = daysBetween(base.day, milestone.day);
  const passed = Math.min(total, daysBetween(base.day, current.day));
  const shares: WhyLine[] = [
    {
      label: words.achieved,
      working: `(${figure(current.value)} − ${from}) / (${to} − ${from})`,
      result: shareText(achievedShare),
    },
    { label: words.time, working: words.days(figure(passed), figure(total)), result: shareText(timeShare) },
  ];
  if (paceRatio === undefined) return shares;
  const band = bandText(standing, words);
  return [
    ...shares,
    {
      label: words.pace,
      working: `${shareText(achievedShare)} / ${shareText(timeShare)}`,
      result: ratioText(paceRatio, standing.bands),
      ...(band !== undefined && { note: band }),
    },
  ];
}

function bandText({ status, bands }: IndicatorStanding, words: Words): string | undefined {
  const [onTrack, behind] = [figure(bands.onTrack), figure(bands.behind)];
  if (status === 'on-track') return words.bands['on-track'](onTrack);
  if (status === 'behind') return words.bands.behind(behind, onTrack);
  return status === 'at-risk' ? words.bands['at-risk'](behind) : undefined;
}

function rateLines(standing: IndicatorStanding, words: Words): WhyLine[] {
  const { current, milestone, expectedNow, requiredPerMonth, presentPerMonth, reached } = standing;
  if (!current || !milestone) return [];
  const lines: WhyLine[] = [];
  if (expectedNow !== undefined)
    lines.push({
      label: words.expected,
      working: words.onDay(dateText(current.day)),
      result: figure(expectedNow),
    });
  if (requiredPerMonth !== undefined && !reached) {
    const months = figure(daysBetween(current.day, milestone.day) / MONTH_DAYS, 1);
    lines.push({
      label: words.required,
      working: words.requiredWorking(figure(milestone.value), figure(current.value), months),
      result: figure(requiredPerMonth),
      ...(presentPerMonth !== undefined && { note: words.present(figure(presentPerMonth)) }),
    });
  }
  return lines;
}

function secondLine({ secondOpinion, disagrees }: IndicatorStanding, words: Words): WhyLine[] {
  const { ratio, label } = secondOpinion;
  if (ratio === undefined) return [];
  const said = words.opinions[label];
  return [
    {
      label: words.second,
      working: 'R',
      result: figure(ratio),
      note: disagrees ? `${said} · ${words.differs}` : said,
    },
  ];
}
