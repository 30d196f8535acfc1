import { lazy, Suspense } from 'react';
import type { Target } from '../../../src/reading/contract.ts';
import type { RegisterDetail } from '../../../src/register/contract.ts';
import { Card } from '../../design/card.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import { chartPoints } from './chart-points.ts';
import { targetsByPlan } from './targets-by-plan.ts';

const TargetChart = lazy(() => import('./target-chart.tsx').then((m) => ({ default: m.TargetChart })));

/** Targets per milestone as a table and, when there are figures for several years, as a chart. */
export function Targets({ row: { targets, unit }, mentions }: Pick<RegisterDetail, 'row' | 'mentions'>) {
  const { register } = useTexts();
  const words = register.row;
  const points = chartPoints(targets);
  return (
    <Card title={words.targets}>
      {targets.length === 0 ? (
        <p>{words.noTargets}</p>
      ) : (
        <TargetTable targets={targets} unit={unit} mentions={mentions} />
      )}
      {points.length > 1 && (
        <Suspense fallback={null}>
          <TargetChart points={points} unit={unit} />
        </Suspense>
      )}
    </Card>
  );
}

interface TargetTableProps extends Pick<RegisterDetail, 'mentions'> {
  targets: readonly Target[];
  unit: string | undefined;
}

/** What holds and, where several plans set levels, what each of them says beside it. */
function TargetTable({ targets, unit, mentions }: TargetTableProps) {
  const { register } = useTexts();
  const words = register.row;
  const plans = targetsByPlan(mentions);
  const beside = plans.length > 1 ? plans : [];
  return (
    <table className="dense">
      <thead>
        <tr>
          <th scope="col">{words.year}</th>
          <th scope="col" className="number">
            {words.level}
            {unit && ` (${unit})`}
          </th>
          {beside.map(({ planId, planTitle }) => (
            <th key={planId} scope="col" className="number">
              {planTitle}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {targets.map((target) => (
          <tr key={`${target.year} ${target.text}`}>
            <th scope="row">{target.year ?? ''}</th>
            <td className="number">{target.text}</td>
            {beside.map(({ planId, byYear }) => (
              <td key={planId} className="number">
                {byYear.get(target.year)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
