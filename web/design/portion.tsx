import { type ReactNode, useState } from 'react';
import { Button } from '@mantine/core';
import { useTexts } from '../i18n/texts.tsx';

const AT_ONCE = 60;

interface PortionProps<T> {
  items: readonly T[];
  children: (item: T) => ReactNode;
}

/** A long list, a portion at a time: thousands of entries at once would make the screen stand still. */
export function Portion<T>({ items, children }: PortionProps<T>) {
  const { common } = useTexts();
  const [shown, setShown] = useState(AT_ONCE);
  const left = items.length - shown;
  return (
    <>
      {items.slice(0, shown).map(children)}
      {left > 0 && (
        <Button variant="default" size="xs" onClick={() => setShown(shown + AT_ONCE)}>
          {common.showMore(left)}
        </Button>
      )}
    </>
  );
}
