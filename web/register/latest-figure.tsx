import { holdingTarget } from '../../src/progress/rules/holding-target.ts';
import type { RegisterRow } from '../../src/register/contract.ts';
import { useTexts } from '../i18n/texts.tsx';
import { latestText } from './figure-text.ts';
import css from './list/register.module.css';
import { useToday } from '../format/use-today.ts';

/**
 * What was received last; of a figure the target that holds today is told too, which stands in a column beside it.
 * Nothing where nothing was received.
 */
export function LatestFigure({ row }: { row: RegisterRow }) {
  const texts = useTexts();
  const today = useToday();
  const { latest, kind, targets } = row;
  if (!latest) return null;
  const target = kind === 'indicator' ? holdingTarget(targets, today) : undefined;
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
