import { use, useEffect, useState } from 'react';
import { same } from '../format/same.ts';
import { MeContext } from '../api/me.ts';
import { forgetText, hasShapeOf, keepText, keptText, type TypedPlace } from './kept-text.ts';

export interface Typed<T> {
  value: T;
  put: (next: T) => void;
  /** Whether the form says something else than when it began. */
  changed: boolean;
  /** Set when the form began with what had been kept. */
  restored: { at: Date; outdated: boolean } | undefined;
  /** It is saved, or given up on purpose: nothing is kept any more, the form stays as it is. */
  forget: () => void;
  /** Gives up what was typed and shows again what the form began with. */
  discard: () => void;
}

/**
 * The content of a form, kept while it is typed and brought back when the same person opens the same form again.
 * @param place the form and its record; another record needs another instance (`key`)
 * @param initial what the form begins with; never a password or another secret
 */
export function useTyped<T>(place: Omit<TypedPlace, 'person'>, initial: T): Typed<T> {
  const person = use(MeContext)?.user.userId ?? '';
  const [begin] = useState(() => ({ initial, kept: broughtBack({ ...place, person }, initial) }));
  const [value, setValue] = useState<T>(begin.kept ? begin.kept.value : begin.initial);
  const [restored, setRestored] = useState(begin.kept?.restored);
  const [lost, setLost] = useState(false);
  useLeavingWarning(lost);
  const forget = () => {
    forgetText(localStorage, { ...place, person });
    setRestored(undefined);
    setLost(false);
  };
  return {
    value,
    put: (next) => {
      setValue(next);
      if (same(next, begin.initial)) forget();
      else setLost(!keepText(localStorage, { ...place, person }, next, Date.now()));
    },
    changed: !same(value, begin.initial),
    restored,
    forget,
    discard: () => {
      forget();
      setValue(begin.initial);
    },
  };
}

function broughtBack<T>(place: TypedPlace, initial: T) {
  const kept = keptText(localStorage, place, Date.now());
  if (!kept || !hasShapeOf(initial, kept.content) || same(kept.content, initial)) return undefined;
  return { value: kept.content, restored: { at: new Date(kept.at), outdated: kept.outdated } };
}

/** Only where keeping failed does leaving the page cost anything. */
function useLeavingWarning(lost: boolean): void {
  useEffect(() => {
    if (!lost) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [lost]);
}
