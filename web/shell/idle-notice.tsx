import { Button, Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { meQuery, signOut } from '../api/accounts.ts';
import { useTexts } from '../i18n/texts.tsx';
import { type Idle, idleAt } from './idle.ts';

const SIGNS = ['keydown', 'pointerdown', 'wheel', 'touchstart'] as const;

/** Says in time that the session will end for want of use, and keeps it when the person stays. */
export function IdleNotice({ minutes }: { minutes: number }) {
  const { shell } = useTexts();
  const client = useQueryClient();
  const last = useRef(0);
  const [idle, setIdle] = useState<Idle>({ notice: false, ended: false, secondsLeft: minutes * 60 });

  useEffect(() => {
    const active = () => {
      // Once the notice stands, only its button counts: a stray wheel turn is no decision.
      if (!idleAt(Date.now(), last.current, minutes).notice) last.current = Date.now();
    };
    for (const sign of SIGNS) window.addEventListener(sign, active, { passive: true });
    last.current = Date.now();
    // Nothing to draw again while nothing is to be seen.
    const tick = () => {
      const next = idleAt(Date.now(), last.current, minutes);
      setIdle((before) => (next.notice || next.ended || before.notice ? next : before));
    };
    const timer = window.setInterval(tick, 1000);
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, active);
      window.clearInterval(timer);
    };
  }, [minutes]);

  useEffect(() => {
    // Screens that refresh themselves would keep the session alive for ever: it is ended from here.
    if (idle.ended) void signOut().finally(() => client.setQueryData(meQuery.queryKey, null));
  }, [idle.ended, client]);

  const stay = () => {
    last.current = Date.now();
    setIdle(idleAt(Date.now(), last.current, minutes));
    void client.invalidateQueries({ queryKey: meQuery.queryKey });
  };
  return (
    <Modal opened={idle.notice} onClose={stay} title={shell.idleTitle} withCloseButton={false}>
      <p>{shell.idleText(idle.secondsLeft)}</p>
      <Button data-autofocus onClick={stay}>
        {shell.idleStay}
      </Button>
    </Modal>
  );
}
