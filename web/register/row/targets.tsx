import { useQuery } from '@tanstack/react-query';
import type { RegisterDetail } from '../../../src/register/contract.ts';
import { standingQuery } from '../../api/evaluation.ts';
import { Card } from '../../design/card.tsx';
import { shownNumber } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { targetsByPlan } from './targets-by-plan.ts';

/** Targets per milestone as a table, with the figure that was received for each. */
export function Targets({ row, mentions }: Pick<RegisterDetail, 'row' | 'mentions'>) {
  const { register } = useTexts();
  const words = register.row;
  return (
    <Card title={words.targets}>
      {row.targets.length === 0 ? <p>{words.noTargets}</p> : <TargetTable row={row} mentions={mentions} />}
    </Card>
  );
}

/** The last figure of each year for which a level is set. */
function useYearFigures(id: string): ReadonlyMap<number | undefined, number> {
  const { data } = useQuery(standingQuery(id));
  return new Map(data?.yearFigures.map(({ day, value }) => [Number(day.slice(0, 4)), value]));
}

const figureOf = (value: number | undefined): string => (value === undefined ? '' : shownNumber(value));

/** What holds and, where several plans set levels, what each of them says beside it. */
function TargetTable({ row, mentions }: Pick<RegisterDetail, 'row' | 'mentions'>) {
  const { register } = useTexts();
  const words = register.row;
  const { id, targets, unit } = row;
  const figures = useYearFigures(id);
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
          <th scope="col" className="number">
            {words.figure}
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
            <td className="number">{figureOf(figures.get(target.year))}</td>
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
