import { holdingTarget } from '../../src/progress/rules/holding-target.ts';
import type { Latest } from '../../src/register/received/contract.ts';
import type { RegisterRow } from '../../src/register/contract.ts';
import { useTexts } from '../i18n/texts.tsx';
import { latestText } from './figure-text.ts';
import css from './list/register.module.css';
import { useToday } from './use-today.ts';

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
  if (!latest) return null;
  const target = kind === 'indicator' ? holdingTarget(...measuredBy(row, latest, today)) : undefined;
  const text = latestText(latest, texts);
  const against = target && texts.register.against(target.label, target.target.text);
  return (
    <span
      className={`${css.clamp} ${kind === 'indicator' ? css.figure : ''}`}
      title={against ? `${text} · ${against}` : text}
    >
      {text}
      {against && <span className="visually-hidden"> · {against}</span>}
    </span>
  );
}
