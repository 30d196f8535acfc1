/** Counts the idle time of a person over all tabs of the browser, and tells the server that somebody is at work. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { meQuery, prolongSession } from '../api/accounts.ts';
import { onProlonged } from '../api/http.ts';
import { type Idle, idleAt, type Presence } from './idle.ts';
import { AT_WORK, noteProlonged, readProlonged } from '../api/presence.ts';

const SIGNS = [
  'keydown',
  'input',
  'paste',
  'compositionupdate',
  'pointerdown',
  'pointermove',
  'wheel',
  'touchstart',
  AT_WORK,
] as const;

const TICK = 1000;
/** An answer of the server is waited for this long before it is asked again. */
const PATIENCE = 5000;

const CALM: Idle = { notice: false, ended: false, secondsLeft: 0, prolong: false };

interface Watch {
  onIdle: (idle: Idle) => void;
  onEnded: () => void;
}

/** Watches in one tab; @returns what ends it. */
function watch(person: string, minutes: number, { onIdle, onEnded }: Watch) {
  // Opening the screens is an act of the person. How much time the server still gives is asked at once, below.
  const own: Presence = { active: Date.now(), prolonged: Date.now() };
  const now = (): Idle => {
    const prolonged = Math.max(own.prolonged, readProlonged(localStorage, person));
    return idleAt(Date.now(), { active: own.active, prolonged }, minutes);
  };
  let asked = 0;
  const ask = (question: () => unknown) => {
    if (Date.now() - asked < PATIENCE) return;
    asked = Date.now();
    question();
  };
  const prolong = () => void prolongSession().catch(onEnded);
  const active = () => {
    if (Date.now() - own.active < TICK) return;
    // Once the notice stands, only its button counts: a stray wheel turn is no decision.
    if (!now().notice) own.active = Date.now();
  };
  const tick = () => {
    const idle = now();
    if (idle.ended) ask(onEnded);
    else if (idle.prolong && !idle.notice) ask(prolong);
    onIdle(idle);
  };
  ask(prolong);
  const forget = onProlonged(() => {
    own.prolonged = Date.now();
    noteProlonged(localStorage, person, own.prolonged);
    tick();
  });
  for (const sign of SIGNS) window.addEventListener(sign, active, { passive: true, capture: true });
  window.addEventListener('storage', tick);
  const timer = window.setInterval(tick, TICK);
  return () => {
    forget();
    for (const sign of SIGNS) window.removeEventListener(sign, active, { capture: true });
    window.removeEventListener('storage', tick);
    window.clearInterval(timer);
  };
}

/** Whether the session is about to end, and what keeps it. */
export function usePresence(person: string, minutes: number): { idle: Idle; stay: () => void } {
  const client = useQueryClient();
  const [idle, setIdle] = useState(CALM);
  useEffect(() => {
    return watch(person, minutes, {
      // Nothing to draw again while nothing is to be seen.
      onIdle: (next) => setIdle((before) => (next.notice || before.notice ? next : before)),
      // Another browser or a slow clock may have kept the session: the server is asked, nothing is ended from here.
      onEnded: () => void client.invalidateQueries({ queryKey: meQuery.queryKey }, { cancelRefetch: false }),
    });
  }, [person, minutes, client]);
  const stay = () =>
    void prolongSession().catch(() => client.invalidateQueries({ queryKey: meQuery.queryKey }));
  return { idle, stay };
}
