import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import css from './chosen-bar.module.css';
import { Problem } from './notices.tsx';

interface ChosenBarProps {
  /** What the bar is for, to whoever listens. */
  label: string;
  /** How many are chosen. */
  said: string;
  /** What chooses none of them any more. */
  none: string;
  onNone: () => void;
  error?: unknown;
  /** What can be done with them (`ChosenActs`), and what is said beside. */
  children: ReactNode;
}

/** The buttons of the bar. */
export function ChosenActs({ children }: { children: ReactNode }) {
  return <div className={css.acts}>{children}</div>;
}

/** What can be done with all rows of a list that are chosen; at the bottom, always in sight. */
export function ChosenBar({ label, said, none, onNone, error, children }: ChosenBarProps) {
  return (
    <div className={`${css.bar} no-print`} role="region" aria-label={label}>
      <strong role="status">{said}</strong>
      {children}
      <Button variant="subtle" className={css.none ?? ''} onClick={onNone}>
        {none}
      </Button>
      <Problem error={error} />
    </div>
  );
}
