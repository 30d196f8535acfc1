import { type ReactNode, useState } from 'react';
import { useTexts } from '../../i18n/texts.tsx';
import css from './finding-card.module.css';

const SHOWN = 4;

interface FindingThingsProps<T> {
  things: readonly T[];
  /** The name of one of them, and what is done with it. */
  children: (thing: T) => ReactNode;
}

/** What a finding is about; of many things the first ones, until all are asked for. */
export function FindingThings<T extends { id: string }>({ things, children }: FindingThingsProps<T>) {
  const { common } = useTexts();
  const [all, setAll] = useState(false);
  const hidden = things.length - SHOWN;
  if (things.length === 0) return null;
  return (
    <ul className={css.things}>
      {(all ? things : things.slice(0, SHOWN)).map((thing) => (
        <li key={thing.id}>{children(thing)}</li>
      ))}
      {hidden > 0 && (
        <li>
          <button type="button" className={css.link} onClick={() => setAll(!all)}>
            {all ? common.showLess : common.showMore(hidden)}
          </button>
        </li>
      )}
    </ul>
  );
}

/** The name of a thing that leads to it on the same screen. */
export function ThingButton({ name, onOpen }: { name: string; onOpen: () => void }) {
  return (
    <button type="button" className={css.link} onClick={onOpen}>
      {name}
    </button>
  );
}
