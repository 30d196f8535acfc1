import type { KeyboardEvent } from 'react';
import type { Run } from '../../src/documents/model/contract.ts';
import { useTexts } from '../i18n/texts.tsx';
import { useDesk } from './desk.ts';
import css from './paper.module.css';
import { placeOf } from './places.ts';

interface RunsProps {
  /** Of the paragraph or cell. */
  place: string;
  at?: readonly number[];
  runs: readonly Run[];
}

/** A text in its styles; every number that something stands behind can be pressed. */
export function Runs({ place, at = [], runs }: RunsProps) {
  return runs.map((run, index) => {
    const own = placeOf(place, ...at, index);
    if (run.fact) return <FactRun key={own} place={own} run={run} label={run.fact.label} />;
    return (
      <span key={own} className={styleOf(run)}>
        {run.text}
      </span>
    );
  });
}

const styleOf = ({ bold, italic }: Run): string | undefined =>
  [bold && css.bold, italic && css.italic].filter(Boolean).join(' ') || undefined;

/** In a line of text a button of the browser would not break; this one reads and breaks as the text does. */
function FactRun({ place, run, label }: { place: string; run: Run; label: string }) {
  const { documents: words } = useTexts();
  const { chosen, choose } = useDesk();
  const on = chosen === place;
  const press = () => choose(on ? undefined : place);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    press();
  };
  return (
    <span
      role="button"
      tabIndex={0}
      className={`${css.fact} ${styleOf(run) ?? ''}`}
      aria-pressed={on}
      aria-label={words.openNumber(run.text, label)}
      title={label}
      onClick={press}
      onKeyDown={onKeyDown}
    >
      {run.text}
    </span>
  );
}
