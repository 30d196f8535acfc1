import type { KeyboardEvent, PointerEvent } from 'react';
import { useTexts } from '../../i18n/texts.tsx';
import css from './screen.module.css';

const KEY = 'sauro.confirm.left';
const [MIN, MAX, NORMAL] = [15, 70, 31];
const clamp = (value: number): number => Math.max(MIN, Math.min(MAX, value));

/** Share of the document in percent, as the person last left it. */
export function keptLeftWidth(): number {
  const kept = Number(localStorage.getItem(KEY));
  return kept >= MIN && kept <= MAX ? kept : NORMAL;
}

interface DividerProps {
  value: number;
  onChange: (percent: number) => void;
}

/** The line between document and rows; moved by hand or with the arrow keys. */
export function Divider({ value, onChange }: DividerProps) {
  const { confirm } = useTexts();
  const put = (percent: number) => {
    const next = clamp(percent);
    localStorage.setItem(KEY, String(next));
    onChange(next);
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const body = event.currentTarget.parentElement;
    if (!body || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = body.getBoundingClientRect();
    put(((event.clientX - box.left) / box.width) * 100);
  };
  const keys = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowLeft' ? -2 : event.key === 'ArrowRight' ? 2 : 0;
    if (step === 0) return;
    event.preventDefault();
    put(value + step);
  };
  return (
    <div
      className={css.divider}
      role="separator"
      aria-orientation="vertical"
      aria-label={confirm.resize}
      aria-valuenow={Math.round(value)}
      aria-valuemin={MIN}
      aria-valuemax={MAX}
      tabIndex={0}
      onKeyDown={keys}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
    />
  );
}
