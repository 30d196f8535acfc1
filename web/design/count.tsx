import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import { numberText } from '../format/numbers.ts';

/** Side by side, as many as fit. */
export function Counts({ children }: { children: ReactNode }) {
  return <ul className="counts">{children}</ul>;
}

interface CountProps extends ComponentPropsWithRef<'a'> {
  /** Absent as long as it is not known. */
  value: number | undefined;
  /** What is counted. */
  label: ReactNode;
  /** Small below it. */
  note?: ReactNode;
  /** Coloured only when there is something to see to. */
  tone?: 'warn' | 'bad' | undefined;
}

function CountCard({ value, label, note, tone, ...link }: CountProps) {
  return (
    <li>
      <a
        {...link}
        className="count"
        data-tone={value ? tone : undefined}
        data-none={value === 0 || undefined}
      >
        <b>{value === undefined ? '…' : numberText(value)}</b>
        {label}
        {note && <small>{note}</small>}
      </a>
    </li>
  );
}

/** A number that opens exactly the list behind it; nothing to see to is grey. */
export const Count = createLink(CountCard);
