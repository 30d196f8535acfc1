/** The picture of a road in the words of the library that draws it. Colours are tokens, so every scheme has its own. */
import type { LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { numberText, shownNumber } from '../../format/numbers.ts';
import type { Texts } from '../../i18n/vi.ts';
import { aboutText, monthText } from './road-words.ts';
import type { Forecast, RoadPicture } from './road-picture.ts';

export type RoadOption = ComposeOption<LineSeriesOption | GridComponentOption>;

type Label = NonNullable<LineSeriesOption['label']>;

const DAY_MS = 86_400_000;
const dayNumber = (day: string): number => Date.parse(day) / DAY_MS;
const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);
const at = ({ day, value }: { day: string; value: number }): [number, number] => [dayNumber(day), value];

/** A level is written as the plan writes it; the table has what is cut here. */
const LABEL_WIDTH = 88;
const label = (words: Label): Label => ({
  show: true,
  color: 'var(--ink-2)',
  fontFamily: 'inherit',
  fontSize: 12,
  width: LABEL_WIDTH,
  overflow: 'truncate',
  // Readable over whatever line it lies on.
  textBorderColor: 'var(--paper)',
  textBorderWidth: 3,
  ...words,
});

const LINE = {
  type: 'line',
  silent: true,
  symbol: 'circle',
  showSymbol: true,
} as const satisfies LineSeriesOption;

export function roadOption(picture: RoadPicture, words: Texts['evaluation']): RoadOption {
  const { pieces, observed, forecast } = picture;
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit' },
    grid: { left: 4, right: 24, top: 28, bottom: 4, containLabel: true },
    xAxis: timeAxis(picture),
    yAxis: {
      type: 'value',
      scale: true,
      splitNumber: 4,
      boundaryGap: [roomBelow(picture), 0],
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: 'var(--ink-2)', formatter: numberText },
      splitLine: { lineStyle: { color: 'var(--line)' } },
    },
    series: [
      ...pieces.map((piece) => roadLine(piece, picture)),
      ...(forecast ? [forecastLine(forecast, picture, words)] : []),
      ...(observed.length > 0 ? [observedLine(picture)] : []),
    ],
  };
}

/** Labels below the lowest value have room, unless that is zero: nothing is less. */
function roomBelow({ pieces, observed }: RoadPicture): number | string {
  const values = [...pieces.flat(), ...observed].map(({ value }) => value);
  return Math.min(...values) === 0 ? 0 : '12%';
}

function timeAxis({ from, to, named }: RoadPicture): RoadOption['xAxis'] {
  const customValues = named.map(dayNumber);
  return {
    type: 'value',
    min: dayNumber(from),
    max: dayNumber(to),
    splitLine: { show: false },
    axisLine: { show: true, onZero: false, lineStyle: { color: 'var(--line-strong)' } },
    axisTick: { show: true, customValues, lineStyle: { color: 'var(--line-strong)' } },
    axisLabel: {
      customValues,
      color: 'var(--ink-2)',
      hideOverlap: true,
      formatter: (number: number) => monthText(dayOf(number)),
    },
  };
}

/** Labels at an edge of the picture grow away from it. */
function alignAt(day: string, { from, to }: RoadPicture): Pick<Label, 'align'> {
  if (day === to) return { align: 'right' };
  return day === from ? { align: 'left' } : {};
}

/** The level of the next milestone makes room for what is said of the figures. */
function besideRing(point: RoadPicture['pieces'][number][number], picture: RoadPicture): Label {
  if (picture.below || point.day !== picture.next) return { position: 'top', ...alignAt(point.day, picture) };
  return { position: 'bottom', align: rises(picture) ? 'left' : 'right', ...alignAt(point.day, picture) };
}

function roadLine(piece: RoadPicture['pieces'][number], picture: RoadPicture): LineSeriesOption {
  return {
    ...LINE,
    lineStyle: { color: 'var(--gold)', width: 1.6, type: [5, 4] },
    // Where there is no room for two levels one is left to the table.
    labelLayout: { hideOverlap: true },
    itemStyle: { color: 'var(--paper)', borderColor: 'var(--gold)', borderWidth: 1.8 },
    data: piece.map((point) => ({
      value: at(point),
      symbolSize: point.year === undefined ? 0 : 9,
      label: label({
        ...besideRing(point, picture),
        formatter: point.text ?? '',
        show: point.text !== undefined,
      }),
    })),
  };
}

/** By the last two figures. */
function rises({ observed }: RoadPicture): boolean {
  const [before, last] = observed.slice(-2);
  return !before || !last || last.value >= before.value;
}

/** The label of the last figure stands where neither the line that leads to it runs nor the one that goes on. */
function besideLine(picture: RoadPicture): Pick<Label, 'position' | 'align'> {
  const { observed, below } = picture;
  const last = observed.at(-1);
  const align = below === rises(picture) ? 'left' : 'right';
  return { position: below ? 'bottom' : 'top', align, ...(last && alignAt(last.day, picture)) };
}

function observedLine(picture: RoadPicture): LineSeriesOption {
  const { observed } = picture;
  return {
    ...LINE,
    z: 4,
    lineStyle: { color: 'var(--accent)', width: 2.2 },
    itemStyle: { color: 'var(--accent)' },
    data: observed.map((point, index) => {
      const last = index === observed.length - 1;
      return {
        value: at(point),
        symbolSize: last ? 9 : 4,
        label: label({
          show: last,
          ...besideLine(picture),
          formatter: shownNumber(point.value),
          color: 'var(--accent-ink)',
          fontWeight: 600,
        }),
      };
    }),
  };
}

function forecastLine(
  { from, to, value }: Forecast,
  picture: RoadPicture,
  words: Texts['evaluation'],
): LineSeriesOption {
  const atEdge = alignAt(to.day, picture).align === 'right';
  return {
    ...LINE,
    z: 3,
    lineStyle: { color: 'var(--accent)', width: 1.6, type: [1.5, 4], cap: 'round' },
    itemStyle: { color: 'var(--accent)' },
    data: [
      { value: at(from), symbolSize: 0 },
      {
        value: at(to),
        symbolSize: 4,
        label: label({
          position: atEdge ? (picture.below ? 'bottom' : 'top') : 'right',
          ...(atEdge && { align: 'right' }),
          formatter: aboutText(value, words),
          color: 'var(--accent-ink)',
        }),
      },
    ],
  };
}
