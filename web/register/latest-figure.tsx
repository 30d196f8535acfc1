import { Link } from '@tanstack/react-router';
import { holdingTarget } from '../../src/progress/rules/holding-target.ts';
import type { Latest } from '../../src/register/received/contract.ts';
import type { RegisterRow } from '../../src/register/contract.ts';
import { useTexts } from '../i18n/texts.tsx';
import { latestText } from './figure-text.ts';
import { soFarText, togetherText, unitsText } from './wholes/whole-text.ts';
import css from './list/register.module.css';
import { useToday } from '../format/use-today.ts';

/** The targets and the day by which the latest figure is measured: where a document has changed them since, those of then. */
export function measuredBy(
  { targets, targetsThen }: Pick<RegisterRow, 'targets' | 'targetsThen'>,
  latest: Latest,
  today: string,
): [RegisterRow['targets'], string] {
  return targetsThen ? [targetsThen, latest.asOf] : [targets, today];
}

/**
 * What was received last; of a figure the target that holds today is told too, which stands in a column beside it.
 * Nothing where nothing was received.
 */
export function LatestFigure({ row }: { row: RegisterRow }) {
  const texts = useTexts();
  const today = useToday();
  const { latest, kind } = row;
  if (!latest) return <TogetherLine row={row} />;
  const target = kind === 'indicator' ? holdingTarget(...measuredBy(row, latest, today)) : undefined;
  const text = latestText(latest, texts);
  const against = target && texts.register.against(target.label, target.target.text);
  return (
    <div className={(row.together ?? latest.units) ? css.covered : undefined}>
      <span
        className={`${css.clamp} ${kind === 'indicator' ? css.figure : ''}`}
        title={against ? `${text} · ${against}` : text}
      >
        {text}
        {against && <span className="visually-hidden"> · {against}</span>}
      </span>
      <TogetherLine row={row} />
    </div>
  );
}

/** Of how many units the figure is made, or how far their parts go; opens them. Nothing where one unit answers. */
function TogetherLine({ row: { id, kind, latest, together } }: { row: RegisterRow }) {
  const texts = useTexts();
  const said = together
    ? [togetherText(together, texts), !latest && soFarText(together, texts)]
    : [latest?.units && unitsText(latest.units, texts)];
  const text = said.filter(Boolean).join(' · ');
  if (text === '') return null;
  return (
    <Link to="/register/$kind/$id" params={{ kind, id }} className="small">
      {text}
    </Link>
  );
}
