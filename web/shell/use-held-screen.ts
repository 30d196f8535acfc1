/** What a screen needs to come back as it was after it has been out of sight. */
import { QueryObserver, useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef } from 'react';

/** Nobody looks at what hidden screens have loaded; it is held all the same until they come back. */
export function useHoldLoaded(hidden: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!hidden) return;
    const held = client
      .getQueryCache()
      .getAll()
      .map(({ options, queryKey }) => new QueryObserver(client, { ...options, queryKey, enabled: false }))
      .map((observer) => observer.subscribe(() => undefined));
    return () => {
      for (const release of held) release();
    };
  }, [hidden, client]);
}

/** Puts the hand back where it was when the screen went out of sight. */
export function useHand(): void {
  const hand = useRef<HTMLElement>(null);
  // Before the form that takes the screen's place draws the focus to itself.
  useLayoutEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) hand.current = target;
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, []);
  useEffect(() => {
    const before = hand.current;
    // After dialogs have drawn it to their first field.
    const timer = window.setTimeout(() => before?.isConnected && before.focus());
    return () => window.clearTimeout(timer);
  }, []);
}
