import { LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { useLayoutEffect, useRef } from 'react';
import css from './road.module.css';
import type { RoadOption } from './road-option.ts';

use([LineChart, GridComponent, LabelLayout, SVGRenderer]);

/** Paper is not as wide as the screen: what has a measure of its own can be drawn smaller. */
function giveMeasure(box: HTMLElement): void {
  const svg = box.querySelector('svg');
  svg?.setAttribute('viewBox', `0 0 ${box.clientWidth} ${box.clientHeight}`);
}

/** The lines themselves; the box around them says the same in words. */
export function RoadDrawing({ option }: { option: RoadOption }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = box.current;
    if (!place) return;
    const chart = init(place, undefined, { renderer: 'svg' });
    chart.setOption(option);
    giveMeasure(place);
    const watch = new ResizeObserver(() => {
      if (place.clientWidth === chart.getWidth()) return;
      chart.resize();
      giveMeasure(place);
    });
    watch.observe(place);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [option]);
  return <div ref={box} className={css.drawing} />;
}
