import { lazy, Suspense } from 'react';
import type { Target } from '../../../src/reading/contract.ts';
import { Card } from '../../design/card.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import { chartPoints } from './chart-points.ts';

const TargetChart = lazy(() => import('./target-chart.tsx').then((m) => ({ default: m.TargetChart })));

/** Targets per milestone as a table and, when there are figures for several years, as a chart. */
export function Targets({ targets, unit }: { targets: Target[]; unit: string | undefined }) {
  const { register } = useTexts();
  const words = register.row;
  const points = chartPoints(targets);
  return (
    <Card title={words.targets}>
      {targets.length === 0 ? (
        <p>{words.noTargets}</p>
      ) : (
        <table className="dense">
          <thead>
            <tr>
              <th scope="col">{words.year}</th>
              <th scope="col" className="number">
                {words.level}
                {unit && ` (${unit})`}
              </th>
            </tr>
          </thead>
          <tbody>
            {targets.map((target) => (
              <tr key={`${target.year} ${target.text}`}>
                <th scope="row">{target.year ?? ''}</th>
                <td className="number">{target.text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {points.length > 1 && (
        <Suspense fallback={null}>
          <TargetChart points={points} unit={unit} />
        </Suspense>
      )}
    </Card>
  );
}
