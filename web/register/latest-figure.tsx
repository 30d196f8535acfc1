import { holdingTarget } from '../../src/progress/rules/holding-target.ts';
import type { RegisterRow } from '../../src/register/contract.ts';
import { useTexts } from '../i18n/texts.tsx';
import { latestText } from './figure-text.ts';
import css from './list/register.module.css';
import { useToday } from './use-today.ts';

/** What was received last, and of a figure the target that holds today. Nothing where nothing was received. */
export function LatestFigure({ row }: { row: RegisterRow }) {
  const texts = useTexts();
  const today = useToday();
  const { latest, kind, targets } = row;
  if (!latest) return null;
  const target = kind === 'indicator' ? holdingTarget(targets, today) : undefined;
  const text = latestText(latest, texts);
  return (
    <>
      <span className={`${css.clamp} ${kind === 'indicator' ? css.figure : ''}`} title={text}>
        {text}
      </span>
      {target && (
        <span className="soft small">{texts.register.against(target.label, target.target.text)}</span>
      )}
    </>
  );
}
