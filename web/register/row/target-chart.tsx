import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import type { ChartPoint } from './chart-points.ts';
import css from './row.module.css';

use([BarChart, GridComponent, AriaComponent, SVGRenderer]);

/** Bars of the targets by year. The table beside it says the same in words. */
export function TargetChart({ points, unit }: { points: ChartPoint[]; unit: string | undefined }) {
  const { register } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!box.current) return;
    const style = getComputedStyle(document.documentElement);
    const [ink, accent, line] = ['--ink', '--accent', '--line'].map((name) => style.getPropertyValue(name));
    const chart = init(box.current, undefined, { renderer: 'svg' });
    chart.setOption({
      animation: false,
      grid: { left: 8, right: 8, top: 24, bottom: 4, containLabel: true },
      xAxis: { type: 'category', data: points.map((point) => String(point.year)), axisLabel: { color: ink } },
      yAxis: {
        type: 'value',
        name: unit,
        nameTextStyle: { color: ink },
        axisLabel: { color: ink, formatter: numberText },
        splitLine: { lineStyle: { color: line } },
      },
      series: [
        {
          type: 'bar',
          barMaxWidth: 44,
          itemStyle: { color: accent },
          data: points.map((point) => point.valueMax ?? point.value),
          label: {
            show: true,
            position: 'top',
            color: ink,
            formatter: (bar: { dataIndex: number }) => points[bar.dataIndex]?.text ?? '',
          },
        },
      ],
    });
    const resize = () => chart.resize();
    window.addEventListener('resize', resize);
    return () => {
      window.removeEventListener('resize', resize);
      chart.dispose();
    };
  }, [points, unit]);
  return <div ref={box} className={css.chart} role="img" aria-label={register.row.chart} />;
}
