import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RowKind } from '../../src/register/contract.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './reorganisation.module.css';

interface PartProps<T> {
  title: string;
  items: readonly T[];
  keyOf: (item: T) => string;
  children: (item: T) => ReactNode;
  /** Shown at once instead of when it is opened. */
  open?: boolean;
}

/** How many of something change, and which when it is opened; nothing to open where there are none. */
export function Part<T>({ title, items, keyOf, children, open = false }: PartProps<T>) {
  const { reorganisation: words } = useTexts();
  if (items.length === 0)
    return (
      <p className={`soft ${css.part}`}>
        {title}: {words.none}
      </p>
    );
  return (
    <details open={open} className={css.part}>
      <summary>
        {title}: <strong>{numberText(items.length)}</strong>
      </summary>
      <ul>
        {items.map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
    </details>
  );
}

/** A row by its name, which leads to it. */
export function RowLink({ thingId, kind, name }: { thingId: string; kind: RowKind; name: string }) {
  return (
    <Link to="/register/$kind/$id" params={{ kind, id: thingId }}>
      {name}
    </Link>
  );
}
